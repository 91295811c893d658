export { connect as openPool } from './connect.js';
export * from './queries.js';
