import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 0,
  carries: ['httpAgent', 'httpsAgent'],
};

export default {
  modules: ['typesense'],
  checked: 'typesense@3.1.0',
  evidence: [
    'https://github.com/typesense/typesense-js',
    'npm:typesense@3.1.0/lib/Typesense/ApiCall.js',
    'measured:catalog',
  ],
  factories: { Client: client, SearchClient: client },
} satisfies ClientEntry;
