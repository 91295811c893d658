import type { ClientEntry, Factory } from '../types.ts';

// Without `connection` it only builds queries, but the options come from another file too often to ask for it.
const knex: Factory = {
  form: 'either',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  close: ['destroy'],
  options: 0,
  size: { name: 'pool.max', default: 10, suggested: 10 },
  reconnects: true,
  throws: true,
  language: 'sql',
  lends: [{ by: 'transaction', back: ['commit', 'rollback'] }],
  edge: 'socket',
  variants: [
    {
      when: [
        { argument: 0, has: 'client', equals: ['sqlite3', 'sqlite', 'better-sqlite3'] },
        { argument: 0, has: 'dialect', equals: ['sqlite3', 'sqlite', 'better-sqlite3'] },
      ],
      tier: 'shares',
      dials: 'never',
      note: 'a file is no connection',
    },
  ],
};

export default {
  modules: ['knex'],
  checked: 'knex@3.3.0',
  evidence: [
    'https://knexjs.org/guide/#pool',
    'npm:knex@3.3.0/knex.js',
    'npm:knex@3.3.0/lib/client.js',
    'measured:catalog',
  ],
  factories: { default: knex, knex },
} satisfies ClientEntry;
