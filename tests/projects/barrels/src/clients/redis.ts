import { createClient } from 'redis';

export function redis() {
  return createClient({ url: process.env.REDIS_URL }); // report: no-uncached-client-factory
}
