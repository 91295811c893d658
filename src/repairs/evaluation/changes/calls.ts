import type { TSESTree } from '@typescript-eslint/utils';
import { creationAt } from '../../../analysis/creation.ts';
import { soleValue, variableOf } from '../../../facts/scopes.ts';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { ownerOf } from '../../../analysis/members.ts';
import { originOf } from '../../../analysis/origin.ts';
import {
  isCall,
  isClass,
  isFunction,
  isWrapper,
  keyName,
  memberName,
  unwrap,
  unwrapTypes,
} from '../../../ast/nodes.ts';
import type { CallNode, ClassNode, FunctionNode, Node } from '../../../ast/nodes.ts';
import { walk } from '../../../ast/walk.ts';
import {
  changingFunctions,
  changingMethods,
  definingFunctions,
  readingGlobals,
  readingModules,
  writingFunctions,
} from '../../../catalog/idioms/changing.ts';
import { droppingCallers, handingTimers } from '../../../catalog/idioms/handing.ts';
import { iterationMethods } from '../../../catalog/idioms/iterating.ts';
import { storingMethods } from '../../../catalog/idioms/keeping.ts';
import { bind, followStored, pathTo } from './patterns.ts';
import { below, copyOf, follow, followVariable, note, within } from './search.ts';
import type { Holding, Path, Search } from './search.ts';
import type { File } from '../../../analysis/model.ts';

/** A method that is called on what is followed. */
export function followMethod(
  call: TSESTree.CallExpression,
  name: string | null,
  holding: Holding,
  search: Search,
): void {
  if (name === null) return;
  if (changingMethods.has(name)) note(call, [null], 'written', holding, search);
  else if (isDropped(call)) note(call, [], 'called', holding, search);
  if (name === 'then') {
    for (const { params } of functionsOf(call.arguments[0] ?? call, search.file)) bind(params[0], holding, search);
  }
  const element = below(null, holding);
  if (!element) return;
  if (iterationMethods.has(name)) {
    for (const fn of call.arguments.flatMap((argument) => functionsOf(argument, search.file))) {
      bind(fn.params[name.startsWith('reduce') ? 1 : 0], element, search);
    }
  }
  if (elementMethods.has(name)) follow(call, element, search);
  else if (copyingMethods.has(name)) follow(call, copyOf(holding), search);
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
  if (isHandedOn(call, position, holding, search)) return;
  const taking = takenBy(call, file);
  for (const fn of taking) {
    const parameter = fn.params[position] ?? fn.params.find(({ type }) => type === 'RestElement');
    if (parameter?.type === 'RestElement') bind(parameter.argument, within(null, holding), search);
    else bind(parameter, holding, search);
    if (!isArrow(fn) && readsArguments(fn, file)) note(call, [], 'handed', holding, search);
  }
  if (taking.length > 0 || creationAt(call, file)) return;
  const origin = originOf(call.callee, file);
  const { module, path = '' } = origin ?? {};
  if (module === 'global' && readingGlobals.has(path.split('.')[0] ?? '') && path !== 'Reflect.apply') {
    followRead(call, path, position, holding, search);
    return;
  }
  if (readingModules.has(module ?? '')) return;
  const isChanged =
    position === 0 && module !== undefined && module !== 'global' && writingFunctions.test(lastName(call.callee) ?? '');
  note(call, isChanged ? [null] : [], isChanged ? 'written' : 'handed', holding, search);
}

/** What keeps the object, or hands it to a function of this file: `all.push(options)`, `setInterval(rotate, 1000, options)`. */
function isHandedOn(call: CallNode, position: number, holding: Holding, search: Search): boolean {
  const { file } = search;
  const callee = unwrapTypes(call.callee);
  const { module, path = '' } = originOf(callee, file) ?? {};
  const behind = module === 'global' ? handingTimers.get(path) : undefined;
  if (behind !== undefined && position >= behind)
    return bindAll(call.arguments[0], (params) => [[params[position - behind], holding]], search);
  if (callee.type !== 'MemberExpression') return false;
  const name = memberName(callee);
  if ((name === 'bind' || name === 'call') && position > 0)
    return bindAll(callee.object, (params) => [[params[position - 1], holding]], search);
  if (name === 'apply' && position === 1)
    return bindAll(callee.object, (params) => params.map((one) => [one, below(null, holding)]), search);
  return name !== null && storingMethods.has(name) && isStored(callee.object, within(null, holding), search);
}

/** Binds parameters of the functions that an expression is; no answer where the file does not show them. */
function bindAll(
  raw: Node | undefined,
  bindings: (params: FunctionNode['params']) => readonly (readonly [Node | undefined, Holding | null])[],
  search: Search,
): boolean {
  const taking = raw ? functionsOf(raw, search.file) : [];
  for (const { params } of taking)
    for (const [parameter, holding] of bindings(params)) bind(parameter, holding, search);
  return taking.length > 0;
}

/** A list, map, set or object of this file keeps it. */
function isStored(raw: Node, holding: Holding, search: Search): boolean {
  const { keys, root } = pathTo(raw);
  const variable = root.type === 'Identifier' ? variableOf(root, search.file) : null;
  const value = variable && soleValue(variable);
  if (root.type === 'ThisExpression') followStored(keys.at(-1) ?? null, holding, search);
  else if (variable) followVariable(variable, { ...holding, inner: [...keys, ...holding.inner] }, search);
  return value !== null && isMadeHere(value, search.file);
}

/** Whether a value is a list or object that is written there, or one of the language: `new Map(…)`. */
export function isMadeHere(raw: Node, file: File): boolean {
  const { type } = unwrap(raw);
  return type === 'ObjectExpression' || type === 'ArrayExpression' || isMadeByLanguage(raw, file);
}

/** `new URL(…)`, `new Map(…)` */
export function isMadeByLanguage(raw: Node, file: File): boolean {
  const value = unwrap(raw);
  return value.type === 'NewExpression' && originOf(value.callee, file)?.module === 'global';
}

/** A function of the language that gets the object: most of them only read it. */
function followRead(call: CallNode, path: string, position: number, holding: Holding, search: Search): void {
  if (path === 'Object.values' || path === 'Array.from') follow(call, valuesOf(holding), search);
  if (path === 'Object.entries') follow(call, entriesOf(holding), search);
  if (path === 'Set' || path === 'Map') follow(call, copyOf(holding), search);
  if (path === 'Map' || path === 'Object.fromEntries') follow(call, fromEntries(holding), search);
  if (position > 0) return;
  if (changingFunctions.has(path)) for (const key of keysGiven(call)) note(call, [key], 'written', holding, search);
  if (definingFunctions.has(path)) note(call, [null], 'defined', holding, search);
  if (returning.has(path)) follow(call, holding, search);
}

function valuesOf(holding: Holding): Holding {
  return holding.inner.length > 0 ? { ...holding, inner: [null, ...holding.inner.slice(1)] } : copyOf(holding);
}

/** What stands second in each entry stands under a key of its own. */
function fromEntries(holding: Holding): Holding {
  return { ...holding, inner: holding.inner.slice(1) };
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

/** Whether a call is made for what it does: nothing takes what it gives. */
export function isDropped(call: Node): boolean {
  let at = call;
  while (at.parent && isWrapper(at.parent)) at = at.parent;
  const { parent } = at;
  if (parent?.type === 'UnaryExpression') return parent.operator === 'void';
  if (parent?.type !== 'ArrowFunctionExpression') return parent?.type === 'ExpressionStatement';
  const taking = parent.parent;
  return (
    parent.body === at &&
    isCall(taking) &&
    taking.callee !== parent &&
    droppingCallers.has(lastName(taking.callee) ?? '')
  );
}
