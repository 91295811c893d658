import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@google/genai'],
  checked: '@google/genai@2.32.0',
  evidence: [
    'https://github.com/googleapis/js-genai',
    'npm:@google/genai@2.32.0/dist/node/index.mjs',
    'measured:catalog',
  ],
  factories: {
    GoogleGenAI: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      readsEnvironment: true,
      close: [],
      options: 0,
      note: '`live.connect()` opens a WebSocket.',
    },
  },
} satisfies ClientEntry;
