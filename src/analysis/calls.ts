import type { TSESTree } from '@typescript-eslint/utils';
import {
  classAround,
  isCall,
  isClass,
  isFunction,
  literalString,
  loopAround,
  memberName,
  nearestRunnable,
  unwrap,
  unwrapTypes,
} from '../ast/nodes.ts';
import type { CallNode, FunctionNode, LoopNode, Node, Runnable } from '../ast/nodes.ts';
import { iterationFunctions, iterationMethods } from '../catalog/idioms/iterating.ts';
import { keepingFunction, keepingOption } from '../catalog/idioms/keeping.ts';
import { listenerMethods } from '../catalog/idioms/language.ts';
import { testFunctions } from '../catalog/idioms/purposes.ts';
import { lifecycleEvents, retryFunctions, sameRun } from '../catalog/idioms/running.ts';
import { escapingFrom } from './calls/escaping.ts';
import { rearmedBy } from './calls/rearming.ts';
import { standsFor } from './exports.ts';
import { variableOf } from '../facts/scopes.ts';
import { functionsOf, lastName } from './functions.ts';
import { isRetry } from './loops.ts';
import { getterReadsIn } from './members.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOf } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import { registrationsOf } from './registrations.ts';
import type { File } from './model.ts';

/** One way in which a function of the file gets run by code of the file. */
export interface CallEdge {
  /** The call that runs it or is given it. */
  readonly site: Node;
  /** The function around that call; `null` at module level. */
  readonly from: Runnable | null;
  /**
   * - `call`: it is called there.
   * - `callback`: it is handed to something that runs it at most once per run of the code around.
   * - `perhaps`: it is handed to something we do not know.
   */
  readonly kind: 'call' | 'callback' | 'perhaps';
  /** The loop, or the call that goes over elements, which makes this more than once per run of `from`. */
  readonly repeatedBy: LoopNode | CallNode | null;
}

/** Who runs what, as far as this file shows. */
export interface CallGraph {
  /** Edges by the function that they run. */
  readonly into: ReadonlyMap<Runnable, readonly CallEdge[]>;
  /** Functions that code elsewhere may run too: exported, stored, handed on. */
  readonly escaping: ReadonlySet<Runnable>;
  /** Functions handed to something that runs them once and keeps what they return: `once(() => new Pool())`. */
  readonly keeping: ReadonlyMap<Runnable, string>;
  /** Functions that start themselves again and again, by a timer or a call. */
  readonly rearming: ReadonlyMap<Runnable, CallNode>;
}

export const callGraphOf = memoByNode((program: TSESTree.Program, file: File): CallGraph => {
  const into = new Map<Runnable, CallEdge[]>();
  const keeping = new Map<Runnable, string>();
  const rearming = new Map<Runnable, CallNode>();
  const outline = outlineOf(program, file);
  const registrations = registrationsOf(program, file);
  const link = (to: Runnable, site: Node, kind: CallEdge['kind'], repeatedBy: CallEdge['repeatedBy'] = null): void => {
    const from = nearestRunnable(site);
    const loop = repeatedBy ?? loopAround(site, from);
    const edge: CallEdge = {
      site,
      from,
      kind,
      repeatedBy: loop && 'body' in loop && isRetry(loop, site, file) ? null : loop,
    };
    const edges = into.get(to);
    if (edges) edges.push(edge);
    else into.set(to, [edge]);
  };

  for (const node of outline.classes) {
    const made = node.body.body.find(
      (element) => element.type === 'MethodDefinition' && element.kind === 'constructor',
    );
    if (made?.type === 'MethodDefinition' && isFunction(made.value)) link(made.value, node, 'call');
    const base = node.superClass && standsFor(node.superClass, file);
    if (base && isClass(base))
      into.set(base, [...(into.get(base) ?? []), { site: node, from: node, kind: 'call', repeatedBy: null }]);
  }
  for (const call of outline.calls) {
    const called = calledBy(call, file);
    for (const to of called) link(to, call, 'call');
    if (registrations.calls.has(call)) continue;
    for (const fn of rearmedBy(call, called, file)) rearming.set(fn, call);
    for (const argument of call.arguments) handOver(call, argument, { file, link, keeping });
  }
  for (const { read, getter } of getterReadsIn(program, file)) link(getter, read, 'call');
  // The constructor runs in the run that makes the instance, wherever that is.
  for (const [to, edges] of into) {
    into.set(
      to,
      edges.map((edge) =>
        isClass(edge.site) && edge.from !== edge.site && isConstructorOf(to, edge.site)
          ? { ...edge, from: edge.site }
          : edge,
      ),
    );
  }
  return { into, keeping, rearming, escaping: escapingFrom(program, file) };
});

function isConstructorOf(to: Runnable, node: Node): boolean {
  return (
    isFunction(to) &&
    to.parent.type === 'MethodDefinition' &&
    to.parent.kind === 'constructor' &&
    classAround(to) === node
  );
}

/** The functions and classes of this file that a call runs. */
function calledBy(call: CallNode, file: File): readonly Runnable[] {
  const callee = unwrap(call.callee);
  if (call.type === 'NewExpression') {
    const made = standsFor(callee, file);
    return isClass(made) ? [made] : [];
  }
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    // `helper.call(this, x)`
    if (name === 'call' || name === 'apply') {
      const direct = functionsOf(callee.object, file);
      if (direct.length > 0) return direct;
    }
  }
  return isFunction(callee) ? [] : functionsOf(callee, file);
}

interface Hand {
  readonly file: File;
  readonly link: (to: Runnable, site: Node, kind: CallEdge['kind'], repeatedBy?: CallEdge['repeatedBy']) => void;
  readonly keeping: Map<Runnable, string>;
}

/** Follows a function that is an argument of a call. */
function handOver(call: CallNode, argument: Node, hand: Hand): void {
  const { file, link } = hand;
  const name = lastName(call.callee) ?? '';
  const object = unwrapTypes(argument);
  if (object.type === 'ObjectExpression') {
    handOverMembers(call, object, hand);
    return;
  }
  const functions = functionsOf(argument, file);
  if (functions.length === 0 || testFunctions.has(name)) return;
  if (keepingFunction.test(name)) {
    for (const fn of functions) hand.keeping.set(fn, name);
    return;
  }
  const own = functionsOf(call.callee, file);
  if (own.length > 0) {
    const position = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
    const sites = own.flatMap((callee) => parameterCalls(callee, position, file));
    for (const fn of functions) {
      for (const site of sites) link(fn, site, 'call');
      if (sites.length === 0) link(fn, call, 'perhaps');
    }
    return;
  }
  const kind = handKind(call, name, file);
  for (const fn of functions) {
    link(fn, call, kind, iterates(call, argument, name, file) ? call : null);
  }
}

function handOverMembers(call: CallNode, object: TSESTree.ObjectExpression, hand: Hand): void {
  for (const property of object.properties) {
    if (property.type !== 'Property') continue;
    const key = property.key.type === 'Identifier' ? property.key.name : (literalString(property.key) ?? '');
    const value = unwrapTypes(property.value);
    if (value.type === 'ObjectExpression') handOverMembers(call, value, hand);
    for (const fn of functionsOf(value, hand.file)) {
      if (keepingOption.test(key)) hand.keeping.set(fn, key);
      else hand.link(fn, call, 'perhaps');
    }
  }
}

function handKind(call: CallNode, name: string, file: File): CallEdge['kind'] {
  if (sameRun.has(name) || iterationMethods.has(name) || retryFunctions.has(name)) return 'callback';
  if (
    call.callee.type === 'MemberExpression' &&
    listenerMethods.has(name) &&
    lifecycleEvents.has(literalString(call.arguments[0]) ?? '')
  )
    return 'callback';
  const origin = originOf(call.callee, file);
  return origin && iterationFunctions.has(origin.path) ? 'callback' : 'perhaps';
}

function iterates(call: CallNode, argument: Node, name: string, file: File): boolean {
  const origin = originOf(call.callee, file);
  if (iterationFunctions.has(name) || (origin?.module === 'global' && iterationFunctions.has(origin.path))) return true;
  if (!iterationMethods.has(name) || call.callee.type !== 'MemberExpression') return false;
  // `find`, `some` and the like are methods of repositories and matchers too; those take no function.
  return isFunction(unwrapTypes(argument)) || unwrapTypes(argument).type === 'Identifier';
}

/** Calls of the parameter at a position inside a function: `fn()` in `async function withDb(fn) { … await fn(db) … }`. */
function parameterCalls(fn: FunctionNode, position: number, file: File): CallNode[] {
  const parameter = fn.params[position];
  const id = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  const variable = id?.type === 'Identifier' ? variableOf(id, file) : null;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier;
    return isCall(parent) && parent.callee === identifier ? [parent] : [];
  });
}
