import { a, fresh } from './a.js';

export const b = () => a();
export const viaB = () => fresh();
