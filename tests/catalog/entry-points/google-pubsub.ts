import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a message of a subscription',
      runs: 'message',
      code: `
import { PubSub } from '@google-cloud/pubsub';
const subscription = new PubSub().subscription('orders');
subscription.on('message', async (message) => {
  await ASK(message.data);
  message.ack();
});`,
    },
    {
      because: 'a listener by reference, from CommonJS',
      runs: 'message',
      file: 'worker.js',
      code: `
const { PubSub } = require('@google-cloud/pubsub');
const pubsub = new PubSub();
const orders = pubsub.topic('orders').subscription('worker');
const onMessage = (message) => {
  ASK(message);
};
orders.on('message', onMessage);`,
    },
  ],
  once: [
    {
      because: 'the subscription closes once',
      code: `
import { PubSub } from '@google-cloud/pubsub';
const subscription = new PubSub().subscription('orders');
subscription.on('close', () => ASK());`,
    },
  ],
  lookalikes: [
    {
      because: 'a message of another emitter',
      code: `
import { subscription } from './bus';
subscription.on('opened', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
