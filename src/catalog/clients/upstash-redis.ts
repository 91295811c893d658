import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  readsEnvironment: true,
  close: [],
  options: 0,
};

export default {
  modules: ['@upstash/redis'],
  checked: '@upstash/redis@1.39.0',
  evidence: [
    'https://upstash.com/docs/redis/sdks/ts/overview',
    'npm:@upstash/redis@1.39.0/nodejs.js',
    'measured:catalog',
  ],
  factories: {
    Redis: client,
    'Redis.fromEnv': { ...client, form: 'call' },
  },
} satisfies ClientEntry;
