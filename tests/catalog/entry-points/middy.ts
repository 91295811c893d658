import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the wrapped handler',
      runs: 'event',
      code: `
import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
const createOrder = async (event) => {
  return ASK(event.body);
};
export const handler = middy(createOrder).use(httpErrorHandler());`,
    },
    {
      because: 'the handler at the end of the chain, from CommonJS',
      runs: 'event',
      file: 'index.js',
      code: `
const middy = require('@middy/core');
exports.handler = middy()
  .use(require('@middy/http-json-body-parser')())
  .handler(async function (event) {
    return ASK(event);
  });`,
    },
    {
      because: 'an inline middleware',
      runs: 'event',
      code: `
import middy from '@middy/core';
export const handler = middy(async () => {}).use({
  before: async (request) => {
    request.context.db = await ASK();
  },
});`,
    },
    {
      because: 'a middleware by its type',
      runs: 'event',
      code: `
import type middy from '@middy/core';
export const connect = (options: object) => {
  const before: middy.MiddlewareFn = async (request) => {
    request.internal.db = ASK();
  };
  return { before };
};`,
    },
  ],
  once: [
    {
      because: 'beforePrefetch runs before any invocation',
      code: `
import middy from '@middy/core';
export const handler = middy(async () => {}, {
  beforePrefetch: () => {
    ASK();
  },
});`,
    },
    {
      because: 'the body of a middleware factory',
      code: `
import middy from '@middy/core';
const database = () => {
  const pool = ASK();
  return {
    before: async (request) => {
      request.context.db = pool;
    },
  };
};
export const handler = middy(async () => {}).use(database());`,
    },
  ],
  lookalikes: [
    {
      because: 'a hook of a test',
      code: `
import { before } from 'node:test';
before(async () => {
  await ASK();
});`,
    },
    {
      because: 'the exported factory of a middleware is not the middleware',
      code: `
import type middy from '@middy/core';
export default (options) => {
  const pool = ASK(options);
  return { before: () => pool };
};`,
    },
  ],
} satisfies EntryPointSamples;
