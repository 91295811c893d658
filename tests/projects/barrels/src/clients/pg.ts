import { Pool } from 'pg';
import { redis } from './index';

const pool = new Pool();
export const database = () => pool;
export const cache = redis();
