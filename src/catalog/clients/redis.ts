import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'call', holds: 'connection', tier: 'churns', dials: 'connect', connect: ['connect'],
  close: ['close', 'destroy', 'quit', 'disconnect'], options: 0, reconnects: true, needsErrorListener: true, edge: 'socket',
};

export default {
  modules: ['redis', '@redis/client'],
  checked: 'redis@5.10.0',
  evidence: ['https://github.com/redis/node-redis', 'npm:@redis/client@5.10.0/dist/lib/client/index.d.ts'],
  factories: {
    createClient: client,
    createClientPool: { ...client, holds: 'pool', close: ['close', 'destroy'], options: 1, size: { name: 'maximum', default: 100 } },
    createCluster: { ...client, holds: 'pool' },
    createSentinel: { ...client, holds: 'pool', close: ['close', 'destroy'] },
  },
} satisfies ClientEntry;
