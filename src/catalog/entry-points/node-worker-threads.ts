import type { EntryPointEntry } from '../types.ts';

const subscribe = ['on', 'addListener', 'prependListener', 'addEventListener'];

/** https://nodejs.org/api/worker_threads.html */
export default {
  name: 'Node worker threads',
  modules: ['worker_threads'],
  evidence: ['https://nodejs.org/api/worker_threads.html', 'npm:@types/node@26.6.6/worker_threads.d.ts'],
  receivers: {
    port: {
      from: ['parentPort', 'Worker()', 'MessageChannel().port1', 'MessageChannel().port2', 'BroadcastChannel()'],
      types: ['MessagePort', 'Worker'],
    },
  },
  calls: [
    { on: ['port'], name: subscribe, literal: ['online', 'exit', 'error', 'close'], functions: 'last', runs: 'once' },
    { on: ['port'], name: subscribe, literal: ['message'], functions: 'last', runs: 'message' },
  ],
} satisfies EntryPointEntry;
