import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { contains } from '../facts/contains.ts';
import { isCall, isFunction, isWrapper, literalString, memberName, nearestRunnable, unwrap } from '../ast/nodes.ts';
import type { CallNode, Node, Runnable } from '../ast/nodes.ts';
import { blockingMethods, listening, takesForGood } from '../catalog/idioms/using.ts';
import { creationAt } from './creation.ts';
import { variableOf } from '../facts/scopes.ts';
import { lastName } from './functions.ts';
import { memoByNode } from '../facts/memo.ts';
import { referencesIn } from '../facts/references.ts';
import { flowOf } from './retention/flow.ts';
import { belongsToLocal } from './retention/captured.ts';
import { requestsIn } from './requests.ts';
import { bindingOf } from './release.ts';
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
  const usage = unused();
  let at: Node = node;
  let itself = true;
  for (let parent = at.parent; parent; itself &&= isWrapper(parent), at = parent, parent = at.parent) {
    if (parent.type === 'MemberExpression' && parent.object === at && isCall(parent.parent))
      note(parent.parent, memberName(parent), usage, file);
    else if (isCall(parent) && parent.callee !== at) notePassing(parent, itself ? at : null, node, usage, file);
    else if (
      parent.type === 'VariableDeclarator' ||
      parent.type === 'ExpressionStatement' ||
      nearestRunnable(parent) !== nearestRunnable(node)
    )
      break;
  }
  const binding = bindingOf(node, file);
  const variable = binding && variableOf(binding.id, file);
  const uses = variable ? usesOf(variable, nearestRunnable(node), file) : unused();
  if (usage.methods.length === 0 && usage.passedTo.length === 0) return uses;
  return {
    methods: [...usage.methods, ...uses.methods],
    passedTo: [...usage.passedTo, ...uses.passedTo],
    handedOver: usage.handedOver || uses.handedOver,
    requests: usage.requests || uses.requests,
    otherwise: uses.otherwise,
    captured: uses.captured,
    listens: usage.listens || uses.listens,
    blocks: usage.blocks || uses.blocks,
    calls: [...usage.calls, ...uses.calls],
  };
});

/** What one function does with a variable; one that is assigned again and again is asked as often. */
function usesOf(variable: Scope.Variable, home: Runnable | null, file: File): Usage {
  const known = usages.get(variable) ?? new Map<Runnable | null, Usage>();
  usages.set(variable, known);
  const found = known.get(home);
  if (found) return found;
  const usage = unused();
  for (const identifier of referencesIn(variable, home)) {
    const { parent } = identifier;
    const isWritten =
      (parent.type === 'AssignmentExpression' && parent.left === identifier) ||
      (parent.type === 'VariableDeclarator' && parent.id === identifier);
    if (isWritten) continue;
    noteUse(identifier, usage, file);
    usage.captured ||= isCaptured(identifier, { home, file });
  }
  known.set(home, usage);
  return usage;
}

const usages = new WeakMap<Scope.Variable, Map<Runnable | null, Usage>>();

function unused(): Notes {
  return {
    methods: [],
    passedTo: [],
    handedOver: false,
    requests: false,
    otherwise: false,
    captured: false,
    listens: false,
    blocks: false,
    calls: [],
  };
}

type Notes = {
  -readonly [Key in keyof Usage]: Usage[Key] extends readonly (infer Item)[] ? Item[] : Usage[Key];
};

/** `argument` is what is passed; `null` when that only contains the client, which is `from`. */
function notePassing(call: CallNode, argument: Node | null, from: Node, usage: Notes, file: File): void {
  const name = lastName(call.callee) ?? '';
  usage.passedTo.push(name);
  usage.requests ||= isRequest(call, from, file);
  usage.handedOver ||=
    takesForGood.test(name) || (call.arguments.some((each) => each === argument) && keeps(call, file));
}

/** Whether a call is a request, or at least something that is waited for or gets an agent in its options. */
function isRequest(call: CallNode, from: Node, file: File): boolean {
  if (call.type !== 'CallExpression' || takesForGood.test(lastName(call.callee) ?? '') || creationAt(call, file))
    return false;
  if (from.parent?.type === 'Property' && from.parent.parent.parent === call) return true;
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

/** Whether a function between a use and the home of the client is kept rather than run there and then. */
function isCaptured(use: Node, { home, file }: { home: Node | null; file: File }): boolean {
  for (let fn = nearestRunnable(use); fn && fn !== home; fn = nearestRunnable(fn)) {
    const { parent } = fn;
    if (
      parent?.type === 'Property' ||
      (parent?.type === 'AssignmentExpression' && !belongsToLocal(fn, file)) ||
      parent?.type === 'PropertyDefinition' ||
      parent?.type === 'MethodDefinition'
    )
      return true;
  }
  return false;
}

function noteUse(identifier: Node, usage: Notes, file: File): void {
  let at: Node = identifier;
  while (at.parent && at.parent.type !== 'Program' && unwrap(at.parent) === identifier) at = at.parent;
  const { parent } = at;
  if (parent?.type === 'MemberExpression' && parent.object === at) {
    const call = parent.parent.type === 'ChainExpression' ? parent.parent.parent : parent.parent;
    if (isCall(call) && call.callee === parent) note(call, memberName(parent), usage, file);
    else {
      usage.otherwise = true;
      // `setGlobalDispatcher(proxy.agent)`
      if (isCall(parent.parent) && parent.parent.callee !== parent)
        notePassing(parent.parent, parent, parent, usage, file);
    }
    return;
  }
  for (let up: Node | undefined = parent; up; up = up.parent) {
    if (isCall(up)) {
      notePassing(up, at, at, usage, file);
      return;
    }
    if (up.type !== 'Property' && up.type !== 'ObjectExpression' && up.type !== 'ArrayExpression') break;
  }
  // A test for its presence before it is closed uses nothing.
  if (parent?.type !== 'IfStatement' && parent?.type !== 'UnaryExpression' && parent?.type !== 'LogicalExpression')
    usage.otherwise = true;
}

function note(call: CallNode, name: string | null, usage: Notes, file: File): void {
  usage.methods.push(name ?? '');
  usage.blocks ||= name !== null && isBlocking(name, call, file);
  usage.listens ||= name !== null && listening.test(name);
  usage.calls.push({ name: name ?? '', first: call.arguments[0] });
}

/** `redis.blpop('jobs', 0)`, `redis.xread('BLOCK', 0, …)`: nobody else gets an answer on the connection meanwhile. */
export function isBlocking(name: string, call: CallNode, file: File): boolean {
  if (blockingMethods.test(name)) return true;
  if (!/^xread(?:group)?(?:Buffer)?$/iu.test(name)) return false;
  return call.arguments.some((argument) =>
    contains(argument, file, (at) => /\bBLOCK\b/u.test(literalString(at) ?? '')),
  );
}

/** Calls that only sign with the client: nothing is sent. */
const signing = /presign|get\w*SignedUrl|createPresigned/iu;

/** Whether a client does nothing but sign URLs, for which it opens no connection. */
export function onlySigns(node: Node, file: File): boolean {
  const { methods, passedTo, otherwise } = usageOf(node, file);
  const calls = [...methods, ...passedTo];
  return !otherwise && calls.length > 0 && calls.every((name) => signing.test(name));
}

/** Whether an agent only ever carries web sockets, each of which is a connection of its own. */
export function onlyUpgrades(node: Node, file: File): boolean {
  const calls = givenTo(node, file, 0);
  return calls !== null && calls.length > 0 && calls.every((call) => holdsSocket(call, file));
}

/** `new WebSocket(url, { agent })`, and clients that have a socket of their own: `mqtt.connect(url, { wsOptions })`. */
function holdsSocket(call: CallNode, file: File): boolean {
  const factory = creationAt(call, file)?.factory;
  return /websocket/iu.test(lastName(call.callee) ?? '') || (factory?.edge === 'socket' && factory.holds !== 'agent');
}

/** The calls that a value is given to, also within objects and by names; `null` where not all of them can be told. */
function givenTo(node: Node, file: File, hops: number): readonly CallNode[] | null {
  let at = node;
  while (at.parent && (isWrapper(at.parent) || at.parent.type === 'Property' || at.parent.type === 'ObjectExpression'))
    at = at.parent;
  const { parent } = at;
  if (!parent || hops > maximumNames) return null;
  if (isCall(parent) && parent.callee !== at) return [parent];
  const holder =
    parent.type === 'VariableDeclarator' && parent.init === at
      ? parent.id
      : parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && parent.right === at
        ? parent.left.object
        : null;
  const variable = holder?.type === 'Identifier' ? variableOf(holder, file) : null;
  if (!variable) return null;
  const calls: CallNode[] = [];
  for (const reference of variable.references) {
    const { identifier } = reference;
    const member = identifier.parent.type === 'MemberExpression' ? identifier.parent : null;
    const isSet =
      member?.object === identifier && member.parent.type === 'AssignmentExpression' && member.parent.left === member;
    if (!reference.isRead() || isSet) continue;
    const given = givenTo(identifier, file, hops + 1);
    if (!given) return null;
    calls.push(...given);
  }
  return calls;
}

// An agent stands in options, and they in others.
const maximumNames = 3;

/** Whether the client goes on working after the function is done, by what is called on it. */
export function listens(node: Node, file: File): boolean {
  return usageOf(node, file).listens;
}
