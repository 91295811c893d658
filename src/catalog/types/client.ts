import {
  boolean,
  either,
  filled,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  orElse,
  partial,
  record,
  scalar,
  text,
} from '../../schema/schema.ts';
import type { TypeOf } from '../../schema/schema.ts';
import { sources } from './evidence.ts';
import { condition, lending, poolConversion, reuse, size } from './options.ts';

const holds = oneOf('pool', 'connection', 'agent', 'channel', 'session', 'transport');
const tier = oneOf('churns', 'shares', 'unpooled');
const dials = oneOf('construct', 'connect', 'use', 'never');
const language = oneOf('mssql', 'mysql', 'oracle', 'postgres', 'redis', 'sql');

/** What a client keeps open; chooses the noun of the message. */
export type Holds = TypeOf<typeof holds>;
/** What happens when the client is created again and again. */
export type Tier = TypeOf<typeof tier>;
/** When the first socket is opened. */
export type Dials = TypeOf<typeof dials>;
/** The language of the texts that a client sends. */
export type Language = TypeOf<typeof language>;

/** What is known of a client that a factory makes. */
const facts = {
  /** What it keeps open; chooses the noun of the message. */
  holds: orElse(holds, 'connection'),
  /**
   * What happens when the client is created again and again.
   *
   * - `churns`: it owns its sockets, so each creation opens new ones.
   * - `shares`: its sockets live in a process-wide agent, in global fetch or in the client that it is given; quiet
   *   unless an agent is made in its options.
   * - `unpooled`: it connects on each use unless an option switches reuse on, so hoisting alone does not help. Where it
   *   also `never` dials, its sockets are not its own either, and creating it again costs nothing more.
   */
  tier: orElse(tier, 'churns'),
  /**
   * When the first socket is opened.
   *
   * - `construct`: creating it dials. Never hoisted eagerly, because importing the module would open a socket.
   * - `connect`: an explicit call (`connect()`) dials.
   * - `use`: the first query or request dials.
   * - `never`: it owns no socket.
   */
  dials: orElse(dials, 'use'),
  /** Methods that dial: `connect`. They return a promise unless `connectReturns` says otherwise. */
  connect: optional(list(text)),
  connectReturns: optional(oneOf('client', 'nothing')),
  /** Methods that close it for good: `end`, `close`, `destroy`, `quit`. */
  close: orElse(list(text), []),
  /**
   * Position of the options object, from 0; of several, the first at which an object stands: `new Redis(port, host, {})`.
   * Left out where the factory takes none.
   */
  options: optional(either(Array.isArray, list(number), number)),
  reuse: optional(reuse),
  size: optional(size),
  /** What caps the number of connections in its URL, where that is called otherwise: `connection_limit`. */
  sizeInUrl: optional(text),
  /** Options by which a call fails instead of waiting for a connection, unless they have this value. */
  failsWhenFull: optional(record(scalar)),
  /** Methods that configure the client itself, beyond those whose name says so: `settings`. */
  configures: optional(list(text)),
  pool: optional(poolConversion),
  /** After a lost connection the client dials again by itself, so one instance can live as long as the process. */
  reconnects: optional(boolean),
  /** Whoever gets it may call `connect` again: connected or connecting, it does nothing more. */
  connectsOnce: optional(flag),
  /** Many tasks use its one connection at the same time, each by a channel of its own. */
  multiplexes: optional(flag),
  /** It closes connections that are idle for a while without being told to, so one that is forgotten holds nothing. */
  closesIdle: optional(flag),
  /** False where an instance carries the state of one task or user: such a client is reported, and never moved. */
  shareable: optional(oneOf(false)),
  /** An idle instance without an `error` listener takes the process down when its connection breaks. */
  needsErrorListener: optional(flag),
  /** Creating it throws where configuration is missing (a key, a URL), so it is not hoisted eagerly. */
  throws: optional(flag),
  /** Creating it reads environment variables that decide what it does, so it is not hoisted eagerly. */
  readsEnvironment: optional(flag),
  /**
   * The language of the texts that it sends; `sql` is any: a query builder or ORM whose options name the database. Left
   * out where it sends no texts of its own that could change a connection.
   */
  language: optional(language),
  /** What has to be given back, or it is missing to all who share the client. */
  lends: optional(list(lending)),
  /** Its sockets belong to one request on edge runtimes, so it must be created there per request. */
  edge: optional(oneOf('socket', 'http')),
  /** Dotted option paths that carry another client: `httpsAgent`, `requestHandler.httpsAgent`. */
  carries: optional(list(text)),
  /** One sentence for docs/catalog.md where a reader would wonder. */
  note: optional(text),
};

/** What differs where the arguments look like this: `lazyConnect: true`. Any one condition suffices. */
export interface Variant extends TypeOf<typeof variant> {}
const variant = object({ ...partial(facts), when: filled(condition, 'condition') });

/** One export of a package that makes a client. */
export interface Factory extends TypeOf<typeof factory> {}
const factory = object({
  ...facts,
  /** `new X()`, `x()`, or both are accepted by the package. */
  form: oneOf('new', 'call', 'either'),
  /** The call returns a promise of the client. */
  async: optional(flag),
  /** It also takes a callback `(error, client)` as its last argument, and then returns nothing. */
  callback: optional(flag),
  /** The factory counts only where the arguments look like this: `createPool(options)`. Any one suffices. */
  when: optional(list(condition)),
  /** Argument forms that change the answer: `drizzle(url)` against `drizzle(pool)`. The first that fits wins. */
  variants: optional(list(variant)),
  /** First and last major version of the package that these facts speak of, where they changed: `{ until: 3 }`. */
  versions: optional(object({ since: optional(number), until: optional(number) })),
});

/** One client library, or a family whose members behave the same. */
export interface ClientEntry extends TypeOf<typeof client> {}
export const client = object({
  /**
   * Module specifiers that export the factories, sub-paths spelled out, `node:` left off. A `*` stands for any run of
   * characters but `/`: `@aws-sdk/client-*`.
   */
  modules: filled(text, 'module specifier'),
  /** The package and version in which every export below was seen, `name@version`; `node@20` for built-in modules. */
  checked: orElse(text, 'settings'),
  evidence: sources,
  /**
   * Export path to factory. `default` is the default export (or the CommonJS module itself); members are dotted
   * (`MongoClient.connect`); `()` is the result of a call or `new` (`Kafka().producer`). A `*` stands for part of a
   * name: `*Client`; what follows a `#` tells factories of one path apart. The first key that matches wins.
   */
  factories: record(factory),
  /** Export paths that look like factories and are not, for families with a `*` key: `__Client`. */
  except: optional(list(text)),
});
