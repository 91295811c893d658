import type { ClientEntry, Factory } from '../types.ts';

// The first argument may also be a client; what cannot be read is taken for one.
const store = {
  holds: 'connection',
  tier: 'churns',
  dials: 'use',
  close: ['disconnect'],
  when: [
    { argument: 0, is: 'string' },
    { argument: 0, is: 'object' },
    { argument: 0, is: 'absent' },
  ],
  reconnects: true,
  edge: 'socket',
} satisfies Partial<Factory>;

export default {
  modules: ['@keyv/redis'],
  checked: '@keyv/redis@5.1.6',
  evidence: [
    'https://github.com/jaredwray/keyv/tree/main/packages/redis',
    'npm:@keyv/redis@5.1.6/dist/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    default: { ...store, form: 'new' },
    createKeyv: { ...store, form: 'call' },
    createKeyvNonBlocking: { ...store, form: 'call' },
  },
} satisfies ClientEntry;
