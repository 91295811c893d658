import type { ClientEntry } from '../types.ts';

export default {
  modules: ['consul'],
  checked: 'consul@2.0.1',
  evidence: [
    'https://github.com/silas/node-consul#init',
    'npm:consul@2.0.1/lib/consul.js',
    'npm:consul@2.0.1/lib/utils.js',
    'measured:catalog',
  ],
  factories: {
    default: {
      form: 'new',
      holds: 'agent',
      tier: 'churns',
      dials: 'use',
      close: ['destroy'],
      options: 0,
      reconnects: true,
      edge: 'http',
      carries: ['agent'],
    },
  },
} satisfies ClientEntry;
