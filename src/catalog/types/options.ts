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
  /** Other paths at which it may stand instead: what is handed on to the driver below. */
  readonly also?: readonly string[];
  /** The option that caps the number of idle sockets, and what we propose beside a larger cap. */
  readonly idle?: { readonly name: string; readonly suggested: number };
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
