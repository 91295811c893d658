import type { ClientEntry } from '../types.ts';

export default {
  modules: ['kysely'],
  checked: 'kysely@0.29.6',
  evidence: ['https://kysely.dev/docs/getting-started', 'npm:kysely@0.29.6/dist/kysely.d.ts'],
  factories: {
    Kysely: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      note: 'The pool is the one that its dialect is given.',
    },
  },
} satisfies ClientEntry;
