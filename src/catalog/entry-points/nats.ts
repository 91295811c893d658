import type { EntryPointEntry } from '../types.ts';

/** https://nats-io.github.io/nats.js/ */
export default {
  name: 'NATS',
  modules: ['nats', '@nats-io/transport-node', 'nats.ws'],
  evidence: ['https://github.com/nats-io/nats.js#readme', 'npm:nats@2.29.3/lib/nats-base-client/core.d.ts'],
  receivers: { connection: { from: ['connect()'], types: ['NatsConnection'], names: ['nc'] } },
  calls: [{ on: ['connection'], name: ['subscribe'], options: { callback: 'message' } }],
} satisfies EntryPointEntry;
