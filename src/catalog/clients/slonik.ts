import type { ClientEntry } from '../types.ts';

export default {
  modules: ['slonik'],
  checked: 'slonik@47.3.2',
  evidence: [
    'https://github.com/gajus/slonik#create-connection',
    'npm:slonik@47.3.2/dist/index.d.ts',
    'npm:slonik@47.3.2/dist/factories/createClientConfiguration.js',
  ],
  factories: {
    createPool: {
      form: 'call',
      async: true,
      holds: 'pool',
      tier: 'churns',
      dials: 'construct',
      close: ['end'],
      options: 1,
      size: { name: 'maximumPoolSize', default: 10, suggested: 10 },
      reconnects: true,
      language: 'postgres',
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
