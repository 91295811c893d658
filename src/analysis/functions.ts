import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isFunction, memberName, nearestRunnable, unwrap, unwrapTypes } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import type { Source } from '../facts/source.ts';
import { valuesOf } from '../facts/values.ts';
import type { Value, Values } from '../facts/values.ts';

/** The functions of this file that an expression may stand for, those of a list included. */
export function functionsOf(node: Node, file: Source): readonly FunctionNode[] {
  return functionsAmong(valuesOf(node, file));
}

/** The functions among values, and those in lists among them. */
export function functionsAmong(values: Values): readonly FunctionNode[] {
  const found = new Set<FunctionNode>();
  const seen = new Set<Value>(values);
  // What is added on the way is visited too.
  for (const value of seen) {
    if (value.kind === 'function') found.add(value.node);
    if (value.kind === 'list') for (const element of value.elements()) seen.add(element);
  }
  return [...found];
}

/** The last name of a callee: `each` of `async.each`, `Promise` of `new Promise`. */
export function lastName(callee: Node): string | null {
  const node = unwrap(callee);
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? memberName(node) : null;
}

/** How a person would name a function: its own name, or that of what holds it. */
export function nameOf(fn: Node): string | null {
  const own = (fn as { id?: TSESTree.Identifier | null }).id;
  if (own) return own.name;
  let at = fn;
  while (at.parent && (unwrapTypes(at.parent) !== at.parent || at.parent.type === 'CallExpression')) at = at.parent;
  const holder = at.parent;
  if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier') return holder.id.name;
  // `module.exports = async (req, res) => …` has no name.
  if (holder?.type === 'AssignmentExpression') return isWholeExport(holder.left) ? null : lastName(holder.left);
  if (holder?.type === 'Property' || holder?.type === 'MethodDefinition' || holder?.type === 'PropertyDefinition') {
    if (holder.type === 'MethodDefinition' && holder.kind === 'constructor') return 'constructor';
    const key = holder.key;
    return key.type === 'Identifier' && !holder.computed ? key.name : key.type === 'Literal' ? String(key.value) : null;
  }
  return null;
}

function isWholeExport(left: Node): boolean {
  if (left.type !== 'MemberExpression') return left.type === 'Identifier' && left.name === 'exports';
  return left.object.type === 'Identifier' && left.object.name === 'module' && memberName(left) === 'exports';
}

/** Through callbacks to the function that a caller calls; functions that are handed on stay what they are. */
export function outermostFunction(fn: FunctionNode): FunctionNode {
  const outer = nearestRunnable(fn);
  return outer && isFunction(outer) && isCall(fn.parent) ? outermostFunction(outer) : fn;
}
