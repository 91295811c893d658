import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  readsEnvironment: true,
  close: [],
  options: 0,
  carries: ['fetchOptions.dispatcher', 'httpAgent'],
  note: 'It goes through the global fetch; older ones (0.30) used an agent of the package and took `httpAgent`.',
};

export default {
  modules: ['@anthropic-ai/sdk'],
  checked: '@anthropic-ai/sdk@1.11.0',
  evidence: [
    'https://github.com/anthropics/anthropic-sdk-typescript#fetch-options',
    'npm:@anthropic-ai/sdk@1.11.0/client.d.ts',
    'npm:@anthropic-ai/sdk@0.30.1/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    default: client,
    Anthropic: client,
  },
} satisfies ClientEntry;
