import { contains } from '../facts/contains.ts';
import { isFunction, literalString, nearestRunnable } from '../ast/nodes.ts';
import type { CallNode, Node } from '../ast/nodes.ts';
import { signing, webSocketName } from '../catalog/idioms/connecting.ts';
import { blockingMethods, listening, perhapsBlocking, takesForGood } from '../catalog/idioms/using.ts';
import { creationAt } from './creation.ts';
import { lastName } from './functions.ts';
import { memoByNode } from '../facts/memo.ts';
import { flowOf } from './retention/flow.ts';
import { requestsIn } from './requests.ts';
import { usesOf } from './uses.ts';
import type { Use } from './uses.ts';
import type { File } from './model.ts';

/** What the function that made a client does with it. */
export interface Usage {
  /** Methods that are called on it, in source order, the chain at the creation included. */
  readonly methods: readonly string[];
  /** Functions that it is passed to, by their last name. */
  readonly passedTo: readonly string[];
  /** Something that it is passed to takes it for good: it is named so, or hands it out again. */
  readonly handedOver: boolean;
  /** Something that it is passed to uses it at once: a call that makes nothing of it. */
  readonly requests: boolean;
  /** It is read in some other way: a member, an alias, a template. */
  readonly otherwise: boolean;
  /** A function that outlives the call reads it: a member of an object that is handed on, something assigned. */
  readonly captured: boolean;
  /** It goes on working after the function is done, by what is called on it. */
  readonly listens: boolean;
  /** It waits on its connection until something comes, so nobody else could use that one. */
  readonly blocks: boolean;
  /** The methods with their first arguments: the SQL of a `query`. */
  readonly calls: readonly MethodCall[];
}

export interface MethodCall {
  readonly name: string;
  readonly first: Node | undefined;
}

/** What is a client used for, where it was made? */
export const usageOf: (node: Node, file: File) => Usage = memoByNode((node: Node, file: File): Usage => {
  const uses = usesOf(node, file);
  const kinds = new Set(uses.map(({ kind }) => kind));
  const calls = uses.filter((use) => use.kind === 'call');
  const passed = uses.filter((use) => use.kind === 'passed');
  return {
    methods: calls.map(({ name }) => name ?? ''),
    passedTo: passed.map(({ call }) => lastName(call.callee) ?? ''),
    handedOver: kinds.has('handed-over') || passed.some(({ call, as }) => takes(call, as, file)),
    requests: passed.some(({ call, as }) => isRequest(call, as, file)),
    otherwise: kinds.has('read') || kinds.has('stored'),
    captured: kinds.has('captured'),
    listens: calls.some(({ name }) => name !== null && listening.test(name)),
    blocks: calls.some(({ call, name }) => name !== null && isBlocking(name, call, file)),
    calls: calls.map(({ call, name }) => ({ name: name ?? '', first: call.arguments[0] })),
  };
});

type PassedAs = Extract<Use, { readonly kind: 'passed' }>['as'];

function takes(call: CallNode, as: PassedAs, file: File): boolean {
  return takesForGood.test(lastName(call.callee) ?? '') || (as === 'itself' && keeps(call, file));
}

/** Whether a call is a request, or at least something that is waited for or gets an agent in its options. */
function isRequest(call: CallNode, as: PassedAs, file: File): boolean {
  if (call.type !== 'CallExpression' || takesForGood.test(lastName(call.callee) ?? '') || creationAt(call, file))
    return false;
  if (as === 'option') return true;
  const fn = nearestRunnable(call);
  const isAwaited = call.parent.type === 'AwaitExpression' || (fn !== null && isFunction(fn) && fn.async);
  return isAwaited || requestsIn(file.sourceCode.ast, file).some(({ node }) => node === call);
}

/** Whether a call that is not waited for hands out what it made of its argument, or is there for its effect alone. */
function keeps(call: CallNode, file: File): boolean {
  if (call.parent.type === 'AwaitExpression') return false;
  if (call.parent.type === 'ExpressionStatement') return call.callee.type === 'MemberExpression';
  return flowOf(call, file).handedOut;
}

/** `redis.blpop('jobs', 0)`, `redis.xread('BLOCK', 0, …)`: nobody else gets an answer on the connection meanwhile. */
export function isBlocking(name: string, call: CallNode, file: File): boolean {
  if (blockingMethods.test(name)) return true;
  if (!perhapsBlocking.has(name.toLowerCase())) return false;
  return call.arguments.some((argument) => contains(argument, file, (at) => literalString(at) === 'BLOCK'));
}

/** Whether a client does nothing but sign URLs, for which it opens no connection. */
export function onlySigns(node: Node, file: File): boolean {
  const { methods, passedTo, otherwise } = usageOf(node, file);
  const calls = [...methods, ...passedTo];
  return !otherwise && calls.length > 0 && calls.every((name) => signing.test(name));
}

/** Whether an agent only ever carries web sockets, each of which is a connection of its own. */
export function onlyUpgrades(node: Node, file: File): boolean {
  const uses = usesOf(node, file).filter(
    (use) => use.kind !== 'stored' && !(use.kind === 'passed' && use.as === 'result'),
  );
  return uses.length > 0 && uses.every((use) => use.kind === 'passed' && holdsSocket(use.call, file));
}

/** `new WebSocket(url, { agent })`, and clients that have a socket of their own: `mqtt.connect(url, { wsOptions })`. */
function holdsSocket(call: CallNode, file: File): boolean {
  const factory = creationAt(call, file)?.factory;
  return webSocketName.test(lastName(call.callee) ?? '') || (factory?.edge === 'socket' && factory.holds !== 'agent');
}
