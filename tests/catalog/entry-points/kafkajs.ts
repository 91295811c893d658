import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'each message',
      runs: 'message',
      code: `
import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: ['localhost:9092'] });
const consumer = kafka.consumer({ groupId: 'orders' });
await consumer.run({
  eachMessage: async ({ message }) => {
    await ASK(message.value);
  },
});`,
    },
    {
      because: 'each batch, by reference, from CommonJS',
      runs: 'message',
      file: 'consumer.js',
      code: `
const { Kafka } = require('kafkajs');
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' });
async function eachBatch({ batch }) {
  await ASK(batch.messages);
}
consumer.run({ eachBatch });`,
    },
    {
      because: 'the type of the payload',
      runs: 'message',
      code: `
import type { EachMessagePayload } from 'kafkajs';
export async function onOrder({ message }: EachMessagePayload) {
  await ASK(message);
}`,
    },
    {
      because: 'a consumer that is passed in',
      runs: 'message',
      code: `
import type { Consumer } from 'kafkajs';
export async function start(orders: Consumer) {
  await orders.run({
    async eachMessage({ topic, message }) {
      await ASK(topic, message);
    },
  });
}`,
    },
  ],
  once: [
    {
      because: 'the function that starts the consumer runs once',
      code: `
import { Kafka } from 'kafkajs';
const start = async () => {
  const pool = ASK();
  const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' });
  await consumer.run({ eachMessage: async () => pool.query('select 1') });
};
start();`,
    },
  ],
  lookalikes: [
    {
      because: 'run of another object',
      code: `
import { pipeline } from './pipeline';
pipeline.run({ eachMessage: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
