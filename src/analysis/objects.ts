import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isFunction, isInside, keyName, memberName, unwrap } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { iterationMethods } from '../catalog/idioms/iterating.ts';
import { mergingFunction } from '../catalog/idioms/keeping.ts';
import { standsFor } from './exports.ts';
import { soleDefinition, variableOf } from '../facts/scopes.ts';
import { isMemberName, memberValue } from './members.ts';
import { memoByNode } from '../facts/memo.ts';
import { returnedExpressions } from '../facts/outline.ts';
import type { File } from './model.ts';

/**
 * The object literals that an expression may be: written there, named, returned by a function of this file, merged,
 * or one of the elements that a loop goes over. `seen` are the names on the way: they may stand for each other.
 */
export function objectsOf(raw: Node, file: File, seen = new Set<Node>()): readonly TSESTree.ObjectExpression[] {
  const node = standsFor(unwrap(raw), file);
  if (node.type === 'ObjectExpression') return [node];
  if (node.type !== 'Identifier') return objectsFrom(node, file);
  if (seen.has(node)) return [];
  seen.add(node);
  // What names are bound to is remembered by variable.
  return boundValues(node, file).flatMap((value) => objectsOf(value, file, seen));
}

const objectsFrom: (node: Node, file: File) => readonly TSESTree.ObjectExpression[] = memoByNode(
  (node: Node, file: File): readonly TSESTree.ObjectExpression[] => {
    const of = (at: Node): readonly TSESTree.ObjectExpression[] => objectsOf(at, file);
    switch (node.type) {
      case 'ConditionalExpression':
        return [...of(node.consequent), ...of(node.alternate)];
      case 'LogicalExpression':
        return [...of(node.left), ...of(node.right)];
      case 'AwaitExpression':
        return of(node.argument);
      case 'CallExpression':
        return [...resultsOf(node, file), ...mergedBy(node)].flatMap(of);
      case 'MemberExpression':
        return membersAt(node, file).flatMap(of);
      default:
        return [];
    }
  },
  [],
);

/** What `object.name` or `object[name]` may stand for. An unknown name stands for every member. */
export function membersAt(node: TSESTree.MemberExpression, file: File): readonly Node[] {
  const name = memberName(node);
  return name === null || isMemberName(name, file) ? membersOf(node, file) : [];
}

const membersOf: (node: TSESTree.MemberExpression, file: File) => readonly Node[] = memoByNode(
  (node: TSESTree.MemberExpression, file: File): readonly Node[] => {
    const name = memberName(node);
    if (name !== null) {
      const value = memberValue(node.object, name, file);
      if (value) return [value];
    }
    const found = objectsOf(node.object, file).flatMap((object) => valuesAt(object, name));
    return name === null && found.length === 0 ? elementsOf(node.object, file) : found;
  },
  [],
);

function valuesAt(object: TSESTree.ObjectExpression, name: string | null): Node[] {
  return object.properties.flatMap((property) =>
    property.type === 'Property' && (name === null || keyName(property) === name) ? [property.value] : [],
  );
}

/** The elements of a list, as far as they are written in this file; pairs of a map stand for their values. */
export const elementsOf: (node: Node, file: File) => readonly Node[] = memoByNode(
  (raw: Node, file: File): readonly Node[] => {
    const node = standsFor(unwrap(raw), file);
    const of = (at: Node): readonly Node[] => elementsOf(at, file);
    if (node.type === 'ArrayExpression') {
      return node.elements.flatMap((element) => {
        if (!element) return [];
        return element.type === 'SpreadElement' ? of(element.argument) : [element];
      });
    }
    if (node.type === 'MemberExpression') return membersAt(node, file).flatMap(of);
    if (node.type === 'Identifier') return boundValues(node, file).flatMap(of);
    if (node.type === 'NewExpression') {
      const [list] = node.arguments;
      const isCollection = node.callee.type === 'Identifier' && /^(?:Map|Set)$/u.test(node.callee.name);
      return isCollection && list ? of(list).map(lastOfPair) : [];
    }
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
    const [first] = node.arguments;
    const { object } = node.callee;
    switch (memberName(node.callee)) {
      case 'values':
      case 'entries':
        // `Object.entries(handlers)`, `handlers.entries()` of a map
        return first ? objectsOf(first, file).flatMap((found) => valuesAt(found, null)) : of(object);
      case 'from':
        return first ? of(first) : [];
      case 'concat':
        return [...of(object), ...node.arguments.flatMap(of)];
      case 'filter':
      case 'slice':
      case 'sort':
      case 'toSorted':
      case 'reverse':
      case 'toReversed':
      case 'flat':
        return of(object);
      default:
        return [];
    }
  },
  [],
);

function lastOfPair(element: Node): Node {
  const value = element.type === 'ArrayExpression' ? element.elements[1] : null;
  return value ?? element;
}

/** What a call of a function of this file returns. */
export function resultsOf(call: TSESTree.CallExpression, file: File): readonly Node[] {
  const called = calleeOf(call, file);
  return called ? returnedExpressions(called, file) : [];
}

function calleeOf(call: TSESTree.CallExpression, file: File): FunctionNode | null {
  const callee = standsFor(unwrap(call.callee), file);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const called = callee.type === 'MemberExpression' && name !== null ? memberValue(callee.object, name, file) : callee;
  return called && isFunction(called) ? called : null;
}

function mergedBy(call: TSESTree.CallExpression): readonly Node[] {
  const callee = unwrap(call.callee);
  const name =
    callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (name === null || !mergingFunction.test(name)) return [];
  return call.arguments.flatMap((argument): Node[] => {
    if (argument.type === 'SpreadElement') return [argument.argument];
    return argument.type === 'ArrayExpression' ? argument.elements.filter((element) => element !== null) : [argument];
  });
}

/**
 * What a name stands for that a pattern, a loop or an iteration callback binds: `const { list } = controller`,
 * `for (const [path, handler] of Object.entries(routes))`, `routes.forEach(({ handler }) => …)`.
 */
export function boundValues(id: TSESTree.Identifier, file: File): readonly Node[] {
  const variable = variableOf(id, file);
  return variable ? valuesBound(variable, file) : [];
}

// A memo keyed by variable: every use of a name asks.
const valuesBound = memoByNode((variable: Scope.Variable, file: File): readonly Node[] => {
  const definition = soleDefinition(variable);
  if (!definition) return [];
  const name = definition.name as TSESTree.Node;
  if (definition.type === 'Variable') {
    const declarator = definition.node;
    const loop = declarator.parent.parent;
    if (loop.type === 'ForOfStatement' && loop.left === declarator.parent)
      return alongPattern(elementsOf(loop.right, file), declarator.id, name, file);
    if (declarator.id.type === 'Identifier' || !declarator.init) return [];
    return alongPattern([declarator.init], declarator.id, name, file);
  }
  if (definition.type !== 'Parameter') return [];
  const fn = definition.node as FunctionNode;
  const call = fn.parent;
  if (!isCall(call) || call.callee.type !== 'MemberExpression' || call.callee === (fn as Node)) return [];
  const method = memberName(call.callee) ?? '';
  const parameter = fn.params[method.startsWith('reduce') ? 1 : 0];
  if (!iterationMethods.has(method) || !parameter || !isInside(name, parameter)) return [];
  return alongPattern(elementsOf(call.callee.object, file), parameter, name, file);
}, []);

/** What a name takes out of values along a pattern. A list in the pattern is a pair, whose value `elementsOf` gives. */
function alongPattern(values: readonly Node[], pattern: Node, name: Node, file: File): readonly Node[] {
  if (pattern === name) return values;
  if (pattern.type === 'AssignmentPattern') return alongPattern(values, pattern.left, name, file);
  if (pattern.type === 'ArrayPattern') {
    const last = pattern.elements.at(-1);
    return pattern.elements.length === 2 && last && isInside(name, last)
      ? alongPattern(values.map(lastOfPair), last, name, file)
      : [];
  }
  if (pattern.type !== 'ObjectPattern') return [];
  const property = pattern.properties.find((candidate) => isInside(name, candidate));
  if (property?.type !== 'Property') return [];
  const key = keyName(property);
  if (key === null || !isMemberName(key, file)) return [];
  const inner = values.flatMap((value) => {
    const member = memberValue(value, key, file);
    return member ? [member] : objectsOf(value, file).flatMap((object) => valuesAt(object, key));
  });
  return alongPattern(inner, property.value, name, file);
}
