import type { ClientEntry, Factory } from '../types.ts';

const producer: Factory = {
  form: 'either',
  holds: 'connection',
  tier: 'churns',
  dials: 'connect',
  connect: ['connect'],
  close: ['disconnect'],
  options: 0,
  reconnects: true,
  edge: 'socket',
  note: 'An instance of librdkafka: native threads, and a socket to every broker it talks to.',
};

// Consumers are left out as in kafkajs.ts.
export default {
  modules: ['node-rdkafka'],
  checked: 'node-rdkafka@3.6.1',
  evidence: [
    'https://github.com/Blizzard/node-rdkafka',
    'npm:node-rdkafka@3.6.1/lib/index.js',
    'npm:node-rdkafka@3.6.1/lib/client.js',
    'npm:node-rdkafka@3.6.1/lib/admin.js',
  ],
  factories: {
    Producer: producer,
    HighLevelProducer: producer,
    'AdminClient.create': {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['disconnect'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
