import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'churns',
  dials: 'connect',
  connect: ['connect'],
  close: ['disconnect'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};

// `new Kafka()` only holds the configuration. Consumers are left out: what runs on one is bound to its group and its one
// `run()`, so a shared one would change what the program does.
export default {
  modules: ['kafkajs'],
  checked: 'kafkajs@2.2.4',
  evidence: [
    'https://kafka.js.org/docs/producing',
    'npm:kafkajs@2.2.4/src/index.js',
    'npm:kafkajs@2.2.4/types/index.d.ts',
  ],
  factories: {
    'Kafka().producer': { ...client, note: 'It opens a socket to every broker that leads one of its partitions.' },
    'Kafka().admin': client,
  },
} satisfies ClientEntry;
