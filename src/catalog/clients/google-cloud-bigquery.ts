import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@google-cloud/bigquery'],
  checked: '@google-cloud/bigquery@8.3.1',
  evidence: [
    'https://github.com/googleapis/google-cloud-node/tree/main/handwritten/bigquery',
    'npm:@google-cloud/bigquery@8.3.1/build/src/bigquery.js',
    'measured:catalog',
  ],
  factories: {
    BigQuery: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      readsEnvironment: true,
      close: [],
      options: 0,
      note: 'Each client asks for an access token of its own.',
    },
  },
} satisfies ClientEntry;
