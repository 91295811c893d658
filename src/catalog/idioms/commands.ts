/* Commands that are sent by their name. */

/** Commands of Redis that change the connection, in capitals; clients have methods of the same names. */
export const exclusiveCommands: ReadonlySet<string> = new Set([
  'ASKING',
  'AUTH',
  'BLMOVE',
  'BLMPOP',
  'BLPOP',
  'BRPOP',
  'BRPOPLPUSH',
  'BZMPOP',
  'BZPOPMAX',
  'BZPOPMIN',
  'CLIENT',
  'DISCARD',
  'HELLO',
  'MONITOR',
  'MULTI',
  'PSUBSCRIBE',
  'PUNSUBSCRIBE',
  'READONLY',
  'READWRITE',
  'RESET',
  'SELECT',
  'SSUBSCRIBE',
  'SUBSCRIBE',
  'SUNSUBSCRIBE',
  'UNSUBSCRIBE',
  'UNWATCH',
  'WATCH',
]);

/** Those among them that are methods of another meaning: `client.multi()` only begins a list of commands. */
export const commandsThatQueue: ReadonlySet<string> = new Set(['DISCARD', 'MULTI', 'RESET']);

/** Methods that send a command of Redis by its name. */
export const commandMethods = /^(?:sendCommand|send_command|call|callBuffer|customCommand|executeIsolated)$/u;

/** Methods that take lists of commands: `redis.pipeline([['get', key]])`. */
export const commandLists = /^(?:multi|pipeline|batch)$/u;
