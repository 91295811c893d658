import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@google/generative-ai'],
  checked: '@google/generative-ai@0.24.1',
  evidence: [
    'https://github.com/google/generative-ai-js',
    'npm:@google/generative-ai@0.24.1/dist/index.js',
    'measured:catalog',
  ],
  factories: {
    GoogleGenerativeAI: { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [] },
  },
} satisfies ClientEntry;
