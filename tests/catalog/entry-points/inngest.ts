import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a function of an event',
      runs: 'event',
      code: `
import { Inngest } from 'inngest';
const inngest = new Inngest({ id: 'shop' });
export const onOrder = inngest.createFunction({ id: 'order' }, { event: 'order' }, async ({ event, step }) => {
  await ASK(event);
});`,
    },
    {
      because: 'a step inside the function',
      runs: 'event',
      code: `
import { Inngest } from 'inngest';
const client = new Inngest({ id: 'shop' });
const run = async ({ event }) => {
  const db = ASK(event);
  return db;
};
export const onOrder = client.createFunction({ id: 'order', triggers: [{ event: 'order' }] }, run);`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the function',
      code: `
import { Inngest } from 'inngest';
const inngest = new Inngest({ id: 'shop', fetch: ASK() });
export const onOrder = inngest.createFunction({ id: 'order' }, { event: 'order' }, async () => {});`,
    },
  ],
  lookalikes: [
    {
      because: 'a function factory of the project',
      code: `
import { builder } from './builder';
builder.createFunction({ id: 'order' }, () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
