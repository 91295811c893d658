import { factories } from '../families/ioredis.ts';
import type { ClientEntry } from '../types.ts';

/** ioredis for Valkey, with a name of its own for the class. */
export default {
  modules: ['iovalkey'],
  checked: 'iovalkey@0.4.0',
  evidence: [
    'https://github.com/valkey-io/iovalkey',
    'npm:iovalkey@0.4.0/built/Redis.js',
    'npm:iovalkey@0.4.0/built/index.js',
    'measured:catalog',
  ],
  factories: { ...factories, Valkey: factories.Redis },
} satisfies ClientEntry;
