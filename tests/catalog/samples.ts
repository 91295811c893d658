import type { Runs } from '../../src/catalog/types.ts';

/** One creation, put by the table test into a request handler of its own. */
export interface ClientSample {
  /** Imports (ESM or `const x = require()`), in module position. */
  readonly imports: string;
  /** The expression, in the body of an async handler. */
  readonly expression: string;
}

/** What every client of the catalog shows: creations that must be found, and neighbours that must stay quiet. */
export interface ClientSamples {
  /**
   * `factory` is the key in the entry's `factories`. Each factory that opens sockets of its own has at least one. `rule`
   * is who reports it: `no-client-in-handler` unless said otherwise.
   */
  readonly creates: readonly (ClientSample & { readonly factory: string; readonly rule?: 'require-keep-alive' })[];
  /**
   * Neither preset may report anything: checkouts, look-alikes, tier `shares`, arguments that bring a client of their
   * own. Each imports something from a module of the client, because no rule looks at a file that does not.
   */
  readonly quiet: readonly (ClientSample & { readonly because: string })[];
}

/** A program with one `ASK()` in it. */
export interface ExecutionSample {
  readonly because: string;
  readonly code: string;
  /** Path of the file, posix, relative to the project. Default: `src/server.ts`. */
  readonly file?: string;
}

/** A program that a framework runs again and again. */
export interface HotSample extends ExecutionSample {
  readonly runs: Exclude<Runs, 'once'>;
  /** `explicit` unless said otherwise. */
  readonly evidence?: 'weak';
  /** Another entry of the catalog that rightly answers in place of this one, and why it is right. */
  readonly by?: { readonly name: string; readonly because: string };
}

/** What every framework of the catalog shows. */
export interface EntryPointSamples {
  /** `ASK()` runs that often, as the entry of this framework says. */
  readonly hot: readonly HotSample[];
  /** `ASK()` runs at start-up. */
  readonly once: readonly ExecutionSample[];
  /**
   * Has a name, a module or a place of this framework, and is not of it or not hot: the answer must be `startup` or
   * `unknown`. `ASK()` stands in the function that one could take for a handler.
   */
  readonly lookalikes: readonly ExecutionSample[];
}
