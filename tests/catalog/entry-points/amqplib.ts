import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a consumer',
      runs: 'message',
      code: `
import amqp from 'amqplib';
const connection = await amqp.connect('amqp://localhost');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  await ASK(message);
});`,
    },
    {
      because: 'a consumer declared below, in a function that starts it',
      runs: 'message',
      file: 'consumer.js',
      code: `
const amqp = require('amqplib');
async function start() {
  const connection = await amqp.connect(process.env.AMQP_URL);
  const orders = await connection.createChannel();
  orders.consume('orders', onOrder, { noAck: true });
}
function onOrder(message) {
  ASK(message.content);
}
start();`,
    },
    {
      because: 'the callback API',
      runs: 'message',
      file: 'consumer.js',
      code: `
const amqp = require('amqplib/callback_api');
amqp.connect('amqp://localhost', (error, connection) => {
  connection.createChannel((failure, ch) => {
    ch.consume('orders', function (message) {
      ASK(message);
    });
  });
});`,
    },
    {
      because: 'the type of the message',
      runs: 'message',
      code: `
import type { ConsumeMessage } from 'amqplib';
export const onOrder = async (delivery: ConsumeMessage) => {
  await ASK(delivery);
};`,
    },
    {
      because: 'a channel from another file is known by its name only',
      runs: 'message',
      evidence: 'weak',
      code: `
import { channel } from './rabbit';
channel.consume('orders', (message) => ASK(message));`,
    },
  ],
  once: [
    {
      because: 'the connection calls back once',
      file: 'consumer.js',
      code: `
const amqp = require('amqplib/callback_api');
amqp.connect('amqp://localhost', (error, connection) => {
  ASK(connection);
});`,
    },
    {
      because: 'the set-up of a channel looks like a handler',
      code: `
import amqp from 'amqp-connection-manager';
const connection = amqp.connect(['amqp://localhost']);
connection.createChannel({
  setup: async (channel) => {
    await ASK(channel);
  },
});`,
    },
  ],
  lookalikes: [
    {
      because: 'consume of another object',
      code: `
import { buffer } from './buffer';
buffer.consume(4, () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
