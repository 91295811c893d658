import type { ClientEntry, Factory } from '../types.ts';

const kafkajs: Factory = {
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

/** Confluent's client: the API of KafkaJS and the one of node-rdkafka over librdkafka. Consumers are left out as in kafkajs.ts. */
export default {
  modules: ['@confluentinc/kafka-javascript'],
  checked: '@confluentinc/kafka-javascript@1.10.1',
  evidence: [
    'npm:@confluentinc/kafka-javascript@1.10.1/lib/index.js',
    'npm:@confluentinc/kafka-javascript@1.10.1/types/kafkajs.d.ts',
    'npm:@confluentinc/kafka-javascript@1.10.1/lib/producer.js',
  ],
  factories: {
    'KafkaJS.Kafka().producer': kafkajs,
    'KafkaJS.Kafka().admin': kafkajs,
    Producer: producer,
    HighLevelProducer: producer,
    'RdKafka.Producer': producer,
    'RdKafka.HighLevelProducer': producer,
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
