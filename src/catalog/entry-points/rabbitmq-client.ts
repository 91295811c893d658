import type { EntryPointEntry } from '../types.ts';

/** https://github.com/cody-greene/node-rabbitmq-client */
export default {
  name: 'rabbitmq-client',
  modules: ['rabbitmq-client'],
  evidence: [
    'https://github.com/cody-greene/node-rabbitmq-client#readme',
    'npm:rabbitmq-client@5.0.8/lib/Connection.d.ts',
  ],
  receivers: { connection: { from: ['Connection()', 'default()'], types: ['Connection'] } },
  calls: [{ on: ['connection'], name: ['createConsumer'], functions: 'last', runs: 'message' }],
} satisfies EntryPointEntry;
