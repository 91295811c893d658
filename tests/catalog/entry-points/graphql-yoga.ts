import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the context',
      runs: 'request',
      code: `
import { createYoga } from 'graphql-yoga';
export const yoga = createYoga({
  schema,
  context: async ({ request }) => ({ db: ASK(request) }),
});`,
    },
    {
      because: 'a hook of a plugin',
      runs: 'request',
      code: `
import { createYoga } from 'graphql-yoga';
export const yoga = createYoga({
  schema,
  plugins: [
    {
      onExecute() {
        ASK();
      },
    },
  ],
});`,
    },
    {
      because: 'a context of Envelop',
      runs: 'request',
      code: `
import { envelop, useExtendContext } from '@envelop/core';
async function addDb() {
  return { db: ASK() };
}
export const getEnveloped = envelop({ plugins: [useExtendContext(addDb)] });`,
    },
  ],
  once: [
    {
      because: 'a plugin is set up once',
      code: `
import { createYoga } from 'graphql-yoga';
import { schema } from './schema';
export const yoga = createYoga({
  schema,
  plugins: [{ onPluginInit: () => ASK() }],
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a server of another package',
      code: `
import { createServer } from './server';
createServer({ context: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
