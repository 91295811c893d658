import type { Evidence } from './evidence.ts';

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
  /**
   * Parameter names, by position, alternatives separated by `|`. Without a file convention they make the evidence, for
   * members as well where the file imports none of the entry's modules.
   */
  readonly parameters?: readonly string[];
  /** The names mean something else in other programs: only in files that import one of the entry's modules, too. */
  readonly imports?: true;
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
