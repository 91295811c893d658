import type { EntryPointEntry } from '../types.ts';

/** https://trigger.dev/docs/tasks/overview */
export default {
  name: 'Trigger.dev',
  modules: ['@trigger.dev/sdk', '@trigger.dev/sdk/v3'],
  evidence: [
    'https://trigger.dev/docs/tasks/overview',
    'npm:@trigger.dev/sdk@4.8.3/dist/commonjs/v3/tasks.d.ts',
    'npm:@trigger.dev/sdk@4.8.3/dist/commonjs/v3/hooks.d.ts',
    'npm:@trigger.dev/sdk@4.8.3/dist/commonjs/v3/schedules/index.d.ts',
  ],
  calls: [
    {
      name: ['task', 'schemaTask', 'schedules.task'],
      options: {
        run: 'event',
        init: 'event',
        cleanup: 'event',
        middleware: 'event',
        onStart: 'event',
        onStartAttempt: 'event',
        onSuccess: 'event',
        onFailure: 'event',
        onComplete: 'event',
        onWait: 'event',
        onResume: 'event',
        onCancel: 'event',
        handleError: 'event',
        catchError: 'event',
      },
    },
    {
      name: ['tasks.onStart', 'tasks.onStartAttempt', 'tasks.onSuccess', 'tasks.onFailure', 'tasks.middleware'],
      functions: 'last',
      runs: 'event',
    },
  ],
} satisfies EntryPointEntry;
