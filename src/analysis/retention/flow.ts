import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import {
  functionAround,
  isFunction,
  isImmediatelyInvoked,
  isWrapper,
  memberName,
  nearestRunnable,
} from '../../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { fluentMethods, keepingFunction, packedAs, partMethods, storingMethods } from '../../catalog/idioms/keeping.ts';
import { creationAt, dialsForNothing } from '../creation.ts';
import { variableOf } from '../../facts/scopes.ts';
import { lastName } from '../functions.ts';
import { referencesIn } from '../../facts/references.ts';
import { unpackedBy } from '../unpacked.ts';
import { isReturned, runsLater } from './captured.ts';
import { merge, nowhere } from './flow-result.ts';
import type { Flow } from './flow-result.ts';
import { targetOf } from './guards.ts';
import { outermostWithin, resolvedBy, settlingOf } from './promises.ts';
import type { File } from '../model.ts';

export function flowOf(node: Node, file: File): Flow {
  const flow = nowhere();
  const seen = new Set<Node>();
  const delivered = creationAt(node, file)?.delivered;
  if (delivered) followVariable(delivered, file, flow, seen);
  else follow(node, file, flow, seen);
  return flow;
}

/** Follows the value of an expression upwards and through the variables that it is given to. */
function follow(from: Node, file: File, flow: Flow, seen: Set<Node>): void {
  if (seen.has(from)) return;
  seen.add(from);
  const at = from.parent;
  if (!at) return;
  const up = (): void => {
    follow(at, file, flow, seen);
  };
  if (isWrapper(at)) {
    up();
    return;
  }
  switch (at.type) {
    case 'ConditionalExpression':
      if (at.test !== from) up();
      return;
    case 'SequenceExpression':
      if (at.expressions.at(-1) === from) up();
      return;
    case 'AssignmentExpression':
      followAssignment(at, from, file, flow, seen);
      return;
    case 'AssignmentPattern':
      // A default of a parameter or of a destructured name.
      if (at.right === from) followPattern(at.left, file, flow, seen);
      return;
    case 'VariableDeclarator':
      if (at.init === from) followPattern(at.id, file, flow, seen);
      return;
    case 'ReturnStatement':
      followReturn(functionAround(at), file, flow, seen);
      return;
    case 'YieldExpression':
      flow.returned = flow.handedOut = true;
      return;
    case 'ArrowFunctionExpression':
      if (at.body === from) followReturn(at, file, flow, seen);
      return;
    case 'Property':
      if (at.value === from && at.parent.type === 'ObjectExpression') follow(at.parent, file, flow, seen);
      return;
    case 'ArrayExpression':
    case 'LogicalExpression':
    case 'ObjectExpression':
    case 'SpreadElement':
      up();
      return;
    case 'PropertyDefinition':
      flow.kept ??= at.static ? 'it is a static field' : null;
      return;
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      flow.kept ??= 'the module exports it';
      return;
    case 'MemberExpression':
      if (at.object === from) followMember(at, file, flow, seen);
      return;
    case 'NewExpression':
      // What it is wrapped in has it from now on: `new Repository(new Pool())`.
      if (at.callee !== from) up();
      return;
    case 'CallExpression':
      if (at.callee !== from) followArgument(at, from, file, flow, seen);
      return;
    default:
      return;
  }
}

/** What a function returns that is called where it stands is the value of that call. */
function followReturn(fn: FunctionNode | null, file: File, flow: Flow, seen: Set<Node>): void {
  const { parent } = fn ?? {};
  if (fn && parent?.type === 'CallExpression' && parent.callee === fn && isImmediatelyInvoked(fn))
    follow(parent, file, flow, seen);
  else flow.returned = flow.handedOut = true;
}

function followAssignment(
  at: TSESTree.AssignmentExpression,
  from: Node,
  file: File,
  flow: Flow,
  seen: Set<Node>,
): void {
  if (at.right !== from) return;
  if (at.operator === '??=' || at.operator === '||=') flow.guarded = true;
  followPattern(at.left, file, flow, seen, true);
  follow(at, file, flow, seen);
}

/** `assigned` tells an assignment to what exists from a declaration. */
function followPattern(pattern: Node, file: File, flow: Flow, seen: Set<Node>, assigned = false): void {
  if (pattern.type === 'ArrayPattern') return;
  if (pattern.type === 'ObjectPattern') {
    const { client, holders } = unpackedBy(pattern, file);
    for (const id of client ? [client, ...holders] : holders) followVariable(id, file, flow, seen);
    return;
  }
  if (pattern.type === 'TSAsExpression' || pattern.type === 'TSNonNullExpression') {
    followPattern(pattern.expression, file, flow, seen, assigned);
    return;
  }
  if (assigned || pattern.type === 'MemberExpression') {
    const target = targetOf(pattern, file);
    const root = pattern.type === 'MemberExpression' ? rootName(pattern) : null;
    if (target && root && target.lives !== 'on' && target.lives !== 'request') {
      // The object has it from now on: `options.agent = new Agent()`, then `request(url, options)`.
      if (target.lives === 'unknown') flow.stored.push(target);
      followVariable(root, file, flow, seen);
    } else if (target) flow.stored.push(target);
  }
  if (pattern.type === 'Identifier') followVariable(pattern, file, flow, seen);
  if (pattern.type === 'MemberExpression') followPath(pattern, file, flow, seen);
}

/** What is stored in a member of a variable is there when that member is read: `cache.set(key, options.agent)`. */
function followPath(path: TSESTree.MemberExpression, file: File, flow: Flow, seen: Set<Node>): void {
  const variable = path.object.type === 'Identifier' ? variableOf(path.object, file) : null;
  const name = memberName(path);
  if (name === null) return;
  for (const { identifier } of variable?.references ?? []) {
    const read = (identifier as TSESTree.Identifier).parent;
    if (read === path || read.type !== 'MemberExpression' || memberName(read) !== name) continue;
    if (nearestRunnable(read) === nearestRunnable(path)) follow(read, file, flow, seen);
  }
}

function rootName(member: TSESTree.MemberExpression): TSESTree.Identifier | null {
  const { object } = member;
  if (object.type === 'MemberExpression') return rootName(object);
  return object.type === 'Identifier' ? object : null;
}

function followVariable(id: TSESTree.Identifier, file: File, flow: Flow, seen: Set<Node>): void {
  const variable = variableOf(id, file);
  const home = nearestRunnable(id);
  if (!variable) return;
  if (following) followUses(variable, home, file, flow, seen);
  else merge(flow, flowOfUses(variable, { home, file }));
}

let following = false;

/**
 * The flow of what a variable holds, seen from one function. A variable that is assigned again and again is asked as
 * often. Only what is asked from outside is remembered: amid a chain of variables the answer is a part.
 */
function flowOfUses(variable: Scope.Variable, { home, file }: { home: Runnable | null; file: File }): Flow {
  const known = flows.get(variable) ?? new Map<Runnable | null, Flow>();
  flows.set(variable, known);
  const found = known.get(home);
  if (found) return found;
  const whole = nowhere();
  following = true;
  try {
    followUses(variable, home, file, whole, new Set());
  } finally {
    following = false;
  }
  const flow = nowhere();
  merge(flow, whole);
  known.set(home, flow);
  return flow;
}

const flows = new WeakMap<Scope.Variable, Map<Runnable | null, Flow>>();

function followUses(variable: Scope.Variable, home: Runnable | null, file: File, flow: Flow, seen: Set<Node>): void {
  for (const identifier of referencesIn(variable, home)) {
    if (identifier.type !== 'Identifier') continue;
    followUse(identifier, home, file, flow, seen);
  }
}

function followUse(identifier: Node, home: Runnable | null, file: File, flow: Flow, seen: Set<Node>): void {
  const holder = nearestRunnable(identifier);
  if (holder === home) follow(identifier, file, flow, seen);
  if (holder === home || !holder) return;
  const settling = settlingOf(outermostWithin(holder, home));
  const inner = nowhere();
  if (settling) followUse(identifier, settling.callback, file, inner, seen);
  else follow(identifier, file, inner, seen);
  if (!settling && isFunction(holder) && isReturned(holder, home, file)) flow.returned = true;
  else {
    // A nested callback may still store what it closes over: `client.on('ready', () => { shared = client })`.
    flow.stored.push(...inner.stored.filter((target) => target.lives === 'on'));
    flow.kept ??= inner.kept;
    flow.captured ||= runsLater(holder, { home, file });
  }
  // What a promise gets goes where the promise goes.
  if (settling?.byReturn && inner.returned) follow(settling.promise, file, flow, seen);
  for (const promise of inner.resolves) {
    if (nearestRunnable(promise) === home) follow(promise, file, flow, seen);
    else flow.resolves.push(promise);
  }
}

/** `createClient().on('error', log).connect()` is still the client; anything else uses it. */
function followMember(at: TSESTree.MemberExpression, file: File, flow: Flow, seen: Set<Node>): void {
  const name = memberName(at);
  const call = at.parent;
  if (name !== null && dialsForNothing(at.object, name, file)) return;
  const isCalled = call.type === 'CallExpression' && call.callee === at;
  if (isCalled && name !== null && (fluentMethods.has(name) || partMethods.has(name))) {
    const callback = name === 'then' ? call.arguments[0] : undefined;
    if (callback && isFunction(callback)) followCallback(callback, call, file, flow, seen);
    else follow(call, file, flow, seen);
    const promise = callback ? resolvedBy(callback, file) : null;
    if (promise) flow.resolves.push(promise);
  }
  const isUnpacked = call.type === 'AssignmentExpression' && name !== null && packedAs.has(name);
  if (isUnpacked || call.type === 'VariableDeclarator' || call.type === 'Property' || call.type === 'ReturnStatement') {
    // `const { db } = client` and `return client.db` hand a part on that keeps the whole alive.
    follow(at, file, flow, seen);
  }
}

/** `connect().then((client) => …)`: the callback gets the client, and the promise holds what it returns. */
function followCallback(callback: FunctionNode, call: Node, file: File, flow: Flow, seen: Set<Node>): void {
  const [taken] = callback.params;
  const inner = nowhere();
  if (taken?.type === 'Identifier') followVariable(taken, file, inner, seen);
  if (inner.returned || (taken && taken.type !== 'Identifier')) follow(call, file, flow, seen);
  merge(flow, { ...inner, returned: false, handedOut: false });
}

function followArgument(call: TSESTree.CallExpression, from: Node, file: File, flow: Flow, seen: Set<Node>): void {
  if (call.callee.type === 'Super') {
    // What the constructor of the base is given belongs to the instance.
    flow.stored.push({ root: 'this', lives: 'on' });
    return;
  }
  const promise = resolvedBy(call.callee, file);
  if (promise) flow.resolves.push(promise);
  const name = lastName(call.callee) ?? '';
  if (keepingFunction.test(name)) {
    flow.kept ??= `\`${name}\` keeps it`;
    return;
  }
  if (/^(?:all|allSettled|race|any|resolve|freeze|seal|assign|fromEntries|entries)$/u.test(name)) {
    if (name === 'assign') storeInto(call.arguments[0], from, file, flow, seen);
    follow(call, file, flow, seen);
    return;
  }
  if (call.callee.type === 'MemberExpression' && storingMethods.has(name) && !creationAt(call, file)) {
    storeInto(call.callee.object, from, file, flow, seen);
    return;
  }
  if (creationAt(call, file)) follow(call, file, flow, seen);
  else {
    flow.passed ??= name || '…';
    // What is awaited is an answer; what is not may be something that goes on using the client.
    if (call.parent.type === 'AwaitExpression') return;
    const inner = nowhere();
    follow(call, file, inner, seen);
    flow.handedOn ||=
      inner.returned || inner.handedOn || inner.kept !== null || inner.stored.some(({ lives }) => lives === 'on');
  }
}

function storeInto(container: Node | undefined, from: Node, file: File, flow: Flow, seen: Set<Node>): void {
  const target = container && container !== from ? targetOf(container, file) : null;
  if (target) flow.stored.push(target);
  // A list of this call goes where the list goes: `clients.push(client)`, then `return clients`.
  if (target?.lives === 'call' && container?.type === 'Identifier') followVariable(container, file, flow, seen);
}
