import type { EntryPointEntry } from '../types.ts';

/** https://docs.bullmq.io/guide/workers */
export default {
  name: 'BullMQ',
  modules: ['bullmq'],
  evidence: [
    'https://docs.bullmq.io/guide/workers',
    'npm:bullmq@6.7.0/dist/esm/classes/worker.d.ts',
    'npm:bullmq@6.7.0/dist/esm/types/processor.d.ts',
  ],
  receivers: {
    worker: {
      from: ['Worker()', 'QueueEvents()', 'Queue()'],
      types: ['Worker', 'QueueEvents', 'Queue'],
    },
  },
  calls: [
    { name: ['Worker'], functions: 1, runs: 'message' },
    {
      on: ['worker'],
      name: ['on', 'addListener'],
      literal: ['ready', 'closing', 'closed', 'error', 'ioredis:close'],
      functions: 'last',
      runs: 'once',
    },
    {
      on: ['worker'],
      name: ['on', 'addListener'],
      literal: [
        'active',
        'added',
        'completed',
        'delayed',
        'drained',
        'failed',
        'progress',
        'removed',
        'stalled',
        'waiting',
      ],
      functions: 'last',
      runs: 'event',
    },
  ],
  types: { Processor: 'message' },
  parameters: [
    { types: ['Job'], runs: 'message' },
    { types: ['SandboxedJob'], runs: 'message' },
  ],
} satisfies EntryPointEntry;
