import type { EntryPointEntry } from '../types.ts';

/** https://docs.deno.com/api/deno/~/Deno.serve */
export default {
  name: 'Deno',
  modules: ['global', 'https://deno.land/std@*.*.*/http/server.ts'],
  evidence: [
    'https://docs.deno.com/api/deno/~/Deno.serve',
    'https://docs.deno.com/deploy/kv/manual/queue_overview/',
    'npm:@types/deno@2.7.0/index.d.ts',
  ],
  receivers: { kv: { from: ['Deno.openKv()'] } },
  calls: [
    {
      name: ['Deno.serve'],
      functions: 'last',
      runs: 'request',
      options: { onListen: 'once', onError: 'request', handler: 'request' },
    },
    { name: ['serve'], functions: 'first', runs: 'request', options: { onListen: 'once' } },
    { name: ['Deno.cron'], functions: 'last', runs: 'tick' },
    { on: ['kv'], name: ['listenQueue'], functions: 'first', runs: 'message' },
  ],
  types: { 'Deno.ServeHandler': 'request' },
} satisfies EntryPointEntry;
