import { Pool } from 'pg';

export const fresh = () => new Pool(); // report: no-uncached-client-factory
