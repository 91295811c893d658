import type { ClientEntry, Factory } from '../types.ts';

const instance: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 0,
  carries: ['httpAgent', 'httpsAgent'],
  note: 'An instance holds configuration only; without an agent in it, requests go through the global agent.',
};

export default {
  modules: ['axios'],
  checked: 'axios@1.21.1',
  evidence: ['https://axios-http.com/docs/req_config', 'npm:axios@1.21.1/lib/adapters/http.js', 'measured:catalog'],
  factories: {
    create: instance,
    Axios: { ...instance, form: 'new' },
  },
} satisfies ClientEntry;
