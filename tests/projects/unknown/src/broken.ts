import { Pool } from 'pg';
export function broken( { return new Pool(;
