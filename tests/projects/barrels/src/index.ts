export * from './clients';
export { redis as openCache } from './clients';
