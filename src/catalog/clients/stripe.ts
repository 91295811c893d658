import type { ClientEntry, Factory } from '../types.ts';

const stripe: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 1,
  throws: true,
  carries: ['httpAgent', 'httpClient'],
  note: 'Without an agent of its own, every client uses the same agents of the package, which keep connections alive.',
};

export default {
  modules: ['stripe'],
  checked: 'stripe@23.1.0',
  evidence: [
    'https://github.com/stripe/stripe-node',
    'npm:stripe@23.1.0/cjs/net/NodeHttpClient.js',
    'measured:catalog',
  ],
  factories: {
    default: stripe,
    Stripe: stripe,
  },
} satisfies ClientEntry;
