import type { Evidence } from './evidence.ts';

/** A request that is built by calls of methods on it, until one of them sends it: `get(url).agent(shared).then(…)`. */
export interface RequestChain {
  /** The method that hands it an agent. Without one, each request opens a connection and closes it again. */
  readonly agent: string;
  /** The method that sets headers, by name and value or by an object. */
  readonly headers: string;
  /** Methods that send it. Waiting for it does too. */
  readonly sends: readonly string[];
  /** Methods that say nothing about its connection. All others may: plug-ins, other protocols. */
  readonly plain: readonly string[];
}

/** A call that sends a request, or that holds options of requests. */
export interface RequestCall {
  /** Positions at which its options may stand; the first object there counts. */
  readonly options: readonly number[];
  /** Dotted option paths whose value `false` makes the request open a socket of its own. */
  readonly agents?: readonly string[];
  /** Other options that close the socket behind the request, with the value that does. */
  readonly closing?: Readonly<Record<string, boolean | number>>;
  /** Its request opens a connection of its own unless it is handed an agent before it is sent. */
  readonly chain?: RequestChain;
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
