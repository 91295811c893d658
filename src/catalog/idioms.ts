/**
 * How JavaScript itself and its common libraries call functions, independent of any framework. Names are enough here:
 * each list only makes the plugin quieter, or says that a callback belongs to the code around it.
 */

/** Calls (by last name) that run their callback at most once per run of the code around them. */
export const sameRun: ReadonlySet<string> = new Set([
  // promises and timers
  'Promise',
  'then',
  'catch',
  'finally',
  'setTimeout',
  'setImmediate',
  'queueMicrotask',
  'nextTick',
  'try',
  'race',
  // transactions, spans, contexts, locks
  'transaction',
  '$transaction',
  'withTransaction',
  'startActiveSpan',
  'withSpan',
  'startSpan',
  'runInContext',
  'runWithContext',
  'runExclusive',
  'withLock',
  'using',
  'act',
  'runInAction',
  'batch',
  'untrack',
  'bind',
  'run',
  // boot and listen callbacks
  'listen',
  'bindAsync',
  'ready',
  'whenReady',
  'once',
  'prependOnceListener',
  'startup',
  'onReady',
  // series of tasks that each run once
  'series',
  'parallel',
  'waterfall',
  'auto',
  'tryEach',
]);

/** Events of unknown emitters that tell of their life: their listeners run once, or again when something was lost. */
export const lifecycleEvents: ReadonlySet<string> = new Set([
  'listening',
  'ready',
  'open',
  'opened',
  'online',
  'connect',
  'connected',
  'start',
  'started',
  'init',
  'initialized',
  'close',
  'closed',
  'end',
  'error',
  'disconnect',
  'disconnected',
  'reconnect',
  'reconnecting',
  'exit',
  'beforeExit',
  'shutdown',
]);

/** Methods that run their first function argument once per element. */
export const iterationMethods: ReadonlySet<string> = new Set([
  'map',
  'forEach',
  'flatMap',
  'filter',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'mapAsync',
  'forEachAsync',
  'eachSeries',
  'eachLimit',
  'eachOf',
  'eachOfSeries',
  'eachOfLimit',
  'mapSeries',
  'mapLimit',
  'mapValues',
  'each',
  'times',
  'timesSeries',
  'timesLimit',
]);

/** Functions that run a function argument once per element: `pMap(list, fn)`, `Array.from(list, fn)`. */
export const iterationFunctions: ReadonlySet<string> = new Set([
  'Array.from',
  'Array.fromAsync',
  'Object.groupBy',
  'Map.groupBy',
  'pMap',
  'pEach',
  'pEachSeries',
  'pMapSeries',
  'pFilter',
]);

/** Helpers that run a function again until it succeeds; creating the client inside is how one connects at start-up. */
export const retryFunctions: ReadonlySet<string> = new Set([
  'pRetry',
  'retry',
  'backOff',
  'backoff',
  'asyncRetry',
  'retryAsync',
  'withRetry',
  'retryAsPromised',
  'retryable',
  'attempt',
  'promiseRetry',
  'makeRetriable',
]);

/**
 * Helpers whose callback runs once and whose result is kept: `once(() => …)`, `singleton('db', create)`,
 * `cache.getOrSet(key, create)`. A name fits whole or with the suffixes that people add to it (`memoizeAsync`).
 */
export const keepingFunction =
  /^(?:once|onetime|onceAsync|memo|memoi[sz]e\w*|mem|moize|microMemoize|pMemoize|lazy\w*|Lazy\w*|singleton\w*|Singleton\w*|get\w*Singleton|remember\w*|cached|cacheSync|shared|computeIfAbsent|getOrInsert\w*|getOrSet\w*|getOrCreate\w*|getOrAdd\w*|getOrElse\w*|getOrPut\w*|getSet|fetchOrCreate|findOrCreateClient|instanceCachingFactory|useFactory|asFunction|toDynamicValue|registerSingleton|addSingleton|provideSingleton|toConstantValue|asValue|registerInstance)$/u;

/** Options whose function makes the values of a cache or the singletons of a container. */
export const keepingOption = /^(?:fetchMethod|memoMethod|useFactory|factory|create|loader|onCreate)$/u;

/** Decorators of methods and getters whose result is remembered. */
export const keepingDecorator = /^(?:memoi[sz]ed?|memo|once|cached?|lazy|singleton|bean|bindthis)$/iu;

/** Methods that put a value into a collection or registry. */
export const storingMethods: ReadonlySet<string> = new Set([
  'set',
  'add',
  'push',
  'unshift',
  'put',
  'register',
  'registerInstance',
  'store',
  'save',
  'provide',
  'decorate',
  'emplace',
  'splice',
  'append',
  'enqueue',
  'constant',
  'defineProperty',
]);

/** Methods of a container that ask whether a value is there already. */
export const askingMethods: ReadonlySet<string> = new Set([
  'get',
  'has',
  'includes',
  'find',
  'peek',
  'some',
  'hasOwnProperty',
  'hasOwn',
  'isRegistered',
  'resolve',
]);

/** Globals of test runners whose callbacks are quiet by default. */
export const testFunctions: ReadonlySet<string> = new Set([
  'describe',
  'it',
  'test',
  'suite',
  'beforeAll',
  'afterAll',
  'beforeEach',
  'afterEach',
  'before',
  'after',
  'bench',
  'specify',
  'context',
  'setup',
  'teardown',
]);

/** Packages that read the command line, whose import makes a file a script. */
export const cliPackages: ReadonlySet<string> = new Set([
  'yargs',
  'yargs/yargs',
  'commander',
  'meow',
  'cac',
  'minimist',
  'mri',
  'arg',
  'citty',
  'clipanion',
  '@oclif/core',
  '@oclif/command',
  'inquirer',
  '@inquirer/prompts',
  'prompts',
  'enquirer',
  'caporal',
  'vorpal',
]);

/** Packages whose import makes a file a test or a load test. */
export const testPackages: ReadonlySet<string> = new Set([
  'vitest',
  'jest',
  '@jest/globals',
  'mocha',
  'ava',
  'tap',
  'tape',
  'test',
  'bun:test',
  'cypress',
  '@playwright/test',
  'k6',
  'supertest',
  'uvu',
  'nock',
  'msw',
  'sinon',
  'chai',
]);

/** Methods that are given what is to be called later. */
export const listeningMethods =
  /^(?:on|addListener|prependListener|addEventListener|subscribe|use|handle|route|get|post|put|delete|setInterval|schedule|registerType|define)$/u;

/** Methods of clients that return the client, or a promise of it. */
export const fluentMethods: ReadonlySet<string> = new Set([
  'connect',
  'on',
  'once',
  'then',
  'catch',
  'finally',
  'promise',
  'asPromise',
  'init',
  'initialize',
  'open',
  'unref',
  'setMaxListeners',
  'addListener',
  'authenticate',
  'ready',
]);
