import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Producer',
      imports: "import { Producer } from 'node-rdkafka';",
      expression: "new Producer({ 'metadata.broker.list': 'kafka:9092', dr_cb: true })",
    },
    {
      factory: 'Producer',
      imports: "import Kafka from 'node-rdkafka';",
      expression: "new Kafka.Producer({ 'metadata.broker.list': 'kafka:9092' }, {})",
    },
    {
      factory: 'Producer',
      imports: "const Kafka = require('node-rdkafka');",
      expression: "Kafka.Producer({ 'metadata.broker.list': 'kafka:9092' })",
    },
    {
      factory: 'HighLevelProducer',
      imports: "const { HighLevelProducer: Sender } = require('node-rdkafka');",
      expression: "new Sender({ 'metadata.broker.list': 'kafka:9092' }, {})",
    },
    {
      factory: 'AdminClient.create',
      imports: "import * as Kafka from 'node-rdkafka';",
      expression: "Kafka.AdminClient.create({ 'metadata.broker.list': 'kafka:9092' })",
    },
  ],
  quiet: [
    {
      because: 'a consumer belongs to what runs on it and is not shared',
      imports: "import { KafkaConsumer } from 'node-rdkafka';",
      expression: "new KafkaConsumer({ 'group.id': 'shop', 'metadata.broker.list': 'kafka:9092' }, {})",
    },
    {
      because: 'a Producer of a module of the project is not the one of librdkafka',
      imports: "import { CODES } from 'node-rdkafka';\nimport { Producer } from './producer.js';",
      expression: 'new Producer()',
    },
  ],
} satisfies ClientSamples;
