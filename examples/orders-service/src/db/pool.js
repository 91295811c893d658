import { Pool } from 'pg';

let pool;

export function getPool() {
  if (!pool) {
    pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
    pool.on('error', (error) => console.error('an idle database connection failed', error));
  }
  return pool;
}
