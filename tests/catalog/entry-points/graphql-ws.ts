import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the context of an operation',
      runs: 'request',
      code: `
import { useServer } from 'graphql-ws/use/ws';
useServer({ schema, context: async (ctx) => ({ db: ASK(ctx) }) }, wss);`,
    },
    {
      because: 'a connection opens',
      runs: 'event',
      file: 'server.js',
      code: `
const { useServer } = require('graphql-ws/lib/use/ws');
const { schema, wss } = require('./server');
useServer({
  schema,
  async onConnect(ctx) {
    return ASK(ctx.connectionParams);
  },
}, wss);`,
    },
    {
      because: 'an operation starts',
      runs: 'request',
      code: `
import { makeServer } from 'graphql-ws';
const onSubscribe = async (ctx, id, payload) => ASK(payload);
export const server = makeServer({ onSubscribe });`,
    },
  ],
  once: [
    {
      because: 'a value in the options is made at start-up',
      code: `
import { useServer } from 'graphql-ws/use/ws';
import { schema, wss } from './server';
useServer({ schema, context: { db: ASK() } }, wss);`,
    },
  ],
  lookalikes: [
    {
      because: 'another function of that name',
      code: `
import { useServer } from './hooks';
useServer({ context: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
