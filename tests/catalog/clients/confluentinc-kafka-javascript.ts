import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'KafkaJS.Kafka().producer',
      imports:
        "import { KafkaJS } from '@confluentinc/kafka-javascript';\nconst kafka = new KafkaJS.Kafka({ kafkaJS: { brokers: ['kafka:9092'] } });",
      expression: 'kafka.producer()',
    },
    {
      factory: 'KafkaJS.Kafka().producer',
      imports:
        "const { Kafka } = require('@confluentinc/kafka-javascript').KafkaJS;\nconst kafka = new Kafka({ kafkaJS: { brokers: ['kafka:9092'] } });",
      expression: 'kafka.producer({ kafkaJS: { acks: 1 } })',
    },
    {
      factory: 'KafkaJS.Kafka().admin',
      imports: "import * as confluent from '@confluentinc/kafka-javascript';",
      expression: "new confluent.KafkaJS.Kafka({ 'bootstrap.servers': 'kafka:9092' }).admin()",
    },
    {
      factory: 'Producer',
      imports: "import { Producer } from '@confluentinc/kafka-javascript';",
      expression: "new Producer({ 'bootstrap.servers': 'kafka:9092' })",
    },
    {
      factory: 'HighLevelProducer',
      imports: "const kafka = require('@confluentinc/kafka-javascript');",
      expression: "new kafka.HighLevelProducer({ 'bootstrap.servers': 'kafka:9092' }, {})",
    },
    {
      factory: 'RdKafka.Producer',
      imports: "const { RdKafka } = require('@confluentinc/kafka-javascript');",
      expression: "new RdKafka.Producer({ 'bootstrap.servers': 'kafka:9092' })",
    },
    {
      factory: 'RdKafka.HighLevelProducer',
      imports: "import { RdKafka } from '@confluentinc/kafka-javascript';",
      expression: "new RdKafka.HighLevelProducer({ 'bootstrap.servers': 'kafka:9092' })",
    },
    {
      factory: 'AdminClient.create',
      imports: "import confluent from '@confluentinc/kafka-javascript';",
      expression: "confluent.AdminClient.create({ 'bootstrap.servers': 'kafka:9092' })",
    },
  ],
  quiet: [
    {
      because: 'Kafka itself only holds the configuration',
      imports: "import { KafkaJS } from '@confluentinc/kafka-javascript';",
      expression: "new KafkaJS.Kafka({ kafkaJS: { brokers: ['kafka:9092'] } })",
    },
    {
      because: 'a consumer belongs to what runs on it and is not shared',
      imports:
        "import { KafkaJS } from '@confluentinc/kafka-javascript';\nconst kafka = new KafkaJS.Kafka({ kafkaJS: { brokers: ['kafka:9092'] } });",
      expression: "kafka.consumer({ kafkaJS: { groupId: 'shop' } })",
    },
  ],
} satisfies ClientSamples;
