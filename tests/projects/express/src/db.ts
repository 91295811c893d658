import { Pool } from 'pg';

export function getDb(): Pool {
  return new Pool({ connectionString: process.env.DATABASE_URL }); // report: no-uncached-client-factory
}
