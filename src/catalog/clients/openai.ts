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
  note: 'It goes through the global fetch; version 4 used an agent of the package and took `httpAgent`.',
};

export default {
  modules: ['openai'],
  checked: 'openai@6.49.0',
  evidence: [
    'https://github.com/openai/openai-node#fetch-options',
    'npm:openai@6.49.0/client.d.ts',
    'npm:openai@4.104.0/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    default: client,
    OpenAI: client,
    AzureOpenAI: client,
  },
} satisfies ClientEntry;
