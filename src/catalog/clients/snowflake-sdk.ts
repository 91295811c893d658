import type { ClientEntry } from '../types.ts';

export default {
  modules: ['snowflake-sdk'],
  checked: 'snowflake-sdk@3.3.0',
  evidence: [
    'https://docs.snowflake.com/en/developer-guide/node-js/nodejs-driver-connect',
    'npm:snowflake-sdk@3.3.0/dist/index.d.ts',
    'npm:snowflake-sdk@3.3.0/dist/lib/http/node_untyped.js',
  ],
  factories: {
    createConnection: {
      form: 'call',
      holds: 'session',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect', 'connectAsync'],
      connectReturns: 'client',
      close: ['destroy'],
      options: 0,
      reconnects: false,
      shareable: false,
      throws: true,
      edge: 'socket',
      note: 'Each connection logs in anew and keeps HTTP agents of its own.',
    },
    createPool: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['drain', 'clear'],
      options: 1,
      size: { name: 'max', default: 1, suggested: 10 },
      reconnects: true,
      language: 'sql',
      lends: [{ by: 'acquire', back: ['release', 'destroy'] }],
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
