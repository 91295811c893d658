import type { ClientEntry, Factory } from '../types.ts';

const shared = {
  form: 'call',
  tier: 'churns',
  dials: 'connect',
  connect: ['connect'],
  options: 0,
  reconnects: true,
  language: 'redis',
  edge: 'socket',
} satisfies Partial<Factory>;

// No `needsErrorListener` for these two: the clients inside report as `node-error` and `client-error`.
const cluster: Factory = {
  ...shared,
  holds: 'pool',
  close: ['close', 'destroy', 'quit', 'disconnect'],
  versions: { since: 4 },
};
const sentinel: Factory = {
  ...shared,
  holds: 'pool',
  close: ['close', 'destroy'],
  size: { name: 'masterPoolSize', default: 1, suggested: 10 },
  versions: { since: 5 },
};

export default {
  modules: ['redis', '@redis/client'],
  checked: 'redis@6.3.1',
  evidence: [
    'https://github.com/redis/node-redis',
    'npm:redis@6.3.1/dist/index.js',
    'npm:@redis/client@6.3.1/dist/lib/client/index.js',
    'npm:@redis/client@6.3.1/dist/lib/client/pool.js',
    'npm:@redis/client@6.3.1/dist/lib/sentinel/index.js',
    'measured:catalog',
  ],
  factories: {
    createClient: {
      ...shared,
      holds: 'connection',
      close: ['close', 'destroy', 'quit', 'disconnect'],
      needsErrorListener: true,
      versions: { since: 4 },
    },
    createClientPool: {
      ...shared,
      holds: 'pool',
      close: ['close', 'destroy'],
      options: 1,
      size: { name: 'maximum', default: 100, suggested: 100 },
      needsErrorListener: true,
      versions: { since: 5 },
    },
    createCluster: cluster,
    createSentinel: sentinel,
  },
} satisfies ClientEntry;
