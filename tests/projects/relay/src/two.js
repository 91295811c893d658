import { fresh } from './three.js';

export const handedOn = () => fresh();
