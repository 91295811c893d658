import type { ClientEntry } from '../types.ts';

export default {
  modules: ['oracledb'],
  checked: 'oracledb@26.0.0',
  evidence: [
    'https://node-oracledb.readthedocs.io/en/latest/user_guide/connection_handling.html',
    'npm:oracledb@26.0.0/lib/oracledb.js',
    'npm:oracledb@26.0.0/lib/settings.js',
  ],
  factories: {
    createPool: {
      form: 'call',
      async: true,
      callback: true,
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['close', 'terminate'],
      options: 0,
      size: { name: 'poolMax', default: 4, suggested: 10 },
      reconnects: true,
      language: 'oracle',
      lends: [{ by: 'getConnection', back: ['close', 'release'], callback: 'error-first' }],
      edge: 'socket',
    },
    // With an alias, or with nothing, it borrows from a pool.
    getConnection: {
      form: 'call',
      async: true,
      callback: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close', 'release'],
      options: 0,
      when: [
        { argument: 0, has: 'connectString', lacks: 'poolAlias' },
        { argument: 0, has: 'connectionString', lacks: 'poolAlias' },
      ],
      reconnects: false,
      language: 'oracle',
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
