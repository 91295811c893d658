import type { EntryPointEntry } from '../types.ts';

/** https://kafka.js.org/docs/consuming */
export default {
  name: 'KafkaJS',
  modules: ['kafkajs'],
  evidence: ['https://kafka.js.org/docs/consuming', 'npm:kafkajs@2.2.4/types/index.d.ts'],
  receivers: { consumer: { from: ['Kafka().consumer()'], types: ['Consumer'], names: ['consumer', '*Consumer'] } },
  calls: [{ on: ['consumer'], name: ['run'], options: { eachMessage: 'message', eachBatch: 'message' } }],
  types: { EachMessageHandler: 'message', EachBatchHandler: 'message' },
  parameters: [
    { types: ['EachMessagePayload'], runs: 'message' },
    { types: ['EachBatchPayload'], runs: 'message' },
  ],
} satisfies EntryPointEntry;
