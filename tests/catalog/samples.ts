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
  /** Must report nothing: checkouts, look-alikes, tier `shares`, arguments that bring a client of their own. */
  readonly quiet: readonly (ClientSample & { readonly because: string })[];
}

/** A program with one `ASK()` in it. */
export interface ExecutionSample {
  readonly because: string;
  readonly code: string;
  /** Path of the file, posix, relative to the project. Default: `src/server.ts`. */
  readonly file?: string;
}

/** What every framework of the catalog shows. */
export interface EntryPointSamples {
  /** `ASK()` runs that often; `evidence` is `explicit` unless said otherwise, and `by` the entry itself. */
  readonly hot: readonly (ExecutionSample & {
    readonly runs: Exclude<Runs, 'once'>;
    readonly evidence?: 'weak';
    /** The name of another entry that answers, where nothing but parameters that several frameworks have says so. */
    readonly by?: string;
  })[];
  /** `ASK()` runs at start-up. */
  readonly once: readonly ExecutionSample[];
  /** Looks like this framework and is not, or not hot: the answer must be `startup` or `unknown`. */
  readonly lookalikes: readonly ExecutionSample[];
}
