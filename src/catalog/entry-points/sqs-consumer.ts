import type { EntryPointEntry } from '../types.ts';

/** https://github.com/bbc/sqs-consumer */
export default {
  name: 'sqs-consumer',
  modules: ['sqs-consumer'],
  evidence: [
    'https://bbc.github.io/sqs-consumer/',
    'npm:sqs-consumer@14.2.8/dist/esm/types.d.ts',
    'npm:sqs-consumer@14.2.8/dist/esm/consumer.d.ts',
  ],
  calls: [
    {
      name: ['Consumer.create', 'Consumer'],
      options: {
        handleMessage: 'message',
        handleMessageBatch: 'message',
        preReceiveMessageCallback: 'tick',
        postReceiveMessageCallback: 'tick',
      },
    },
  ],
} satisfies EntryPointEntry;
