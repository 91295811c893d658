import type { ClientEntry } from '../types.ts';

export default {
  modules: ['prom-client'],
  checked: 'prom-client@15.1.3',
  evidence: [
    'https://github.com/siimon/prom-client#pushgateway',
    'npm:prom-client@15.1.3/lib/pushgateway.js',
    'measured:catalog',
  ],
  factories: {
    Pushgateway: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 1,
      carries: ['agent'],
    },
  },
} satisfies ClientEntry;
