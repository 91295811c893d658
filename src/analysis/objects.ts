import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isInside, keyName, memberName, unwrap } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { iterationMethods } from '../catalog/idioms/iterating.ts';
import { listableCollections } from '../catalog/idioms/language.ts';
import { standsFor } from './exports.ts';
import { soleDefinition, variableOf } from '../facts/scopes.ts';
import { isMemberName, memberValue } from './members.ts';
import { memoByNode } from '../facts/memo.ts';
import type { Source } from '../facts/source.ts';
import { valuesOf } from '../facts/values.ts';
import type { File } from './model.ts';

/** The object literals that an expression may be. */
export function objectsOf(node: Node, file: Source): readonly TSESTree.ObjectExpression[] {
  return valuesOf(node, file).flatMap((value) => (value.kind === 'object' ? [value.node] : []));
}

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
      const isCollection = node.callee.type === 'Identifier' && listableCollections.has(node.callee.name);
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
