import type { ClientEntry } from '../types.ts';

export default {
  modules: ['posthog-node'],
  checked: 'posthog-node@5.70.0',
  evidence: ['https://posthog.com/docs/libraries/node', 'npm:posthog-node@5.70.0/dist/client.js', 'measured:catalog'],
  factories: {
    PostHog: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      readsEnvironment: true,
      close: ['shutdown'],
      options: 1,
      note: 'Each keeps a queue and a timer until it is shut down.',
    },
  },
} satisfies ClientEntry;
