/* What keeps a value, by the names that people give it. Each list only makes the plugin quieter. */

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

/** Members of requests and contexts that lead to what all requests share, as Express, Fastify and Koa have them. */
export const applicationMember = /^(?:app|application|server|fastify|strapi|broker|nitroApp)$/u;

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

/** Members under which a result carries what it is about: `if (result.ok) client = result.data;`. */
export const packedAs: ReadonlySet<string> = new Set(['client', 'connection', 'data', 'result', 'val', 'value']);

/**
 * Methods of clients that give a part of the client, which works through it and keeps it in use: `client.db('shop')`,
 * `connection.createChannel()`, `pool.getConnection()`. What they give is no answer of the server.
 */
export const partMethods: ReadonlySet<string> = new Set([
  // databases and what is in them
  'admin',
  'db',
  'collection',
  'database',
  'container',
  'table',
  'model',
  'define',
  'getRepository',
  'getConnection',
  'session',
  // object stores
  'bucket',
  'getBucket',
  'getContainerClient',
  'getBlobClient',
  'getBlockBlobClient',
  'getTableClient',
  // brokers
  'createChannel',
  'createConfirmChannel',
  'getQueueClient',
  'createSender',
  'createReceiver',
  'producer',
  'consumer',
  'topic',
  'subscription',
]);

/** Members that say what state a client is in, where nobody sees them set. */
export const stateName =
  /^_?(?:is_?)?(?:readyState|connected|connecting|connection|ready|open(?:ed)?|initiali[sz]ed|status|state|started|destroyed|closed|ended|exists|active)$/iu;

/** Functions that give back an object with what they are given in it, or the object itself. */
export const mergingFunction =
  /^(?:merge\w*|assign|freeze|seal|extend|defaults\w*|deepmerge|deepFreeze|combine\w*|spread)$/u;

/** What lets only one caller at a time through: who fills a cache behind it fills it once. */
export const exclusive = /(?<!b)lock|mutex|semaphore|exclusive|synchroni[sz]ed/iu;

/** A promise that is kept until it has settled, for which all callers wait. */
export const keptPromise = /in_?flight|pending|promise/iu;
