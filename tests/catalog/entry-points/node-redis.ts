import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the listener of a channel',
      runs: 'message',
      code: `
import { createClient } from 'redis';
const client = createClient();
await client.connect();
await client.subscribe('orders', async (message) => {
  await ASK(message);
});`,
    },
    {
      because: 'a pattern on a duplicate',
      runs: 'message',
      code: `
import { createClient } from 'redis';
const client = await createClient().connect();
const sub = client.duplicate();
const onMessage = (message, channel) => ASK(message, channel);
await sub.pSubscribe('orders.*', onMessage);`,
    },
    {
      because: 'the events of version 3',
      runs: 'message',
      file: 'sub.js',
      code: `
const redis = require('redis');
const sub = redis.createClient();
sub.on('message', function (channel, message) {
  ASK(message);
});
sub.subscribe('orders');`,
    },
  ],
  once: [
    {
      because: 'the connection stands',
      code: `
import { createClient } from 'redis';
const client = createClient();
client.on('ready', () => ASK());`,
    },
  ],
  lookalikes: [
    {
      because: 'a subscription of a store',
      code: `
import { createStore } from './store';
createStore().subscribe('orders', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
