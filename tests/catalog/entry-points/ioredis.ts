import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a message of a channel',
      runs: 'message',
      code: `
import Redis from 'ioredis';
const sub = new Redis();
sub.subscribe('orders');
sub.on('message', async (channel, message) => {
  await ASK(channel, message);
});`,
    },
    {
      because: 'a message of a pattern, on a duplicate',
      runs: 'message',
      file: 'sub.js',
      code: `
const { Redis } = require('ioredis');
const redis = new Redis();
const sub = redis.duplicate();
sub.on('pmessage', onMessage);
function onMessage(pattern, channel, message) {
  ASK(message);
}`,
    },
  ],
  once: [
    {
      because: 'the reply to subscribe looks like a message',
      code: `
import Redis from 'ioredis';
const sub = new Redis();
sub.subscribe('orders', (error, count) => {
  ASK(count);
});`,
    },
    {
      because: 'the connection stands',
      code: `
import { Redis } from 'ioredis';
const redis = new Redis();
redis.on('ready', () => ASK());`,
    },
  ],
  lookalikes: [
    {
      because: 'a message of another emitter',
      code: `
import { sub } from './bus';
sub.on('note', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
