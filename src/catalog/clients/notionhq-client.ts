import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@notionhq/client'],
  checked: '@notionhq/client@5.26.0',
  evidence: [
    'https://github.com/makenotion/notion-sdk-js#client-options',
    'npm:@notionhq/client@5.26.0/build/src/Client.d.ts',
    'measured:catalog',
  ],
  factories: {
    Client: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['agent'],
    },
  },
} satisfies ClientEntry;
