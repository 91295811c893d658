import type { ClientEntry } from '../types.ts';

/** CouchDB over the global fetch. */
export default {
  modules: ['nano'],
  checked: 'nano@11.0.7',
  evidence: ['https://github.com/apache/couchdb-nano#configuration', 'npm:nano@11.0.7/lib/nano.js', 'measured:catalog'],
  factories: {
    default: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['agentOptions'],
      versions: { since: 11 },
    },
  },
} satisfies ClientEntry;
