import { b } from './b.js';
import { Pool } from 'pg';

export const a = () => b();
export const fresh = () => new Pool(); // report: no-uncached-client-factory
