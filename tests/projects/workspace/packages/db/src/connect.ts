import { createPool } from 'mysql2/promise';

export function connect() {
  return createPool({ host: process.env.DB_HOST });
}
