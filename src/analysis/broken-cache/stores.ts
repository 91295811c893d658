import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isFunction, isWrapper, memberName, nearestRunnable, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { storingMethods } from '../../catalog/idioms/keeping.ts';
import { creationAt } from '../creation.ts';
import { variableOf } from '../../facts/scopes.ts';
import { memoByNode } from '../../facts/memo.ts';
import { targetOf } from '../retention/guards.ts';
import type { Target } from '../retention/guards.ts';
import type { File } from '../model.ts';

/** One place where a client is put away. */
export interface Store {
  /** The assignment, or the call of `set` and its like. */
  readonly node: TSESTree.AssignmentExpression | TSESTree.CallExpression;
  /** What it is put into: `client`, `this.client`, `clients[key]`; of a call the container. */
  readonly into: Node;
  /** The key, where it is put into a collection. */
  readonly key: Node | null;
  readonly target: Target;
  /** The call of `then` whose function puts it away, when the promise has settled. */
  readonly settled: TSESTree.CallExpression | null;
}

/** Where the value of an expression is put away, directly or by way of one variable of the same function. */
export function storesOf(node: Node, file: File, hops = 0): Store[] {
  const { value, awaited, settling } = wholeOf(node, file);
  const stores = settling.flatMap((call) => storesBehind(call, file, hops));
  const { parent } = value;
  if (parent?.type === 'AssignmentExpression' && parent.right === value) {
    const store = assignmentStore(parent, file);
    if (store) stores.push(store);
    const isLocal = store?.target.lives === 'call' || store?.target.lives === 'unknown';
    if (isLocal && hops === 0 && parent.left.type === 'Identifier') stores.push(...storesOfVariable(parent.left, file));
    if (!awaited) stores.push(...storesOf(parent, file, hops));
  } else if (parent?.type === 'VariableDeclarator' && parent.init === value && parent.id.type === 'Identifier') {
    if (hops === 0) stores.push(...storesOfVariable(parent.id, file));
  } else if (parent?.type === 'CallExpression' && parent.callee !== value)
    stores.push(...callStore(parent, value, file));
  return stores;
}

/** `connect().then((client) => { cached = client; })` */
function storesBehind(settled: TSESTree.CallExpression, file: File, hops: number): Store[] {
  const [callback] = settled.arguments;
  const parameter = callback && isFunction(callback) ? callback.params[0] : undefined;
  if (hops > 0 || parameter?.type !== 'Identifier') return [];
  return storesOfVariable(parameter, file).map((store) => ({ ...store, settled }));
}

function storesOfVariable(id: TSESTree.Identifier, file: File): Store[] {
  const variable = variableOf(id, file);
  const home = nearestRunnable(id);
  return (variable ? storingUses(variable, file) : []).flatMap((use) =>
    use.name !== id && use.home === home ? use.stores : [],
  );
}

// A variable that is assigned again and again is asked as often, and few of its uses put it away.
const storingUses = memoByNode((variable: Scope.Variable, file: File) =>
  variable.references.flatMap(({ identifier: name }) => {
    const stores = name.type === 'Identifier' ? storesOf(name, file, 1) : [];
    return stores.length > 0 ? [{ name, home: nearestRunnable(name), stores }] : [];
  }),
);

function assignmentStore(node: TSESTree.AssignmentExpression, file: File): Store | null {
  const into = unwrapTypes(node.left);
  if (into.type !== 'Identifier' && into.type !== 'MemberExpression') return null;
  const target = targetOf(into, file);
  const key = into.type === 'MemberExpression' && memberName(into) === null ? into.property : null;
  return target && { node, into, key, target, settled: null };
}

function callStore(node: TSESTree.CallExpression, value: Node, file: File): Store[] {
  if (node.callee.type !== 'MemberExpression' || !storingMethods.has(memberName(node.callee) ?? '')) return [];
  const target = targetOf(node.callee.object, file);
  const [first] = node.arguments;
  return target
    ? [{ node, into: node.callee.object, key: first && first !== value ? first : null, target, settled: null }]
    : [];
}

/** Up through what hands the value on as it is: `await drizzle(createClient().on('error', log))`. */
function wholeOf(
  node: Node,
  file: File,
): { readonly value: Node; readonly awaited: boolean; readonly settling: readonly TSESTree.CallExpression[] } {
  let value = node;
  let awaited = false;
  const settling: TSESTree.CallExpression[] = [];
  for (let at = value.parent; at; at = value.parent) {
    const { parent } = at;
    if (!parent) break;
    awaited ||= at.type === 'AwaitExpression';
    if (isWrapper(at) || (at.type === 'LogicalExpression' && at.right === value)) value = at;
    else if (at.type === 'ConditionalExpression' && at.test !== value) value = at;
    else if (isCall(at) && at.callee !== value && (at.type === 'NewExpression' || creationAt(at, file))) value = at;
    else if (at.type === 'MemberExpression' && at.object === value && parent.type === 'CallExpression') {
      if (memberName(at) === 'then') settling.push(parent);
      value = parent;
    } else break;
  }
  return { value, awaited, settling };
}

/** Whether a declaration gives its variable no value yet: none at all, `null` or `undefined`. */
export function isNothing(init: Node | null | undefined): boolean {
  return (
    !init ||
    (init.type === 'Literal' && init.value === null) ||
    (init.type === 'Identifier' && init.name === 'undefined')
  );
}

/** The code of a node on one line, shortened for a message. */
export function textOf(node: Node, file: File): string {
  const text = file.sourceCode.text
    .slice(node.range[0], node.range[1])
    .replace(/\s+/gu, ' ')
    .replace(/\?\./gu, '.')
    .replace(/!(?=\.|$)/gu, '');
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
