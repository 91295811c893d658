import type { EntryPointEntry } from '../types.ts';

/** https://github.com/koajs/compose */
export default {
  name: 'koa-compose',
  modules: ['koa-compose', 'koa-mount'],
  evidence: [
    'https://github.com/koajs/compose',
    'npm:@types/koa-compose@3.2.9/index.d.ts',
    'npm:koa-mount@4.2.0/index.js',
  ],
  calls: [{ name: ['default'], functions: 'all', runs: 'request' }],
} satisfies EntryPointEntry;
