import type { Evidence } from './evidence.ts';
import type { ArgumentCondition, PoolConversion, ReuseOption, Scalar, SizeOption } from './options.ts';

/** What a client keeps open; chooses the noun of the message. */
export type Holds = 'pool' | 'connection' | 'agent' | 'channel' | 'session' | 'transport';

/**
 * What happens when the client is created again and again.
 *
 * - `churns`: it owns its sockets, so each creation opens new ones.
 * - `shares`: its sockets live in a process-wide agent, in global fetch or in the client that it is given; quiet unless
 *   an agent is made in its options.
 * - `unpooled`: it connects on each use unless an option switches reuse on, so hoisting alone does not help. Where it
 *   also `never` dials, its sockets are not its own either, and creating it again costs nothing more.
 */
export type Tier = 'churns' | 'shares' | 'unpooled';

/**
 * When the first socket is opened.
 *
 * - `construct`: creating it dials. Never hoisted eagerly, because importing the module would open a socket.
 * - `connect`: an explicit call (`connect()`) dials.
 * - `use`: the first query or request dials.
 * - `never`: it owns no socket.
 */
export type Dials = 'construct' | 'connect' | 'use' | 'never';

/**
 * The language of the texts that a client sends. `sql` is any: a query builder or ORM whose options name the database.
 */
export type Language = 'mssql' | 'mysql' | 'oracle' | 'postgres' | 'redis' | 'sql';

/** A method that lends a part of the client: a connection, a session, a transaction. */
export interface Lending {
  /** `getConnection`. */
  readonly by: string;
  /** Methods that give it back: of what is lent, or of the client, which is handed it. */
  readonly back: readonly [string, ...string[]];
  /**
   * What a function among its arguments is: a callback `(error, lent, done)` (`error-first`), or one that runs with what
   * is lent, which is taken back when that is done. The latter where left out.
   */
  readonly callback?: 'error-first';
}

/** What is known of a client that a factory makes. */
interface Facts {
  readonly holds: Holds;
  readonly tier: Tier;
  readonly dials: Dials;
  /** Methods that dial: `connect`. They return a promise unless `connectReturns` says otherwise. */
  readonly connect?: readonly string[];
  readonly connectReturns?: 'client' | 'nothing';
  /** Whoever gets it may call `connect` again: connected or connecting, it does nothing more. */
  readonly connectsOnce?: true;
  /** Methods that close it for good: `end`, `close`, `destroy`, `quit`. */
  readonly close: readonly string[];
  /**
   * Position of the options object, from 0; of several, the first at which an object stands: `new Redis(port, host, {})`.
   * Left out where the factory takes none.
   */
  readonly options?: number | readonly number[];
  readonly reuse?: ReuseOption;
  readonly size?: SizeOption;
  /** What caps the number of connections in its URL, where that is called otherwise: `connection_limit`. */
  readonly sizeInUrl?: string;
  /** Options by which a call fails instead of waiting for a connection, unless they have this value. */
  readonly failsWhenFull?: Readonly<Record<string, Scalar>>;
  /** Methods that configure the client itself, beyond those whose name says so: `settings`. */
  readonly configures?: readonly string[];
  readonly pool?: PoolConversion;
  /** After a lost connection the client dials again by itself, so one instance can live as long as the process. */
  readonly reconnects?: boolean;
  /** Many tasks use its one connection at the same time, each by a channel of its own. */
  readonly multiplexes?: true;
  /** It closes connections that are idle for a while without being told to, so one that is forgotten holds nothing. */
  readonly closesIdle?: true;
  /** False where an instance carries the state of one task or user: such a client is reported, and never moved. */
  readonly shareable?: false;
  /** An idle instance without an `error` listener takes the process down when its connection breaks. */
  readonly needsErrorListener?: true;
  /** Creating it throws where configuration is missing (a key, a URL), so it is not hoisted eagerly. */
  readonly throws?: true;
  /** Creating it reads environment variables that decide what it does, so it is not hoisted eagerly. */
  readonly readsEnvironment?: true;
  /** Left out where it sends no texts of its own that could change a connection. */
  readonly language?: Language;
  /** What has to be given back, or it is missing to all who share the client. */
  readonly lends?: readonly Lending[];
  /** Its sockets belong to one request on edge runtimes, so it must be created there per request. */
  readonly edge?: 'socket' | 'http';
  /** Dotted option paths that carry another client: `httpsAgent`, `requestHandler.httpsAgent`. */
  readonly carries?: readonly string[];
  /** One sentence for docs/catalog.md where a reader would wonder. */
  readonly note?: string;
}

/** What differs where the arguments look like this: `lazyConnect: true`. Any one condition suffices. */
export interface Variant extends Partial<Facts> {
  readonly when: readonly [ArgumentCondition, ...ArgumentCondition[]];
}

/** One export of a package that makes a client. */
export interface Factory extends Facts {
  /** `new X()`, `x()`, or both are accepted by the package. */
  readonly form: 'new' | 'call' | 'either';
  /** The call returns a promise of the client. */
  readonly async?: true;
  /** It also takes a callback `(error, client)` as its last argument, and then returns nothing. */
  readonly callback?: true;
  /** The factory counts only where the arguments look like this: `createPool(options)`. Any one suffices. */
  readonly when?: readonly ArgumentCondition[];
  /** Argument forms that change the answer: `drizzle(url)` against `drizzle(pool)`. The first that fits wins. */
  readonly variants?: readonly Variant[];
  /** First and last major version of the package that these facts speak of, where they changed: `{ until: 3 }`. */
  readonly versions?: { readonly since?: number; readonly until?: number };
}

/** One client library, or a family whose members behave the same. */
export interface ClientEntry {
  /**
   * Module specifiers that export the factories, sub-paths spelled out, `node:` left off. A `*` stands for any run of
   * characters but `/`: `@aws-sdk/client-*`.
   */
  readonly modules: readonly [string, ...string[]];
  /** The package and version in which every export below was seen, `name@version`; `node@20` for built-in modules. */
  readonly checked: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /**
   * Export path to factory. `default` is the default export (or the CommonJS module itself); members are dotted
   * (`MongoClient.connect`); `()` is the result of a call or `new` (`Kafka().producer`). A `*` stands for part of a
   * name: `*Client`. The first key that matches wins.
   */
  readonly factories: Readonly<Record<string, Factory>>;
  /** Export paths that look like factories and are not, for families with a `*` key: `__Client`. */
  readonly except?: readonly string[];
}
