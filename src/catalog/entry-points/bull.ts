import type { EntryPointEntry } from '../types.ts';

/** Bull and Bee-Queue: https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md */
export default {
  name: 'Bull',
  modules: ['bull', 'bee-queue'],
  evidence: [
    'https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md',
    'npm:bull@4.16.5/index.d.ts',
    'npm:bee-queue@2.0.0/index.d.ts',
  ],
  receivers: { queue: { from: ['default()', 'Queue()'], types: ['Queue'], names: ['queue', '*Queue'] } },
  calls: [
    { on: ['queue'], name: ['process'], functions: 'all', runs: 'message' },
    { on: ['queue'], name: ['on', 'addListener'], literal: ['ready', 'error'], functions: 'last', runs: 'once' },
    {
      on: ['queue'],
      name: ['on', 'addListener'],
      literal: [
        'active',
        'cleaned',
        'completed',
        'drained',
        'failed',
        'progress',
        'removed',
        'retrying',
        'stalled',
        'succeeded',
        'waiting',
        'global:completed',
        'global:failed',
        'job failed',
        'job progress',
        'job retrying',
        'job succeeded',
      ],
      functions: 'last',
      runs: 'event',
    },
  ],
  types: { ProcessCallbackFunction: 'message', ProcessPromiseFunction: 'message' },
  parameters: [{ types: ['Job'], runs: 'message' }],
} satisfies EntryPointEntry;
