import type { ClientEntry } from '../types.ts';

export default {
  modules: ['neo4j-driver', 'neo4j-driver-lite'],
  checked: 'neo4j-driver@6.3.0',
  evidence: [
    'https://github.com/neo4j/neo4j-javascript-driver',
    'npm:neo4j-driver@6.3.0/types/index.d.ts',
    'npm:neo4j-driver-core@6.3.0/types/driver.d.ts',
  ],
  factories: {
    driver: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 2,
      size: { name: 'maxConnectionPoolSize', default: 100, suggested: 50 },
      reconnects: true,
      lends: [{ by: 'session', back: ['close'] }],
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
