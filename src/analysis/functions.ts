import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isFunction, memberName, nearestRunnable, unwrap, unwrapTypes } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { keepingFunction } from '../catalog/idioms/keeping.ts';
import { standsFor } from './exports.ts';
import { memoByNode } from '../facts/memo.ts';
import { boundValues, elementsOf, membersAt } from './objects.ts';
import { returnedExpressions } from './returns.ts';
import type { File } from './model.ts';

export { returnedExpressions } from './returns.ts';

const maximumHops = 8;

/**
 * The functions of this file that an expression may stand for: a literal, a name, a member of an object or class, a
 * bound function, alternatives, lists. Calls are not looked into; see `wrappedFunctions`.
 */
export function functionsOf(raw: Node, file: File, hops = 0): FunctionNode[] {
  const node = unwrapTypes(raw);
  if (isFunction(node)) return [node];
  if (hops > maximumHops) return [];
  const next = (at: Node): FunctionNode[] => functionsOf(at, file, hops + 1);
  switch (node.type) {
    case 'Identifier': {
      const value = standsFor(node, file);
      return value === node ? boundValues(node, file).flatMap(next) : next(value);
    }
    case 'MemberExpression':
      return membersAt(node, file).flatMap(next);
    case 'ConditionalExpression':
      return [...next(node.consequent), ...next(node.alternate)];
    case 'LogicalExpression':
      return [...next(node.left), ...next(node.right)];
    case 'AssignmentExpression':
      return next(node.right);
    case 'ArrayExpression':
      return node.elements.flatMap((element) =>
        element ? next(element.type === 'SpreadElement' ? element.argument : element) : [],
      );
    case 'SpreadElement':
      return next(node.argument);
    case 'CallExpression': {
      const { callee } = node;
      const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
      if (callee.type !== 'MemberExpression' || (method !== 'bind' && method !== 'get')) return [];
      // `handlers.get(type)` of a map that is written in this file
      return method === 'bind' ? next(callee.object) : elementsOf(callee.object, file).flatMap(next);
    }
    default:
      return [];
  }
}

/**
 * The functions that run where the result of a call stands as a handler: those that a function of this file returns,
 * or those passed to an imported wrapper such as `asyncHandler(fn)` or `withAuth(options)(fn)`.
 */
export function wrappedFunctions(raw: Node, file: File, hops = 0): FunctionNode[] {
  const node = unwrapTypes(raw);
  if (node.type === 'ArrayExpression') {
    return node.elements.flatMap((element) => (element ? wrappedFunctions(element, file, hops) : []));
  }
  if (node.type === 'Identifier') {
    const value = standsFor(node, file);
    return value.type === 'CallExpression' && hops < maximumHops ? wrappedFunctions(value, file, hops + 1) : [];
  }
  if (node.type !== 'CallExpression' || hops > maximumHops) return [];
  const own = functionsOf(node.callee, file);
  if (own.length > 0) return own.flatMap((fn) => returnedFunctions(fn, file));
  if (node.callee.type === 'MemberExpression' && memberName(node.callee) === 'bind') return [];
  const name = lastName(node.callee);
  if (name !== null && keepingFunction.test(name)) return [];
  const passed = node.arguments.flatMap((argument) => {
    const direct = functionsOf(argument, file);
    return direct.length > 0 ? direct : wrappedFunctions(argument, file, hops + 1);
  });
  // A builder is handed its functions along the chain: `createRoute().GET(options).handler(async () => …).build()`.
  if (node.callee.type === 'MemberExpression') passed.push(...wrappedFunctions(node.callee.object, file, hops + 1));
  // `wrap(() => new Pool())` says nothing of a handler; a handler takes what it handles.
  return passed.length === 1 && node.arguments.length === 1 ? passed : passed.filter((fn) => fn.params.length > 0);
}

/** Functions that a function returns. */
export const returnedFunctions = memoByNode((fn: FunctionNode, file: File): readonly FunctionNode[] => {
  // Functions may return each other's results in a chain of any length; a handler is not that far away.
  if (asking > maximumHops) return [];
  asking++;
  const returned = returnedExpressions(fn, file).flatMap((value) => {
    const direct = functionsOf(value, file, 1);
    return direct.length > 0 ? direct : wrappedFunctions(value, file, 1);
  });
  asking--;
  return returned;
}, []);

let asking = 0;

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
