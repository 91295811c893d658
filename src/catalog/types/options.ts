import {
  boolean,
  either,
  filled,
  list,
  number,
  object,
  oneOf,
  optional,
  refuse,
  scalar,
  text,
} from '../../schema/schema.ts';
import type { Schema, TypeOf } from '../../schema/schema.ts';

/** A literal as JSON knows it. */
export type Scalar = TypeOf<typeof scalar>;

/** A condition on the arguments of a creation. All parts that are given must hold; what cannot be read does not hold. */
export interface ArgumentCondition extends TypeOf<typeof condition> {}
export const condition = object({
  /** Position of the argument, from 0. */
  argument: number,
  /** What the argument must look like: text is a literal, a template or an environment variable. */
  is: optional(oneOf('string', 'object', 'absent', 'present')),
  /** Option that must be written in the object literal, dotted for nested ones. */
  has: optional(text),
  /** Option that must not be written in the object literal (an object that cannot be read fails this). */
  lacks: optional(text),
  /** The option under `has`, or the argument itself without one, must be written as one of these literals. */
  equals: optional(list(scalar)),
  /** The option under `has`, or the argument itself without one, must be a text that starts with one of these: `wss:`. */
  starts: optional(list(text)),
});

/** How an option was called, and what held without it, before a major version of the package. */
const formerly = {
  /** The first major version in which it is as stated now. */
  before: number,
  /** Left out: the same name. */
  name: optional(text),
};

/** An option whose value decides whether sockets are reused. */
export interface ReuseOption extends TypeOf<typeof reuse> {}
export const reuse = object({
  /** Dotted path in the options object: `keepAlive`, `httpOptions.agent`. */
  name: text,
  /** The value that switches reuse on. Left out: an agent that keeps connections alive. */
  value: optional(scalar),
  /** True when reuse is on without the option. */
  default: boolean,
  formerly: optional(object({ ...formerly, default: boolean })),
  /** An environment variable that switches it on for the whole process when it is `1`. */
  environment: optional(text),
  /** Export path of a call that sets options for the whole package: `config.update`. */
  configure: optional(text),
});

const limit: Schema<number | null> = (value, at) =>
  value === null || typeof value === 'number' ? value : refuse(at, value, 'a number, or null where it is unlimited');

/** An option that caps the number of sockets. */
export interface SizeOption extends TypeOf<typeof size> {}
export const size = object({
  /** Dotted path in the options object: `max`, `pool.max`. */
  name: text,
  /** The library's default; `null` is unlimited. */
  default: limit,
  formerly: optional(object({ ...formerly, default: limit })),
  /** What we propose where a cap is asked for. */
  suggested: optional(number),
  /** Other paths at which it may stand instead: what is handed on to the driver below. */
  also: optional(list(text)),
  /** The option that caps the number of idle sockets, and what we propose beside a larger cap. */
  idle: optional(object({ name: text, suggested: number })),
});

const byMethod = (value: unknown): boolean => (Object(value) as { readonly by?: unknown }).by === 'method';

/** How a single connection becomes a pool with a checkout. */
export interface PoolConversion extends TypeOf<typeof poolConversion> {}
export const poolConversion = object({
  /** Export path of the pool factory in the same module: `Pool`, `createPool`. */
  factory: text,
  form: oneOf('new', 'call'),
  /** Awaited method of the pool that lends a connection: `connect`, `getConnection`. */
  checkout: text,
  /** Method of the lent connection that gives it back: `release`. */
  release: text,
  /**
   * How a broken connection is thrown away instead of given back: `release(true)` (`argument`) or a method of its own
   * (`destroy`).
   */
  destroy: either(
    byMethod,
    object({ by: oneOf('method'), name: text }),
    // The sentence names both.
    object({ by: oneOf('argument', 'method') as Schema<'argument'> }),
  ),
});

/** A method that lends a part of the client: a connection, a session, a transaction. */
export interface Lending extends TypeOf<typeof lending> {}
export const lending = object({
  /** `getConnection`. */
  by: text,
  /** Methods that give it back: of what is lent, or of the client, which is handed it. */
  back: filled(text, 'method'),
  /**
   * What a function among its arguments is: a callback `(error, lent, done)` (`error-first`), or one that runs with what
   * is lent, which is taken back when that is done. The latter where left out.
   */
  callback: optional(oneOf('error-first')),
});
