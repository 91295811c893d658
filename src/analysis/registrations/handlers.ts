import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, keyName, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../../ast/nodes.ts';
import { soleDefinition, variableOf } from '../../facts/scopes.ts';
import { functionsOf, wrappedFunctions } from '../functions.ts';
import { matchesName } from '../knowledge.ts';
import { membersOf, ownerOf } from '../members.ts';
import { memoByNode } from '../../facts/memo.ts';
import { elementsOf, objectsOf } from '../objects.ts';
import { outlineOf } from '../../facts/outline.ts';
import type { File } from '../model.ts';

/** Functions that run where an expression stands in the place of a handler. */
export function handlersAt(node: Node, file: File): readonly FunctionNode[] {
  const direct = functionsOf(node, file);
  if (direct.length > 0 && unwrapTypes(node).type !== 'ArrayExpression') return direct;
  const found = [...new Set([...direct, ...wrappedFunctions(node, file)])];
  return found.length > 0 ? found : passedHandlers(node, file);
}

/** Functions at a dotted property path of an object, lists looked through; `*` is any key, `|` separates keys. */
export function functionsAtPath(raw: Node, path: readonly string[], file: File): readonly FunctionNode[] {
  return valuesAtPath(raw, path, file).flatMap((value) => handlersAt(value, file));
}

/** Names that stand in the place of a handler and for no function of this file, behind wrappers and in lists too. */
export function foreignHandlersAt(raw: Node, file: File): readonly Node[] {
  const node = unwrapTypes(raw);
  switch (node.type) {
    case 'Identifier':
    case 'MemberExpression':
      return functionsOf(node, file).length > 0 ? [] : [node];
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element ? foreignHandlersAt(element, file) : []));
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type === 'MemberExpression' && memberName(callee) === 'bind')
        return foreignHandlersAt(callee.object, file);
      return node.arguments.flatMap((argument) => foreignHandlersAt(argument, file));
    }
    default:
      return [];
  }
}

/** Such names at a dotted property path of an object. */
export function foreignAtPath(raw: Node, path: readonly string[], file: File): readonly Node[] {
  return valuesAtPath(raw, path, file).flatMap((value) => foreignHandlersAt(value, file));
}

/** `seen` are the lists and spreads on the way to this path: they may hold themselves. */
function valuesAtPath(raw: Node, path: readonly string[], file: File, seen = new Set<Node>()): readonly Node[] {
  const [name, ...rest] = path;
  if (name === undefined) return [raw];
  if (seen.has(raw)) return [];
  seen.add(raw);
  const elements = elementsOf(raw, file);
  if (elements.length > 0) return elements.flatMap((element) => valuesAtPath(element, path, file, seen));
  const objects = objectsOf(raw, file);
  if (objects.length === 0) return valuesOfInstance(raw, name, rest, file);
  return objects.flatMap((object) =>
    object.properties.flatMap((property) => {
      if (property.type === 'SpreadElement') return valuesAtPath(property.argument, path, file, seen);
      if ((property.type as string) !== 'Property') return [];
      const key = keyName(property);
      return name === '*' || (key !== null && matchesName(name, key)) ? valuesAtPath(property.value, rest, file) : [];
    }),
  );
}

/** Members of an instance that stands in the place of an object: `server.addService(users, new UserService())`. */
function valuesOfInstance(raw: Node, name: string, rest: readonly string[], file: File): readonly Node[] {
  const node = unwrapTypes(raw);
  const owner = node.type === 'NewExpression' || node.type === 'Identifier' ? ownerOf(node, file) : null;
  if (!owner || !isClass(owner)) return [];
  return [...membersOf(owner, file)].flatMap(([key, value]) => {
    const isChosen = name === '*' ? !key.startsWith('#') : matchesName(name, key);
    return isChosen && value ? valuesAtPath(value, rest, file) : [];
  });
}

/**
 * What callers in this file pass to a function that registers what it is given:
 * `const route = (path, ...handlers) => router.get(path, wrap(...handlers))`.
 */
const passedHandlers: (node: Node, file: File) => readonly FunctionNode[] = memoByNode(
  (raw: Node, file: File): readonly FunctionNode[] => {
    const node = unwrapTypes(raw);
    switch (node.type) {
      case 'Identifier':
        return argumentsFor(node, file).flatMap((argument) => handlersAt(argument, file));
      case 'SpreadElement':
        return passedHandlers(node.argument, file);
      case 'CallExpression': {
        // `...handlers.map(wrap)`
        const list = node.callee.type === 'MemberExpression' ? passedHandlers(node.callee.object, file) : [];
        return [...list, ...node.arguments.flatMap((argument) => passedHandlers(argument, file))];
      }
      case 'ArrayExpression':
        return node.elements.flatMap((element) => (element ? passedHandlers(element, file) : []));
      default:
        return [];
    }
  },
  [],
);

/** What the calls of this file pass for a parameter. */
function argumentsFor(id: TSESTree.Identifier, file: File): readonly Node[] {
  const variable = variableOf(id, file);
  const definition = variable && soleDefinition(variable);
  if (definition?.type !== 'Parameter') return [];
  const fn = definition.node as FunctionNode;
  const position = fn.params.findIndex((parameter) => nameIn(parameter) === definition.name);
  if (position < 0) return [];
  const isRest = fn.params[position]?.type === 'RestElement';
  return (callsByFunction(file.sourceCode.ast, file).get(fn) ?? []).flatMap(({ arguments: passed }): Node[] =>
    isRest ? passed.slice(position) : passed.slice(position, position + 1),
  );
}

function nameIn(parameter: Node): Node {
  if (parameter.type === 'AssignmentPattern') return parameter.left;
  return parameter.type === 'RestElement' ? parameter.argument : parameter;
}

const callsByFunction = memoByNode((program: TSESTree.Program, file: File) => {
  const calls = new Map<FunctionNode, CallNode[]>();
  for (const call of outlineOf(program, file).calls) {
    if (isFunction(call.callee)) continue;
    for (const fn of functionsOf(call.callee, file)) {
      const known = calls.get(fn);
      if (known) known.push(call);
      else calls.set(fn, [call]);
    }
  }
  return calls;
});
