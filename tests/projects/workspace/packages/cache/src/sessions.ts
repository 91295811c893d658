import { Redis } from 'ioredis';

export const sessionStore = () => new Redis(process.env.REDIS_URL ?? ''); // report: no-uncached-client-factory
