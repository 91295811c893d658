import type { TSESTree } from '@typescript-eslint/utils';
import { creationAt } from '../../../analysis/creation.ts';
import { variableOf } from '../../../analysis/file.ts';
import type { File } from '../../../analysis/file.ts';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { ownerOf } from '../../../analysis/members.ts';
import { originOf } from '../../../analysis/origin.ts';
import { isClass, isFunction, keyName } from '../../../ast/nodes.ts';
import type { CallNode, ClassNode, FunctionNode, Node } from '../../../ast/nodes.ts';
import { walk } from '../../../ast/walk.ts';
import {
  changingFunctions,
  changingMethods,
  definingFunctions,
  readingGlobals,
  writingFunctions,
} from '../../../catalog/idioms/changing.ts';
import { iterationMethods } from '../../../catalog/idioms/iterating.ts';
import { bind } from './patterns.ts';
import { below, follow, note, within } from './search.ts';
import type { Holding, Path, Search } from './search.ts';

/** A method that is called on what is followed. */
export function followMethod(
  call: TSESTree.CallExpression,
  name: string | null,
  holding: Holding,
  search: Search,
): void {
  if (name === null) return;
  if (changingMethods.has(name)) note(call, [null], 'written', holding, search);
  const element = below(null, holding);
  if (!element) return;
  if (iterationMethods.has(name)) {
    for (const fn of call.arguments.flatMap((argument) => functionsOf(argument, search.file))) {
      const parameter = fn.params[name.startsWith('reduce') ? 1 : 0];
      if (parameter) bind(parameter, element, search);
    }
  }
  if (elementMethods.has(name)) follow(call, element, search);
  else if (copyingMethods.has(name)) follow(call, { ...holding, isCopy: true }, search);
}

/** Methods that give one of the elements. */
const elementMethods = new Set(['at', 'find', 'findLast', 'get', 'pop', 'shift']);
/** Methods that give some or all of the elements. */
const copyingMethods = new Set([
  'concat',
  'filter',
  'slice',
  'splice',
  'toReversed',
  'toSorted',
  'toSpliced',
  'values',
  'with',
]);

/** Functions of the language that give back what they are given. */
const returning = new Set([
  'Object.freeze',
  'Object.preventExtensions',
  'Object.seal',
  'Promise.resolve',
  'Object.assign',
]);

export function followArgument(call: CallNode, argument: Node, holding: Holding, search: Search): void {
  const { file } = search;
  const position = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
  const taking = takenBy(call, file);
  for (const fn of taking) {
    const parameter = fn.params[position] ?? fn.params.find(({ type }) => type === 'RestElement');
    if (parameter?.type === 'RestElement') bind(parameter.argument, within(null, holding), search);
    else if (parameter) bind(parameter, holding, search);
    if (!isArrow(fn) && readsArguments(fn, file)) note(call, [], 'handed', holding, search);
  }
  if (taking.length > 0 || creationAt(call, file)) return;
  const origin = originOf(call.callee, file);
  const { module, path = '' } = origin ?? {};
  if (module === 'global' && readingGlobals.has(path.split('.')[0] ?? '')) {
    followRead(call, path, position, holding, search);
    return;
  }
  const isChanged =
    position === 0 && module !== undefined && module !== 'global' && writingFunctions.test(lastName(call.callee) ?? '');
  note(call, isChanged ? [null] : [], isChanged ? 'written' : 'handed', holding, search);
}

/** A function of the language that gets the object: most of them only read it. */
function followRead(call: CallNode, path: string, position: number, holding: Holding, search: Search): void {
  if (path === 'Object.values' || path === 'Array.from') follow(call, { ...holding, isCopy: true }, search);
  if (path === 'Object.entries') follow(call, entriesOf(holding), search);
  if (position > 0) return;
  if (changingFunctions.has(path)) for (const key of keysGiven(call)) note(call, [key], 'written', holding, search);
  if (definingFunctions.has(path)) note(call, [null], 'defined', holding, search);
  if (returning.has(path)) follow(call, holding, search);
}

/** `[['db', options.db]]`: the members stand second in each of the entries. */
function entriesOf({ path, inner }: Holding): Holding {
  return inner.length > 0 ? { path, inner: [null, ...inner] } : { path: [...path, null], inner: [null, null] };
}

/** Keys that `Object.assign(options, { host })` writes. */
function keysGiven({ arguments: [, ...sources] }: CallNode): Path {
  return sources.flatMap((source): Path => {
    if (source.type !== 'ObjectExpression') return [null];
    return source.properties.map((property) => (property.type === 'Property' ? keyName(property) : null));
  });
}

/** The functions of this file that a call hands its arguments to: for `new`, the constructor. */
function takenBy(call: CallNode, file: File): readonly FunctionNode[] {
  if (call.type === 'CallExpression') return functionsOf(call.callee, file);
  const made = ownerOf(call.callee, file);
  const constructor = made && isClass(made) ? constructorOf(made) : null;
  return constructor ? [constructor] : [];
}

/** The constructor of a class, where it has one of its own. */
export function constructorOf(node: ClassNode): FunctionNode | null {
  for (const element of node.body.body)
    if (element.type === 'MethodDefinition' && element.kind === 'constructor' && isFunction(element.value))
      return element.value;
  return null;
}

function isArrow(fn: FunctionNode): boolean {
  return fn.type === 'ArrowFunctionExpression';
}

function readsArguments(fn: FunctionNode, file: File): boolean {
  let reads = false;
  walk(fn, file.sourceCode.visitorKeys, (node) => {
    if (node !== fn && isFunction(node) && !isArrow(node)) return false;
    if (node.type === 'Identifier' && node.name === 'arguments' && !variableOf(node, file)) reads = true;
    return undefined;
  });
  return reads;
}
