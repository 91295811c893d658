import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  readsEnvironment: true,
  close: [],
  options: 1,
  note: 'Each client fetches and parses the WSDL again.',
};

export default {
  modules: ['soap'],
  checked: 'soap@1.13.0',
  evidence: ['https://github.com/vpulim/node-soap', 'npm:soap@1.13.0/lib/soap.js'],
  factories: {
    createClientAsync: { ...client, async: true },
    createClient: { ...client, callback: true },
  },
} satisfies ClientEntry;
