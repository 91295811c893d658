import type { EntryPointEntry } from '../types.ts';

const subscribe = ['on', 'addListener', 'prependListener'];

/** https://nodejs.org/api/process.html#process-events */
export default {
  name: 'Node process',
  modules: ['process', 'global'],
  evidence: ['https://nodejs.org/api/process.html#process-events', 'npm:@types/node@26.6.6/process.d.ts'],
  receivers: { process: { from: ['process', 'default', 'globalThis.process', 'global.process'] } },
  calls: [
    {
      on: ['process'],
      name: subscribe,
      literal: [
        'exit',
        'beforeExit',
        'disconnect',
        'SIGINT',
        'SIGTERM',
        'SIGHUP',
        'SIGQUIT',
        'SIGUSR1',
        'SIGUSR2',
        'SIGBREAK',
      ],
      functions: 'last',
      runs: 'once',
    },
    // A `message` of the parent may hand over a task, and may as well tell the one server of the process to start.
  ],
} satisfies EntryPointEntry;
