import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an activity',
      runs: 'event',
      code: `
import * as df from 'durable-functions';
df.app.activity('charge', {
  handler: async (order) => ASK(order),
});`,
    },
    {
      because: 'an orchestrator is replayed',
      runs: 'event',
      file: 'src/functions/checkout.js',
      code: `
const df = require('durable-functions');
df.app.orchestration('checkout', function* (context) {
  const client = ASK();
  yield context.df.callActivity('charge', client);
});`,
    },
    {
      because: 'the type of the activity',
      runs: 'event',
      code: `
import { ActivityHandler } from 'durable-functions';
export const refund: ActivityHandler = async (input) => {
  await ASK(input);
};`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the registration',
      code: `
import * as df from 'durable-functions';
const pool = ASK();
df.app.activity('charge', { handler: (order) => pool.query(order) });`,
    },
  ],
  lookalikes: [
    {
      because: 'an activity of another object',
      code: `
import { app } from './app';
app.activity('charge', { handler: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
