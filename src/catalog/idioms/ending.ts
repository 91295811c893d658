/* What ends a client, or may, beside its own methods. Each list only makes repairs rarer, but for the last. */
import { stoppingMethods } from './using.ts';

/** Methods that end what they are called on, and what that was made with. */
export const endings: ReadonlySet<string> = new Set([
  ...stoppingMethods,
  ...['$disconnect', 'close', 'closeAll', 'destroy', 'disconnect', 'drain', 'kill', 'quit'],
]);

/** Members by which what a client gives leads back to the client. */
export const clientMembers: ReadonlySet<string> = new Set([
  ...['$client', '$pool', 'agent', 'client', 'connection', 'dispatcher', 'driver', 'httpAgent', 'httpsAgent', 'pool'],
]);

/** Methods that give the client with another interface, and methods that give it as a part of something else. */
export const sameClient: ReadonlySet<string> = new Set(['asPromise', 'promise']);
export const givesClient: ReadonlySet<string> = new Set(['child', 'getClient', 'getDriver', 'getExecutor', 'getPool']);

/** Functions of a package that give a client which it keeps for all: `getGlobalDispatcher()`. */
export const packageGetter = /(?:^|\.)get[A-Z]\w*$/u;

/** Functions that make a client everybody's. */
export const keepsForAll = /^(?:install|register|set)(?:[A-Z]|$)/u;

/**
 * Packages, beside those of clients and frameworks, whose functions use the client that they are given and neither keep
 * nor change nor close it.
 */
export const borrowers: ReadonlySet<string> = new Set([
  '@aws-sdk/lib-storage',
  '@aws-sdk/s3-presigned-post',
  '@aws-sdk/s3-request-presigner',
  'pg-copy-streams',
  'pg-cursor',
  'pg-query-stream',
]);

/** Options by which methods of a database take the session or transaction that they belong to. */
export const sessionOptions: ReadonlySet<string> = new Set(['session', 'transaction']);
