import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, keyName, unwrapTypes } from '../../ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../../ast/nodes.ts';
import { soleDefinition, variableOf } from '../file.ts';
import type { File } from '../file.ts';
import { functionsOf, wrappedFunctions } from '../functions.ts';
import { matchesName } from '../knowledge.ts';
import { membersOf, ownerOf } from '../members.ts';
import { memoByNode } from '../memo.ts';
import { elementsOf, objectsOf } from '../objects.ts';
import { outlineOf } from '../outline.ts';

/** Functions that run where an expression stands in the place of a handler. */
export function handlersAt(node: Node, file: File): readonly FunctionNode[] {
  const direct = functionsOf(node, file);
  if (direct.length > 0 && unwrapTypes(node).type !== 'ArrayExpression') return direct;
  const found = [...new Set([...direct, ...wrappedFunctions(node, file)])];
  return found.length > 0 ? found : passedHandlers(node, file);
}

/** Functions at a dotted property path of an object, lists looked through; `*` is any key, `|` separates keys. */
export function functionsAtPath(raw: Node, path: readonly string[], file: File): readonly FunctionNode[] {
  const [name, ...rest] = path;
  if (name === undefined) return handlersAt(raw, file);
  const elements = elementsOf(raw, file);
  if (elements.length > 0) return elements.flatMap((element) => functionsAtPath(element, path, file));
  const objects = objectsOf(raw, file);
  if (objects.length === 0) return functionsOfInstance(raw, name, rest, file);
  return objects.flatMap((object) =>
    object.properties.flatMap((property) => {
      if (property.type === 'SpreadElement') return functionsAtPath(property.argument, path, file);
      const key = keyName(property);
      return name === '*' || (key !== null && matchesName(name, key))
        ? functionsAtPath(property.value, rest, file)
        : [];
    }),
  );
}

/** Members of an instance that stands in the place of an object: `server.addService(users, new UserService())`. */
function functionsOfInstance(raw: Node, name: string, rest: readonly string[], file: File): readonly FunctionNode[] {
  const node = unwrapTypes(raw);
  const owner = node.type === 'NewExpression' || node.type === 'Identifier' ? ownerOf(node, file) : null;
  if (!owner || !isClass(owner)) return [];
  return [...membersOf(owner, file)].flatMap(([key, value]) => {
    const isChosen = name === '*' ? !key.startsWith('#') : matchesName(name, key);
    return isChosen && value ? functionsAtPath(value, rest, file) : [];
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
      case 'CallExpression':
        return node.arguments.flatMap((argument) => passedHandlers(argument, file));
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
