/* Which calls answer the same each time, by the names of the language and of its libraries. */

/** Functions and classes of the language whose answer depends on their arguments alone. */
export const pureFunctions: ReadonlySet<string> = new Set([
  ...['Array', 'BigInt', 'Boolean', 'Error', 'Map', 'Number', 'Object', 'RegExp', 'Set', 'String'],
  ...['URL', 'URLSearchParams', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'],
  ...['parseFloat', 'parseInt', 'require'],
  ...['Array.from', 'Array.isArray', 'Array.of', 'Buffer.from', 'JSON.parse', 'JSON.stringify'],
  ...['Object.assign', 'Object.entries', 'Object.freeze', 'Object.fromEntries', 'Object.keys', 'Object.values'],
  ...['String.raw', 'Symbol.for', 'process.cwd'],
]);

/** Objects of the language of which all functions are so, but for those that follow. */
export const pureObjects: ReadonlySet<string> = new Set(['Math', 'Number']);
export const impureFunctions: ReadonlySet<string> = new Set(['Math.random']);

/** Methods of texts and lists that change nothing. */
export const pureMethods: ReadonlySet<string> = new Set([
  ...['concat', 'endsWith', 'filter', 'includes', 'join', 'map', 'match', 'padStart', 'replace', 'replaceAll'],
  ...['slice', 'split', 'startsWith', 'toLowerCase', 'toString', 'toUpperCase', 'trim'],
]);

/** Functions of the language that give back what they are given first, with more in it or closed for changes. */
export const givingBack: ReadonlySet<string> = new Set([
  ...['Object.assign', 'Object.freeze', 'Object.preventExtensions', 'Object.seal'],
]);

/** Words of names of functions in packages whose answer belongs to one user or moment. It only makes repairs rarer. */
export const momentaryAnswers: ReadonlySet<string> = new Set([
  // users, requests, tasks
  ...[
    'auth',
    'authenticate',
    'authentication',
    'authorization',
    'authorize',
    'config',
    'context',
    'contexts',
    'cookie',
  ],
  ...[
    'cookies',
    'header',
    'headers',
    'secret',
    'secrets',
    'session',
    'sessions',
    'store',
    'stores',
    'tenant',
    'tenants',
  ],
  ...['token', 'tokens', 'user', 'users'],
  // moments, and what is made up
  ...['cuid', 'date', 'datetime', 'hrtime', 'mkdtemp', 'nanoid', 'now', 'random', 'temp', 'temporary', 'time'],
  ...['timestamp', 'tmp', 'tmpdir', 'ulid', 'uuid'],
]);
