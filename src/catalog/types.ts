/**
 * The vocabulary of the catalog. Everything here is plain data (JSON could hold it), so that users can teach
 * their own clients and frameworks with the same shapes through `settings['connection-churn']`.
 */

/**
 * Where a fact was read: a public page, a file of a shipped package (`npm:pg@8.23.1/lib/index.js`), or a
 * measurement that this repository can repeat (`measured:catalog`, see docs/catalog.md).
 */
export type Evidence = `https://${string}` | `npm:${string}` | `measured:${string}`;

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

/** A literal as JSON knows it. */
export type Scalar = string | number | boolean | null;

/** A condition on the arguments of a creation. All parts that are given must hold; what cannot be read does not hold. */
export interface ArgumentCondition {
  /** Position of the argument, from 0. */
  readonly argument: number;
  /** What the argument must look like: text is a literal, a template or an environment variable. */
  readonly is?: 'string' | 'object' | 'absent' | 'present';
  /** Option that must be written in the object literal, dotted for nested ones. */
  readonly has?: string;
  /** Option that must not be written in the object literal (an object that cannot be read fails this). */
  readonly lacks?: string;
  /** The option under `has`, or the argument itself without one, must be written as one of these literals. */
  readonly equals?: readonly Scalar[];
  /** The option under `has`, or the argument itself without one, must be a text that starts with one of these: `wss:`. */
  readonly starts?: readonly string[];
}

/** How an option was called, and what held without it, before a major version of the package. */
interface Formerly<Default> {
  /** The first major version in which it is as stated now. */
  readonly before: number;
  /** Left out: the same name. */
  readonly name?: string;
  readonly default: Default;
}

/** An option whose value decides whether sockets are reused. */
export interface ReuseOption {
  /** Dotted path in the options object: `keepAlive`, `httpOptions.agent`. */
  readonly name: string;
  /** The value that switches reuse on. Left out: an agent that keeps connections alive. */
  readonly value?: Scalar;
  /** True when reuse is on without the option. */
  readonly default: boolean;
  readonly formerly?: Formerly<boolean>;
  /** An environment variable that switches it on for the whole process when it is `1`. */
  readonly environment?: string;
  /** Export path of a call that sets options for the whole package: `config.update`. */
  readonly configure?: string;
}

/** An option that caps the number of sockets. */
export interface SizeOption {
  /** Dotted path in the options object: `max`, `pool.max`. */
  readonly name: string;
  /** The library's default; `null` is unlimited. */
  readonly default: number | null;
  readonly formerly?: Formerly<number | null>;
  /** What we propose where a cap is asked for. */
  readonly suggested?: number;
}

/** How a single connection becomes a pool with a checkout. */
export interface PoolConversion {
  /** Export path of the pool factory in the same module: `Pool`, `createPool`. */
  readonly factory: string;
  readonly form: 'new' | 'call';
  /** Awaited method of the pool that lends a connection: `connect`, `getConnection`. */
  readonly checkout: string;
  /** Method of the lent connection that gives it back: `release`. */
  readonly release: string;
  /**
   * How a broken connection is thrown away instead of given back: `release(true)` (`argument`) or a method of its own
   * (`destroy`).
   */
  readonly destroy: { readonly by: 'argument' } | { readonly by: 'method'; readonly name: string };
}

/** What is known of a client that a factory makes. */
interface Facts {
  readonly holds: Holds;
  readonly tier: Tier;
  readonly dials: Dials;
  /** Methods that dial: `connect`. They return a promise unless `connectReturns` says otherwise. */
  readonly connect?: readonly string[];
  readonly connectReturns?: 'client' | 'nothing';
  /** Methods that close it for good: `end`, `close`, `destroy`, `quit`. */
  readonly close: readonly string[];
  /**
   * Position of the options object, from 0; of several, the first at which an object stands: `new Redis(port, host, {})`.
   * Left out where the factory takes none.
   */
  readonly options?: number | readonly number[];
  readonly reuse?: ReuseOption;
  readonly size?: SizeOption;
  readonly pool?: PoolConversion;
  /** After a lost connection the client dials again by itself, so one instance can live as long as the process. */
  readonly reconnects?: boolean;
  /** It closes connections that are idle for a while without being told to, so one that is forgotten holds nothing. */
  readonly closesIdle?: true;
  /** False where an instance carries the state of one task or user: such a client is reported, and never moved. */
  readonly shareable?: false;
  /** An idle instance without an `error` listener takes the process down when its connection breaks. */
  readonly needsErrorListener?: true;
  /** Creating it throws where configuration is missing (a key, a URL), so it is not hoisted eagerly. */
  readonly throws?: true;
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

/**
 * How often a function runs.
 *
 * - `request`, `message`, `event`, `tick`: hot, once per such thing.
 * - `once`: at most once per run of the code that registers it; at module level that is once per process.
 */
export type Runs = 'request' | 'message' | 'event' | 'tick' | 'once';

/** An object of a framework on which functions are registered: an app, a router, a consumer. */
export interface Receiver {
  /** Export paths whose result it is; `()` for a call or `new`: `default()`, `Router()`, `Hono()`. */
  readonly from?: readonly string[];
  /** Names of types of the package that annotate it: `FastifyInstance`. */
  readonly types?: readonly string[];
  /** Variable names that stand for it where nothing else tells; weak evidence. `*` stands for part of a name. */
  readonly names?: readonly string[];
}

/** A call that registers functions. The first rule that fits decides. */
export interface CallRule {
  /** Keys of `receivers`: a method of such an object. Left out: an export of the module itself. */
  readonly on?: readonly string[];
  /** Method names, or export paths where `on` is left out. `*` stands for part of a name, `|` separates names. */
  readonly name: readonly string[];
  /** Only where the first string argument (or enum-like member, by its last name) is one of these; patterns as in `name`. */
  readonly literal?: readonly string[];
  /** Only where at least so many arguments are passed: `app.get('env')` is no route. */
  readonly atLeast?: number;
  /** Only where at most so many arguments are passed. */
  readonly atMost?: number;
  /** Which function arguments run: all of them (lists flattened), the first, the last, or the one at a position. */
  readonly functions?: 'all' | 'first' | 'last' | number;
  /** How often they run. */
  readonly runs?: Runs;
  /**
   * Functions in object arguments (or lists of objects), by dotted property path; `*` is any key, `|` separates keys,
   * lists are looked through: `{ handler: 'request', 'websocket.message': 'message', 'routes.*': 'request' }`.
   */
  readonly options?: Readonly<Record<string, Runs>>;
  /** Receivers that are passed to the function, by position of its parameter: `{ 0: 'app' }` for a plugin. */
  readonly passes?: Readonly<Record<number, string>>;
  /** The call returns the object it was called on, which is true of most fluent APIs. Default true. */
  readonly chains?: boolean;
}

/** A class whose instances the framework makes or calls. Names may be patterns with `*` and `|`. */
export interface ClassRule {
  /** Decorators of the class, any of them. */
  readonly decorator?: readonly string[];
  /** Base classes, any of them. */
  readonly extends?: readonly string[];
  /** Interfaces, any of them. */
  readonly implements?: readonly string[];
  /** Only where the decorator's object argument has this property with this last name or literal: `{ scope: 'REQUEST' }`. */
  readonly with?: Readonly<Record<string, string>>;
  /** Only where a constructor parameter or field is decorated with a call that names one of these: `@Inject(REQUEST)`. */
  readonly injects?: readonly string[];
  /** How often an instance is made: decides its constructor and fields. */
  readonly instances?: Runs;
  /** How often its methods run, by name; `*` is every public method that is not named otherwise. */
  readonly methods?: Readonly<Record<string, Runs>>;
}

/** An object whose functions the framework calls, wherever it stands. The first rule that fits decides. */
export interface ObjectRule {
  /** Names of types of the package that annotate it, alone or in a list: `ServerRoute`. */
  readonly types?: readonly string[];
  /** Properties by which it is known where nothing annotates it, in files that import one of the entry's modules. */
  readonly keys?: readonly string[];
  /** Only where properties have this last name or literal, in a list too: `{ scope: 'REQUEST' }`. */
  readonly with?: Readonly<Record<string, string>>;
  /** How often its functions run, by dotted path as in CallRule.options. */
  readonly members: Readonly<Record<string, Runs>>;
  /** Receivers that are passed to them, by position. */
  readonly passes?: Readonly<Record<number, string>>;
}

/** Exports that the framework calls by convention. */
export interface ExportRule {
  /**
   * Globs over the posix path of the file, matched from any folder down: `pages/api/**`, `app/**\/route.{ts,js}`.
   * Left out: any file that imports one of the entry's modules.
   */
  readonly files?: readonly string[];
  /** Exported names: `default`, `GET`, `handler`; `*` is every exported function. */
  readonly names: readonly string[];
  readonly runs: Runs;
  /** Only where the file or function starts with this directive: `use server`. */
  readonly directive?: string;
  /** Parameter names, by position, alternatives separated by `|`; without a file convention they make the evidence. */
  readonly parameters?: readonly string[];
  /** Without a file convention, names alone are weak evidence. */
  readonly weak?: true;
  /** Functions inside an exported object, by dotted property path as in CallRule.options. */
  readonly members?: Readonly<Record<string, Runs>>;
  /** Receivers that are passed to the function, by position. */
  readonly passes?: Readonly<Record<number, string>>;
}

/** A function recognised by its parameters. */
export interface ParameterRule {
  /** Type names of the entry's modules that annotate the parameters, by position; `null` is anything. `*` and `|` as above. */
  readonly types?: readonly (string | null)[];
  /**
   * Parameter names by position, alternatives separated by `|`, a leading `_` ignored. `{req,res}` is a parameter that
   * takes at least these out of its object.
   */
  readonly names?: readonly string[];
  readonly runs: Runs;
  /** Names alone count as explicit evidence when the function is exported (default: weak). */
  readonly exported?: 'explicit';
}

/** One framework, runtime or library that calls functions of the user. */
export interface EntryPointEntry {
  /** As a person says it: `Express`. */
  readonly name: string;
  /** Module specifiers as in ClientEntry.modules; `global` stands for names that nobody declares (`setInterval`, `Deno.serve`). */
  readonly modules: readonly [string, ...string[]];
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly receivers?: Readonly<Record<string, Receiver>>;
  readonly calls?: readonly CallRule[];
  readonly objects?: readonly ObjectRule[];
  /** Decorators of methods; keys are names or patterns with `*` and `|`. */
  readonly decorators?: Readonly<Record<string, Runs>>;
  readonly classes?: readonly ClassRule[];
  readonly exports?: readonly ExportRule[];
  /** Type annotations of a function or of the variable that holds it: `RequestHandler`; keys as in `decorators`. */
  readonly types?: Readonly<Record<string, Runs>>;
  /** Receivers that are passed to functions of these types, by position: `{ FastifyPluginAsync: { 0: 'app' } }`. */
  readonly typePasses?: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly parameters?: readonly ParameterRule[];
  /** Files of this framework run at the edge: always, or never unless the file says so. */
  readonly edge?: 'always';
}
