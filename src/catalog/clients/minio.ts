import type { ClientEntry } from '../types.ts';

export default {
  modules: ['minio'],
  checked: 'minio@8.0.7',
  evidence: ['https://github.com/minio/minio-js', 'npm:minio@8.0.7/dist/main/internal/client.js', 'measured:catalog'],
  factories: {
    Client: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['transportAgent'],
    },
  },
} satisfies ClientEntry;
