import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isFunction, isInside, memberName, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { applicationMember, askingMethods, stateName, storingMethods } from '../../catalog/idioms/keeping.ts';
import { codeOf } from '../quoting.ts';
import { conditionsOf } from '../../facts/conditions.ts';
import type { Condition } from '../../facts/conditions.ts';
import { callGraphOf } from '../calls.ts';
import { isReassigned, soleDefinition, soleValue, variableOf } from '../../facts/scopes.ts';
import { lastName } from '../functions.ts';
import { memoByNode } from '../../facts/memo.ts';
import { isCalledAgain } from '../registrations.ts';
import type { File } from '../model.ts';

/** What a value is stored in. */
export interface Target {
  /** The variable at the root of the reference, `this`, or the name of a global. */
  readonly root: Scope.Variable | string;
  /**
   * - `on`: it is there on the next run of the function.
   * - `request`: it belongs to the request, message or event at hand.
   * - `call`: it is new on every run.
   * - `unknown`: it came from elsewhere.
   */
  readonly lives: 'call' | 'on' | 'request' | 'unknown';
}

/** The root of a reference (`cache` of `cache.clients[key]`) and how long it lives. */
export function targetOf(reference: Node, file: File): Target | null {
  const root = rootOf(reference);
  if (root.type === 'ThisExpression' || root.type === 'Super') return { root: 'this', lives: 'on' };
  if (root.type !== 'Identifier') return null;
  const variable = variableOf(root, file);
  if (!variable) return { root: root.name, lives: 'on' };
  const lives = lifeOf(variable, root, file);
  return lives === 'request' && isOfApplication(reference, variable)
    ? { root: 'the application', lives: 'on' }
    : { root: variable, lives };
}

/** Whether a reference goes by way of what all requests share: `req.app.locals.redis`, `const { server } = request`. */
function isOfApplication(reference: Node, root: Scope.Variable): boolean {
  const node = unwrap(reference);
  if (node.type === 'CallExpression') return isOfApplication(node.callee, root);
  if (node.type !== 'MemberExpression') return isTakenApart(root) && applicationMember.test(root.name);
  return applicationMember.test(memberName(node) ?? '') || isOfApplication(node.object, root);
}

/** `({ app, params }) => …`, `const { app } = req` */
function isTakenApart(variable: Scope.Variable): boolean {
  return soleDefinition(variable)?.name.parent?.type === 'Property';
}

function rootOf(raw: Node): Node {
  const node = unwrap(raw);
  if (node.type === 'MemberExpression') return rootOf(node.object);
  // `getCache().set(…)`, `request.container.get('x').set(…)`
  if (node.type === 'CallExpression') return rootOf(node.callee);
  return node;
}

function lifeOf(variable: Scope.Variable, use: Node, file: File): Target['lives'] {
  const definition = soleDefinition(variable);
  if (!definition) return 'on';
  if (definition.type === 'Parameter') return lifeOfParameter(definition, file);
  const home = homeOf(definition);
  return home === null || home !== nearestRunnable(use) ? 'on' : lifeOfLocal(definition, file);
}

const lifeOfLocal = memoByNode<Scope.Definition, File, Target['lives']>(({ type, node }, file) => {
  const { init } = type === 'Variable' ? node : { init: null };
  const inner = init && unwrap(init);
  // A local name for something that outlives the call: `const g = globalThis as any`, `const cache = this.cache`.
  if (inner?.type === 'MemberExpression' || inner?.type === 'Identifier' || inner?.type === 'ThisExpression')
    return targetOf(inner, file)?.lives ?? 'call';
  return inner?.type === 'CallExpression' ? 'unknown' : 'call';
}, 'unknown');

/** What callers pass lives as long as what they pass: `ensure(pools, key, make)` with a map of the module. */
const lifeOfParameter = memoByNode<Scope.Definition, File, Target['lives']>((definition, file) => {
  const fn = definition.node as FunctionNode;
  if (isCalledAgain(fn, file)) return 'request';
  const position = fn.params.findIndex(
    (parameter) => (parameter.type === 'AssignmentPattern' ? parameter.left : parameter) === definition.name,
  );
  const graph = callGraphOf(file.sourceCode.ast, file);
  const lives = new Set(
    (graph.into.get(fn) ?? []).map(({ site, kind }): Target['lives'] => {
      const passed = kind === 'call' && isCall(site) ? site.arguments[position] : undefined;
      return (passed && targetOf(passed, file)?.lives) ?? 'unknown';
    }),
  );
  if (lives.has('request')) return 'request';
  return lives.size === 1 && lives.has('on') && !graph.escaping.has(fn) ? 'on' : 'unknown';
}, 'unknown');

function homeOf(definition: Scope.Definition): Runnable | null {
  return nearestRunnable(definition.name);
}

/** A test that lets code run only when nothing is there yet. */
export interface Guard {
  readonly test: Node;
  /** `around` holds the code in one of its branches; `before` returns early. */
  readonly place: 'around' | 'before';
}

/**
 * Whether an expression is only reached when nothing is there yet, and why: a test around it or an early return before
 * it asks something that outlives the call. `null` when nothing guards it.
 */
export function guardOf(node: Node, stored: readonly Target[], file: File): string | null {
  const guard = guardAt(node, stored, file);
  if (!guard) return null;
  const text = codeOf(guard.test, file);
  return guard.place === 'around' ? `a test of \`${text}\` guards it` : `an earlier return on \`${text}\` guards it`;
}

/** The test that `guardOf` speaks of. */
export function guardAt(node: Node, stored: readonly Target[], file: File): Guard | null {
  const found = conditionsOf(node, file).find(
    (condition) => mayGuard(condition) && asks(condition.test, stored, node, file),
  );
  return found ? { test: found.test, place: found.by === 'exit' ? 'before' : 'around' } : null;
}

/** Turns of a loop are no guard, whatever they go over. `client ??= …` is a store that asks, and who stores says so. */
function mayGuard({ by, test }: Condition): boolean {
  return (by === 'branch' || by === 'exit' || by === 'while') && test.parent?.type !== 'AssignmentExpression';
}

/** Whether a test asks for something that outlives the call and that says whether the client is there already. */
function asks(test: Node, stored: readonly Target[], node: Node, file: File): boolean {
  let answer = false;
  walk(test, file.sourceCode.visitorKeys, (at) => {
    if (answer || isFunction(at)) return false;
    if (at.type === 'ThisExpression') {
      answer = stored.some(({ root }) => root === 'this') || (stored.length === 0 && isStateOfThis(at));
    } else if (at.type === 'Identifier' && !isKey(at)) answer = asksName(at, stored, node, file);
    return undefined;
  });
  return answer;
}

function asksName(id: TSESTree.Identifier, stored: readonly Target[], node: Node, file: File): boolean {
  const variable = variableOf(id, file);
  const target = targetOf(pathFrom(id), file);
  if (!target) return false;
  if (stored.some(({ root }) => root === target.root)) return true;
  if (!variable)
    return id.name === 'globalThis' || id.name === 'global' ? stored.some(({ lives }) => lives === 'on') : false;
  if (stored.length > 0 && nearestRunnable(node) === null) return false;
  const definition = soleDefinition(variable);
  // A flag of the module that the file sets: `if (initialised) return; initialised = true;`
  if (target.lives === 'on' && definition?.type === 'Variable') {
    if (stored.length > 0 && isReassigned(variable) && !isThis(variable)) return true;
    if (isContainerUse(id) && isFilledIn(variable, node)) return true;
  }
  // `mongoose.connection.readyState`
  if (
    target.lives === 'on' &&
    (definition?.type === 'ImportBinding' || definition?.type === 'Variable') &&
    hasStateMember(id)
  )
    return true;
  return isReadFromKept(variable, stored, node, file);
}

/** `cache.clients.has` for its `cache`. */
function pathFrom(id: Node): Node {
  const { parent } = id;
  return parent?.type === 'MemberExpression' && parent.object === id ? pathFrom(parent) : id;
}

/** What compilers write for `this` in a closure says nothing of itself: `_this = this`. */
function isThis(variable: Scope.Variable): boolean {
  return soleValue(variable)?.type === 'ThisExpression';
}

/** `let pool = pools.get(tenant); if (!pool) …`: the local came out of something that is filled here too. */
function isReadFromKept(variable: Scope.Variable, stored: readonly Target[], node: Node, file: File): boolean {
  const definition = soleDefinition(variable);
  if (definition?.type !== 'Variable') return false;
  const { id, init } = definition.node;
  const value = init && unwrap(init);
  if (!value) return false;
  const asked = value.type === 'CallExpression' ? value.callee : value;
  // `const { pool } = cache` reads a member as `cache.pool` does.
  const isTakenApart = id.type !== 'Identifier' && asked === value;
  if (asked.type !== 'MemberExpression' && !isTakenApart) return false;
  const source = targetOf(isTakenApart || asked.type !== 'MemberExpression' ? asked : asked.object, file);
  if (!source || source.lives === 'call' || source.lives === 'request') return false;
  // `const pong = await client.ping()` asks whether it works, not whether it is there.
  if (
    value.type === 'CallExpression' &&
    asked.type === 'MemberExpression' &&
    !askingMethods.has(memberName(asked) ?? '')
  )
    return false;
  if (stored.some(({ root }) => root === source.root)) return true;
  return typeof source.root === 'string' ? stored.length > 0 : isFilledIn(source.root, node);
}

/** Whether the function around a node puts something into the container. */
function isFilledIn(container: Scope.Variable, node: Node): boolean {
  const runnable = nearestRunnable(node);
  if (!runnable) return false;
  return container.references.some(({ identifier }) => {
    if (!isInside(identifier, runnable)) return false;
    let at: Node = identifier;
    while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
    const { parent } = at;
    if (parent?.type === 'AssignmentExpression') return parent.left === at && at !== identifier;
    return parent?.type === 'CallExpression' && parent.callee === at && storingMethods.has(lastName(at) ?? '');
  });
}

function isContainerUse(id: Node): boolean {
  const { parent } = id;
  if (parent?.type === 'MemberExpression' && parent.object === id) return true;
  return parent?.type === 'BinaryExpression' && parent.operator === 'in' && parent.right === id;
}

function hasStateMember(id: Node): boolean {
  for (let at: Node | undefined = id.parent; at?.type === 'MemberExpression'; at = at.parent) {
    if (stateName.test(memberName(at) ?? '')) return true;
  }
  return false;
}

function isStateOfThis(node: Node): boolean {
  return hasStateMember(node);
}

function isKey(id: TSESTree.Identifier): boolean {
  const { parent } = id;
  return (
    (parent.type === 'MemberExpression' && parent.property === id && !parent.computed) ||
    (parent.type === 'Property' && parent.key === id && !parent.computed)
  );
}
