/* Names of the language, of Node.js and of what compilers write. */

/** Collections that keep what is put into them, and those from which it goes with its key. */
export const weakCollections: ReadonlySet<string> = new Set(['WeakMap', 'WeakSet']);
export const listableCollections: ReadonlySet<string> = new Set(['Map', 'Set']);
export const collections: ReadonlySet<string> = new Set([...listableCollections, ...weakCollections]);

/** Methods of emitters and event targets by which a function hears of each event. */
export const listenerMethods: ReadonlySet<string> = new Set(['on', 'addListener', 'addEventListener']);

/** Methods of promises that give a promise again. */
export const settlingMethods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Functions that make one promise of several. */
export const promiseLists: ReadonlySet<string> = new Set([
  ...['Promise.all', 'Promise.allSettled', 'Promise.any', 'Promise.race'],
]);

/** Operators that ask whether two values are equal. */
export const equalities: ReadonlySet<string> = new Set(['==', '===']);

/** Timers that run their function once. */
export const singleTimers: ReadonlySet<string> = new Set(['setTimeout', 'setImmediate']);

/** Methods of functions that call them, or make another one of them. */
export const functionMethods: ReadonlySet<string> = new Set(['bind', 'call', 'apply']);

/** Types around others, of which the last says what is inside, or the first. */
export const wrappingTypes: ReadonlySet<string> = new Set([
  ...['Array', 'Partial', 'Promise', 'Readonly', 'ReadonlyArray', 'Record', 'Required'],
]);
export const choosingTypes: ReadonlySet<string> = new Set(['Omit', 'Pick']);

/** Statements that make a file a module. */
export const moduleStatements: ReadonlySet<string> = new Set([
  ...['ExportAllDeclaration', 'ExportDefaultDeclaration', 'ExportNamedDeclaration', 'ImportDeclaration'],
  ...['TSImportEqualsDeclaration'],
]);

/** Where variables of the environment are read. */
export const environments: readonly string[] = ['process.env', 'import.meta.env', 'Bun.env'];

/** What compilers wrap around `require`: `__importDefault(require('x'))`. It gives the module. */
export const interopFunctions: ReadonlySet<string> = new Set([
  ...['__importDefault', '__importStar', '__toESM'],
  ...['_interopRequireDefault', '_interopRequireWildcard', '_interop_require_default', '_interop_require_wildcard'],
]);
