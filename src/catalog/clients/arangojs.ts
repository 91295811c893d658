import type { ClientEntry, Factory } from '../types.ts';

// Without `agentOptions` it goes through the global fetch.
const database = {
  holds: 'agent',
  tier: 'churns',
  dials: 'use',
  close: ['close'],
  options: 0,
  size: { name: 'poolSize', default: 3 },
  when: [{ argument: 0, has: 'agentOptions' }],
  reconnects: true,
  edge: 'http',
  versions: { since: 10 },
} satisfies Partial<Factory>;

export default {
  modules: ['arangojs'],
  checked: 'arangojs@10.4.0',
  evidence: [
    'https://arangodb.github.io/arangojs/latest/',
    'npm:arangojs@10.4.0/esm/connection.js',
    'npm:arangojs@10.4.0/esm/index.js',
    'measured:catalog',
  ],
  factories: {
    Database: { ...database, form: 'new' },
    default: { ...database, form: 'call' },
    arangojs: { ...database, form: 'call' },
  },
} satisfies ClientEntry;
