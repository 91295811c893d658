import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { callGraphOf } from '../../analysis/calls.ts';
import { creationAt } from '../../analysis/creation.ts';
import { soleValue, variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { functionsOf, lastName } from '../../analysis/functions.ts';
import { memoByNode } from '../../analysis/memo.ts';
import { ownerOf } from '../../analysis/members.ts';
import { originOf } from '../../analysis/origin.ts';
import { outlineOf } from '../../analysis/outline.ts';
import {
  functionAround,
  isClass,
  isFunction,
  isInside,
  isWrapper,
  keyName,
  memberName,
  propertyOf,
  unwrapTypes,
} from '../../ast/nodes.ts';
import type { CallNode, ClassNode, FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import {
  changingFunctions,
  writingFunctions,
  changingMethods,
  definingFunctions,
  readingGlobals,
} from '../../catalog/idioms/changing.ts';
import { iterationMethods } from '../../catalog/idioms/iterating.ts';

/** Keys from an object down to what is read or written in it; `null` where one is not known. */
export type Path = readonly (string | null)[];

/** A place in the file that may change an object. */
export interface Change {
  readonly node: Node;
  /** What of the object it changes, and everything below that. */
  readonly path: Path;
  /**
   * - `written`: assigned, deleted, or changed by a method.
   * - `defined`: given a property that may be a getter.
   * - `handed`: handed to code that this file does not show.
   * - `exported`: other files can reach it.
   */
  readonly how: 'defined' | 'exported' | 'handed' | 'written';
}

/** Whether a change of one path can be noticed in another: one leads to the other, as far as the keys are known. */
export function meet(one: Path, other: Path): boolean {
  return one.every((key, index) => {
    const across = other[index];
    return index >= other.length || key === null || across === null || key === across;
  });
}

/** Everything in the file that may change the object that a variable holds, under whatever name it goes there. */
export function changesOf(variable: Scope.Variable, file: File): readonly Change[] {
  const at = variable.defs[0]?.name as Node | undefined;
  return at ? changesOfName(at, { variable, file }) : [];
}

const changesOfName = memoByNode(
  (_name: Node, { variable, file }: { readonly variable: Scope.Variable; readonly file: File }): readonly Change[] => {
    const search: Search = { file, changes: [], seen: new Map(), value: soleValue(variable) };
    followVariable(variable, whole, search);
    for (const { node } of variable.defs)
      if (isExported(node as Node)) note(node as Node, [], 'exported', whole, search);
    return search.changes;
  },
);

/** Everything in the file that may change `process.env` or another member of `process`. */
export const changesOfProcess = memoByNode((program: TSESTree.Program, file: File): readonly Change[] => {
  const search: Search = { file, changes: [], seen: new Map(), value: null };
  walk(program, file.sourceCode.visitorKeys, (node) => {
    if (node.type !== 'Identifier' || (node.name !== 'process' && node.name !== 'env')) return undefined;
    const origin = originOf(node, file);
    if (origin?.module === 'global' && origin.path === 'process') follow(node, whole, search);
    if (origin?.module !== 'process' || node.parent.type.startsWith('Import')) return undefined;
    if (origin.path === '' || origin.path === 'default') follow(node, whole, search);
    if (origin.path === 'env') follow(node, { ...whole, path: ['env'] }, search);
    return undefined;
  });
  return search.changes;
});

/** How an expression relates to the object that is followed. */
interface Holding {
  /** Keys from the expression to what it holds of the object: `['db']` for `{ db: options }`. */
  readonly inner: Path;
  /** Keys from the object to what the expression holds of it: `['db']` for `config.db`. */
  readonly path: Path;
  /** It is a copy: what is put into it does not change the object, what is put into its members does. */
  readonly isCopy?: true;
}

const whole: Holding = { inner: [], path: [] };

interface Search {
  readonly file: File;
  readonly changes: Change[];
  /** What was followed for each variable, or name of a member. */
  readonly seen: Map<Scope.Variable | Node | string, Set<string>>;
  /** What the object is, where it is written in the file. */
  readonly value: Node | null;
}

// Nobody reads or writes deeper; lists that hold themselves would never end.
const maximumKeys = 6;

function note(node: Node, keys: Path, how: Change['how'], { inner, path, isCopy }: Holding, search: Search): void {
  if (inner.length > 0 && how !== 'handed') return;
  if (isCopy && how === 'written' && keys.length < 2) return;
  search.changes.push({ node, path: [...path, ...keys], how });
}

/** Whether something is followed for the first time. */
function isNew(what: Scope.Variable | Node | string, holding: Holding, { seen }: Search): boolean {
  if (holding.inner.length + holding.path.length > maximumKeys) return false;
  const key = JSON.stringify([holding.inner, holding.path, holding.isCopy]);
  const known = seen.get(what) ?? new Set();
  seen.set(what, known);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

function followVariable(variable: Scope.Variable, holding: Holding, search: Search): void {
  if (!isNew(variable, holding, search)) return;
  for (const { identifier, init } of variable.references)
    if (init !== true && identifier.type === 'Identifier') follow(identifier, holding, search);
}

/** Follows an expression to whatever is done with what it holds. */
function follow(node: Node, holding: Holding, search: Search): void {
  const { parent } = node;
  if (!parent || isPlain(holding, search) || !isNew(node, holding, search)) return;
  if (isWrapper(parent)) {
    follow(parent, holding, search);
    return;
  }
  switch (parent.type) {
    case 'MemberExpression':
      if (parent.object === node) followMember(parent, holding, search);
      return;
    case 'VariableDeclarator':
      if (parent.init === node) bind(parent.id, holding, search);
      return;
    case 'AssignmentPattern':
      if (parent.right === node) bind(parent.left, holding, search);
      return;
    case 'AssignmentExpression':
      if (parent.right !== node) return;
      bind(parent.left, holding, search);
      follow(parent, holding, search);
      return;
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      if (parent.type !== 'ConditionalExpression' || parent.test !== node) follow(parent, holding, search);
      return;
    case 'Property':
      if (parent.value === node && parent.parent.type === 'ObjectExpression')
        follow(parent.parent, within(keyName(parent), holding), search);
      return;
    case 'PropertyDefinition':
      if (parent.value === node) followStored(keyName(parent), holding, search);
      return;
    case 'ArrayExpression':
      follow(parent, within(null, holding), search);
      return;
    case 'SpreadElement':
      followSpread(parent, holding, search);
      return;
    case 'ForOfStatement':
      if (parent.right === node) bind(parent.left, below(null, holding), search);
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      followReturned(parent, holding, search);
      return;
    case 'YieldExpression':
      note(parent, [], 'handed', holding, search);
      return;
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      note(parent, [], 'exported', holding, search);
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== node) followArgument(parent, node, holding, search);
      return;
    default:
      return;
  }
}

/** Whether it is a string or number, which nobody can change through another name. */
function isPlain({ inner, path }: Holding, { value }: Search): boolean {
  let at: Node | null = inner.length === 0 && path.length > 0 ? value && unwrapTypes(value) : null;
  for (const key of path) {
    const property: TSESTree.Property | null =
      at?.type === 'ObjectExpression' && key !== null ? propertyOf(at, key) : null;
    at = property?.kind === 'init' ? unwrapTypes(property.value) : null;
  }
  return at !== null && isText(at);
}

/** A string, number or boolean that is written there; where `null` is written, something else may come later. */
export function isText(node: Node): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && node.value !== null);
}

/** What holds a thing under a key. */
function within(key: string | null, { inner, path, isCopy }: Holding): Holding {
  return { inner: [key, ...inner], path, ...(isCopy && { isCopy }) };
}

/** What stands under a key of a thing; `null` where that is no part of the object. */
function below(key: string | null, { inner: [first, ...rest], path, isCopy }: Holding): Holding | null {
  if (first === undefined) return { inner: [], path: [...path, key] };
  if (key !== null && first !== null && key !== first) return null;
  return { inner: rest, path, ...(isCopy && { isCopy }) };
}

function followMember(member: TSESTree.MemberExpression, holding: Holding, search: Search): void {
  const key = memberName(member);
  if (isTarget(member)) {
    note(member, [key], 'written', holding, search);
    return;
  }
  const { parent } = member;
  if (parent.type === 'CallExpression' && parent.callee === member) followMethod(parent, key, holding, search);
  const part = below(key, holding);
  if (part) follow(member, part, search);
}

/** Whether an expression is given a value, loses it, or counts up. */
function isTarget(node: Node): boolean {
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === node;
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern';
    default:
      return isWrapper(parent) && isTarget(parent);
  }
}

function followMethod(call: TSESTree.CallExpression, name: string | null, holding: Holding, search: Search): void {
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

/** What a pattern takes: a name, or parts of it. */
function bind(pattern: Node, holding: Holding | null, search: Search): void {
  if (!holding) return;
  switch (pattern.type) {
    case 'Identifier': {
      const variable = variableOf(pattern, search.file);
      if (variable) followVariable(variable, holding, search);
      return;
    }
    case 'VariableDeclaration':
      for (const { id } of pattern.declarations) bind(id, holding, search);
      return;
    case 'AssignmentPattern':
      bind(pattern.left, holding, search);
      return;
    case 'TSParameterProperty':
      bind(pattern.parameter, holding, search);
      if (pattern.parameter.type === 'Identifier') followStored(pattern.parameter.name, holding, search);
      return;
    case 'RestElement':
      bind(pattern.argument, { ...holding, isCopy: true }, search);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') bind(property, holding, search);
        else bind(property.value, below(keyName(property), holding), search);
      }
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) {
        if (element?.type === 'RestElement') bind(element, holding, search);
        else if (element) bind(element, below(null, holding), search);
      }
      return;
    case 'MemberExpression':
      store(pattern, holding, search);
      return;
    default:
      return;
  }
}

/** `holder.options = options`: from now on it goes by another name. */
function store(member: TSESTree.MemberExpression, holding: Holding, search: Search): void {
  const keys: (string | null)[] = [];
  let at: Node = member;
  for (; at.type === 'MemberExpression'; at = at.object) keys.unshift(memberName(at));
  const variable = at.type === 'Identifier' ? variableOf(at, search.file) : null;
  if (variable) followVariable(variable, { ...holding, inner: [...keys, ...holding.inner] }, search);
  else if (at.type === 'Identifier' && (at.name === 'module' || at.name === 'exports'))
    note(member, [], 'exported', holding, search);
  else followStored(keys.at(-1) ?? null, holding, search);
}

/** Whatever has a member of this name may be what it was stored in. Only what is written there counts. */
function followStored(key: string | null, holding: Holding, search: Search): void {
  if (key === null || !isNew(key, holding, search)) return;
  const { changes, file } = search;
  const stored: Search = { ...search, changes: [] };
  for (const member of outlineOf(file.sourceCode.ast, file).members)
    if (memberName(member) === key && !isTarget(member)) follow(member, holding, stored);
  changes.push(...stored.changes.filter(({ how }) => how === 'written' || how === 'defined'));
}

function followSpread(spread: TSESTree.SpreadElement, holding: Holding, search: Search): void {
  const { parent } = spread;
  const isPart = holding.inner.length === 0;
  if (parent.type === 'ObjectExpression') follow(parent, isPart ? { ...holding, isCopy: true } : holding, search);
  else if (parent.type === 'ArrayExpression')
    follow(parent, isPart ? { ...holding, isCopy: true } : within(null, holding), search);
  else if (!creationAt(parent, search.file)) note(spread, [null], 'handed', holding, search);
}

/** Whoever calls the function that returns it has it too. */
function followReturned(at: Node, holding: Holding, search: Search): void {
  const fn = at.type === 'ArrowFunctionExpression' ? at : functionAround(at);
  if (!fn) return;
  const { file } = search;
  for (const { site, kind } of callGraphOf(file.sourceCode.ast, file).into.get(fn) ?? []) {
    if (kind === 'call') follow(site, holding, search);
    else note(site, [], 'handed', holding, search);
  }
}

/** Functions of the language that give back what they are given. */
const returning = new Set([
  'Object.freeze',
  'Object.preventExtensions',
  'Object.seal',
  'Promise.resolve',
  'Object.assign',
]);

function followArgument(call: CallNode, argument: Node, holding: Holding, search: Search): void {
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

function isExported(definition: Node): boolean {
  const statement = definition.type === 'VariableDeclarator' ? definition.parent : definition;
  return statement.parent?.type === 'ExportNamedDeclaration';
}

/** Changes that an object makes to itself, by `this` in its methods, or a class to its instances behind the constructor. */
export const ownChangesOf = memoByNode(
  (owner: ClassNode | TSESTree.ObjectExpression, file: File): readonly Change[] => {
    const search: Search = { file, changes: [], seen: new Map(), value: null };
    const constructor = isClass(owner) ? constructorOf(owner) : null;
    walk(isClass(owner) ? owner.body : owner, file.sourceCode.visitorKeys, (node) => {
      if (node !== owner && (isClass(node) || node.type === 'FunctionDeclaration')) return false;
      if (node.type !== 'ThisExpression') return undefined;
      const isMaking = constructor !== null && isInside(node, constructor) && functionAround(node) === constructor;
      if (!isMaking) follow(node, whole, search);
      return undefined;
    });
    return search.changes.filter(({ how }) => how !== 'handed');
  },
);
