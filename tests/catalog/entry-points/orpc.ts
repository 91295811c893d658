import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the handler of a procedure',
      runs: 'request',
      code: `
import { os } from '@orpc/server';
import { z } from 'zod';
export const list = os.input(z.object({ page: z.number() })).handler(async ({ input }) => {
  return ASK(input.page);
});`,
    },
    {
      because: 'a middleware of a base that is used below',
      runs: 'request',
      code: `
import { os } from '@orpc/server';
const base = os.$context<{ headers: Headers }>();
const withDb = async ({ next }) => next({ context: { db: ASK() } });
export const rows = base.use(withDb).handler(() => []);`,
    },
  ],
  once: [
    {
      because: 'a lazy router is loaded once',
      code: `
import { os } from '@orpc/server';
export const admin = os.lazy(async () => {
  ASK();
  return import('./admin');
});`,
    },
  ],
  lookalikes: [
    {
      because: 'the module of the operating system',
      code: `
import os from 'node:os';
os.handler(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
