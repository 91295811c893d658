/* What changes an object that is already there, and what belongs to one run, by name. Each list only makes the plugin quieter. */

/** Methods that change what they are called on: lists, maps, sets, addresses, and objects that hold a configuration. */
export const changingMethods: ReadonlySet<string> = new Set([
  // lists
  'copyWithin',
  'fill',
  'pop',
  'push',
  'reverse',
  'shift',
  'sort',
  'splice',
  'unshift',
  // maps, sets, headers, search parameters
  'add',
  'append',
  'clear',
  'delete',
  'set',
  // configuration
  'assign',
  'configure',
  'enter',
  'extend',
  'load',
  'loadEnvFile',
  'merge',
  'patch',
  'reload',
  'replace',
  'switchTo',
  'update',
  'use',
]);

/** Functions of the language and of libraries that change the object in their first argument, by the end of their path. */
export const changingFunctions: ReadonlySet<string> = new Set([
  'Object.assign',
  'Object.setPrototypeOf',
  'Reflect.deleteProperty',
  'Reflect.set',
  'Reflect.setPrototypeOf',
]);

/** Functions that may put a getter into the object in their first argument. */
export const definingFunctions: ReadonlySet<string> = new Set([
  'Object.defineProperties',
  'Object.defineProperty',
  'Reflect.defineProperty',
]);

/** Modules of Node.js that read what they are given: `spawn('migrate', { env: process.env })`. */
export const readingModules: ReadonlySet<string> = new Set([
  'assert',
  'child_process',
  'crypto',
  'fs',
  'fs/promises',
  'http',
  'http2',
  'https',
  'path',
  'querystring',
  'url',
  'util',
  'worker_threads',
]);

/** Names of the language whose functions, but for those above, only read what they are given. */
export const readingGlobals: ReadonlySet<string> = new Set([
  'Array',
  'BigInt',
  'Boolean',
  'Buffer',
  'Error',
  'JSON',
  'Map',
  'Number',
  'Object',
  'Promise',
  'Reflect',
  'Set',
  'String',
  'URL',
  'URLSearchParams',
  'console',
  'fetch',
  'structuredClone',
]);

/**
 * Functions that change the object in their first argument, by the last word of their name: `Object.assign(options, …)`,
 * `_.set(options, 'host', host)`.
 */
export const writingFunctions =
  /^(?:assign|assignIn|defaults|defaultsDeep|deepmerge|defineProperties|defineProperty|extend|merge|mergeWith|set|setPrototypeOf|setWith|unset|update)$/u;

/**
 * Words of names for what belongs to one user, one moment or one request, or is renewed while the process runs.
 * `requestContext` and `dbCredentials` hold one of them; `contextual` does not.
 */
export const momentaryWords: ReadonlySet<string> = new Set([
  'als',
  'context',
  'cookie',
  'cookies',
  'credential',
  'credentials',
  'creds',
  'ctx',
  'current',
  'header',
  'headers',
  'locals',
  'password',
  'passwords',
  'request',
  'secret',
  'secrets',
  'session',
  'sessions',
  'tenant',
  'tenants',
  'token',
  'tokens',
  'user',
  'vault',
]);
