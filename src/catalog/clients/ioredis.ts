import { factories } from '../families/ioredis.ts';
import type { ClientEntry } from '../types.ts';

export default {
  modules: ['ioredis'],
  checked: 'ioredis@6.0.0',
  evidence: ['https://github.com/redis/ioredis', 'npm:ioredis@6.0.0/built/Redis.js', 'measured:catalog'],
  factories,
} satisfies ClientEntry;
