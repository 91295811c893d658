import { Pool } from 'pg';

export function poolFor() {
  return new Pool();
}
