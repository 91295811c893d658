import type { ClientEntry } from '../types.ts';

export default {
  modules: ['make-fetch-happen'],
  checked: 'make-fetch-happen@15.0.6',
  evidence: [
    'https://github.com/npm/make-fetch-happen',
    'npm:make-fetch-happen@15.0.6/lib/index.js',
    'measured:catalog',
  ],
  factories: {
    defaults: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['agent'],
      note: 'Agents are kept in a process-wide cache by their options, so making the defaults again opens nothing.',
    },
  },
} satisfies ClientEntry;
