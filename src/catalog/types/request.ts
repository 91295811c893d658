import type { Evidence } from './evidence.ts';

/** A call that sends a request, or that holds options of requests. */
export interface RequestCall {
  /** Positions at which its options may stand; the first object there counts. */
  readonly options: readonly number[];
  /** Dotted option paths whose value `false` makes the request open a socket of its own. */
  readonly agents?: readonly string[];
  /** Other options that close the socket behind the request, with the value that does. */
  readonly closing?: Readonly<Record<string, boolean | number>>;
  /** It only holds options of requests that are sent later: `axios.create(options)`. */
  readonly keeps?: true;
  /**
   * How its answer comes, where its body has to be read before the connection can be used again:
   * to a callback, as the promise of a response (`fetch`), or as the promise of an object with a `body` stream.
   */
  readonly answer?: 'body' | 'callback' | 'response';
}

/** The requests that a package sends. */
export interface RequestEntry {
  readonly modules: readonly [string, ...string[]];
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Export path to call, as in ClientEntry.factories; `|` separates paths. */
  readonly calls: Readonly<Record<string, RequestCall>>;
  /** Node's global agent serves its requests where no agent is given. */
  readonly agent?: 'global';
}
