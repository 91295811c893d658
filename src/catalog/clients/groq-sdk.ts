import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 0,
  throws: true,
  carries: ['fetchOptions.dispatcher', 'httpAgent'],
  note: 'It goes through the global fetch; older ones (0.7) used an agent of the package and took `httpAgent`.',
};

export default {
  modules: ['groq-sdk'],
  checked: 'groq-sdk@1.6.0',
  evidence: [
    'https://github.com/groq/groq-typescript#fetch-options',
    'npm:groq-sdk@1.6.0/client.d.ts',
    'npm:groq-sdk@0.7.0/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    default: client,
    Groq: client,
  },
} satisfies ClientEntry;
