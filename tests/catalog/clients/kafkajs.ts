import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Kafka().producer',
      imports: "import { Kafka } from 'kafkajs';\nconst kafka = new Kafka({ brokers: ['kafka:9092'] });",
      expression: 'kafka.producer()',
    },
    {
      factory: 'Kafka().producer',
      imports: "import { Kafka, Partitioners } from 'kafkajs';",
      expression:
        "new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] }).producer({ createPartitioner: Partitioners.DefaultPartitioner })",
    },
    {
      factory: 'Kafka().producer',
      imports: "const { Kafka: Client } = require('kafkajs');\nconst client = new Client({ brokers: ['kafka:9092'] });",
      expression: 'client.producer({ idempotent: true })',
    },
    {
      factory: 'Kafka().producer',
      imports: "import kafkajs from 'kafkajs';\nconst kafka = new kafkajs.Kafka({ brokers: ['kafka:9092'] });",
      expression: 'kafka.producer()',
    },
    {
      factory: 'Kafka().admin',
      imports: "import * as kafkajs from 'kafkajs';\nconst kafka = new kafkajs.Kafka({ brokers: ['kafka:9092'] });",
      expression: 'kafka.admin()',
    },
    {
      factory: 'Kafka().admin',
      imports: "const kafkajs = require('kafkajs');",
      expression: "new kafkajs.Kafka({ brokers: ['kafka:9092'] }).admin()",
    },
  ],
  quiet: [
    {
      because: 'Kafka itself only holds the configuration',
      imports: "import { Kafka } from 'kafkajs';",
      expression: "new Kafka({ brokers: ['kafka:9092'] })",
    },
    {
      because: 'a consumer belongs to what runs on it and is not shared',
      imports: "import { Kafka } from 'kafkajs';\nconst kafka = new Kafka({ brokers: ['kafka:9092'] });",
      expression: "kafka.consumer({ groupId: 'shop' })",
    },
    {
      because: 'a transaction runs on the producer that is kept',
      imports:
        "import { Kafka } from 'kafkajs';\nconst producer = new Kafka({ brokers: ['kafka:9092'] }).producer({ transactionalId: 'shop' });",
      expression: 'await producer.transaction()',
    },
  ],
} satisfies ClientSamples;
