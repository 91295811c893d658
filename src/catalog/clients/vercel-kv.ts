import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@vercel/kv'],
  checked: '@vercel/kv@3.0.0',
  evidence: ['https://vercel.com/docs/storage/vercel-kv', 'npm:@vercel/kv@3.0.0/dist/index.cjs', 'measured:catalog'],
  factories: {
    createClient: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      readsEnvironment: true,
      close: [],
      options: 0,
    },
  },
} satisfies ClientEntry;
