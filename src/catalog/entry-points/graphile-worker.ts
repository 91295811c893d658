import type { EntryPointEntry } from '../types.ts';

/** https://worker.graphile.org/docs/tasks */
export default {
  name: 'Graphile Worker',
  modules: ['graphile-worker'],
  evidence: [
    'https://worker.graphile.org/docs/tasks',
    'npm:graphile-worker@0.17.3/dist/interfaces.d.ts',
    'npm:graphile-worker@0.17.3/dist/runner.d.ts',
  ],
  calls: [{ name: ['run', 'runOnce'], options: { 'taskList.*': 'message' } }],
  types: { Task: 'message' },
  parameters: [{ types: [null, 'JobHelpers'], runs: 'message' }],
} satisfies EntryPointEntry;
