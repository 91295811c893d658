import type { ClientEntry, Factory } from '../types.ts';

const createClient: Factory = {
  form: 'call',
  async: true,
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 0,
  reconnects: true,
  language: 'redis',
  edge: 'socket',
};

export default {
  modules: ['@valkey/valkey-glide'],
  checked: '@valkey/valkey-glide@2.5.2',
  evidence: [
    'https://github.com/valkey-io/valkey-glide/tree/main/node',
    'npm:@valkey/valkey-glide@2.5.2/build-ts/GlideClient.d.ts',
    'npm:@valkey/valkey-glide@2.5.2/build-ts/GlideClusterClient.d.ts',
  ],
  factories: {
    'GlideClient.createClient': createClient,
    'GlideClusterClient.createClient': { ...createClient, holds: 'pool' },
  },
} satisfies ClientEntry;
