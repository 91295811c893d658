import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { creationAt } from '../../analysis/creation.ts';
import type { Creation } from '../../analysis/creation.ts';
import { isReassigned, soleDefinition, soleValue, variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { originOf } from '../../analysis/origin.ts';
import { isCall, isClass, isFunction, isInside, keyName, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { answerOf } from './calls.ts';
import { isConstant, isOnlyRead } from './constants.ts';

/** What an expression needs to be evaluated somewhere else. */
export interface Inputs {
  /** Why it gives another value, or none at all, when it is evaluated elsewhere or once; `null` when it does not. */
  readonly obstacle: string | null;
  /** It reads something that a later run could find changed: a file, a callback into other code. */
  readonly doubt: string | null;
  /** Only literals and constants of literals: it may be evaluated while the module is loaded. */
  readonly isStatic: boolean;
  /** Variables outside of the expression that it reads. */
  readonly variables: readonly Scope.Variable[];
  /** Those that are bound on each run, and to the same value each time: `const options = { max: 5 }`. */
  readonly locals: readonly Scope.Variable[];
}

/** What does code read, seen from the scope that it is to move to? `made` is the creation in it, and `own` moves along. */
export function inputsOf(
  values: readonly Node[],
  made: Node,
  home: Scope.Scope,
  file: File,
  own: Scope.Variable | null = null,
): Inputs {
  const found: Found = { obstacles: [], doubts: [], isStatic: true, variables: new Set(), locals: new Set() };
  for (const value of values) read(value, { home, file, found, made, own, within: value });
  return {
    obstacle: found.obstacles[0] ?? null,
    doubt: found.doubts[0] ?? null,
    isStatic: found.isStatic,
    variables: [...found.variables],
    locals: [...found.locals],
  };
}

interface Found {
  readonly obstacles: string[];
  readonly doubts: string[];
  isStatic: boolean;
  readonly variables: Set<Scope.Variable>;
  readonly locals: Set<Scope.Variable>;
}

interface Reading {
  readonly home: Scope.Scope;
  readonly file: File;
  readonly found: Found;
  /** The expression that moves; what is declared inside of it moves along. */
  readonly within: Node;
  readonly made: Node;
  readonly own: Scope.Variable | null;
}

function read(root: Node, reading: Reading): void {
  const { found, file } = reading;
  walk(root, file.sourceCode.visitorKeys, (node) => {
    switch (node.type) {
      case 'ThisExpression':
      case 'Super':
      case 'YieldExpression':
        if (!hasOwnThis(node, root))
          found.obstacles.push(
            `it reads \`${node.type === 'ThisExpression' ? 'this' : node.type === 'Super' ? 'super' : 'yield'}\``,
          );
        return undefined;
      case 'AwaitExpression':
        if (!isDeferred(node, root) && !isInside(reading.made, node) && !isOn(reading.own, node.argument, file))
          found.obstacles.push('something is awaited to create it');
        return undefined;
      case 'MetaProperty':
        if (node.meta.name === 'new') found.obstacles.push('it reads `new.target`');
        found.isStatic = false;
        return undefined;
      case 'AssignmentExpression':
      case 'UpdateExpression':
        if (!isDeferred(node, root)) found.obstacles.push('something is assigned while it is created');
        return undefined;
      case 'TaggedTemplateExpression':
      case 'CallExpression':
      case 'NewExpression':
        readCall(node, root, reading);
        return undefined;
      case 'ImportExpression':
      case 'JSXElement':
        found.obstacles.push('it imports a module while it runs');
        return undefined;
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'ClassExpression':
        found.isStatic = false;
        return undefined;
      case 'Property':
        if (keyName(node) === 'lookup') found.obstacles.push('its `lookup` is pinned to one target');
        return undefined;
      case 'Identifier':
        readName(node, root, reading);
        return undefined;
      default:
        return undefined;
    }
  });
}

/** Whether `this` belongs to a function that moves along. */
function hasOwnThis(node: Node, root: Node): boolean {
  for (let at = node.parent; at && isInside(at, root); at = at.parent) {
    if (at.type === 'FunctionExpression' || at.type === 'FunctionDeclaration' || isClass(at)) return true;
  }
  return false;
}

/** Whether a node runs later, in a function that moves along. */
function isDeferred(node: Node, root: Node): boolean {
  for (let at = node.parent; at && isInside(at, root); at = at.parent) if (isFunction(at)) return true;
  return false;
}

function readCall(
  node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression,
  root: Node,
  { file, found, made, own }: Reading,
): void {
  if (isInside(made, node.type === 'TaggedTemplateExpression' ? node.tag : node.callee) || node === made) return;
  if (node.type === 'CallExpression' && isOn(own, node, file)) return;
  if (isDeferred(node, root)) {
    found.doubts.push('a callback among its options runs code of its own');
    return;
  }
  const inner = isCall(node) ? creationAt(node, file) : null;
  if (inner) {
    if (!isInertlyMade(inner)) found.isStatic = false;
    return;
  }
  found.isStatic = false;
  const callee = node.type === 'TaggedTemplateExpression' ? node.tag : node.callee;
  const origin = originOf(callee, file);
  const answer = answerOf(callee, origin);
  if (answer === 'pure') return;
  if (answer === 'steady') {
    found.doubts.push(`it calls \`${origin?.path ?? '…'}\` of ${origin?.module ?? '…'}`);
    return;
  }
  const { text } = file.sourceCode;
  const name = text.slice(...callee.range);
  found.obstacles.push(`\`${name.length > 40 ? '…' : name}()\` may answer differently each time`);
}

/** Whether an expression calls something on the variable: `client.on('error', log)`. */
function isOn(variable: Scope.Variable | null, expression: Node, file: File): boolean {
  let at = unwrapTypes(expression);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrapTypes(at.type === 'MemberExpression' ? at.object : at.callee);
  return variable !== null && at.type === 'Identifier' && at !== expression && variableOf(at, file) === variable;
}

/** Whether making it neither opens a socket nor throws. */
export function isInertlyMade({ factory, origin }: Creation): boolean {
  return factory.dials !== 'construct' && !factory.throws && !factory.async && !origin.subclass;
}

/** Globals that hold the same value for the whole process. */
const steadyGlobals = new Set(['undefined', 'NaN', 'Infinity', '__dirname', '__filename', 'globalThis', 'console']);

function readName(id: TSESTree.Identifier, root: Node, reading: Reading): void {
  if (!isReference(id)) return;
  const { file, found, home, within, own } = reading;
  const variable = variableOf(id, file);
  if (variable && variable === own) {
    if (isInside(id, reading.made)) found.obstacles.push(`it reads \`${id.name}\` before that has a value`);
    return;
  }
  if (id.name === 'arguments' && !variable) {
    if (!hasOwnThis(id, root)) found.obstacles.push('it reads `arguments`');
    return;
  }
  if (!variable) {
    readGlobal(id, root, reading);
    return;
  }
  if (isInside(variable.scope.block, within) && !isInside(within, variable.scope.block)) return;
  const definition = soleDefinition(variable);
  found.variables.add(variable);
  if (!isReachable(variable.scope, home)) {
    if (found.locals.has(variable)) return;
    const value = definition && !isReassigned(variable) ? boundValue(definition) : null;
    if (value && isOnlyRead(value, variable, within, file)) {
      found.locals.add(variable);
      if (!isConstant(value, variable, file)) found.isStatic = false;
      read(value, { ...reading, within: value });
      return;
    }
    if ((definition?.type as string) === 'Type')
      found.obstacles.push(`the type \`${id.name}\` is bound inside of the function`);
    else if (definition?.type === 'Parameter')
      found.obstacles.push(`it depends on \`${id.name}\`, which is passed on each run`);
    else found.obstacles.push(`it depends on \`${id.name}\`, which is bound on each run`);
    return;
  }
  if (isReassigned(variable)) {
    found.obstacles.push(`\`${id.name}\` is assigned again elsewhere`);
    return;
  }
  if (isCalleeOf(id, reading.made) || isInTypePosition(id)) return;
  const value = definition?.type === 'Variable' ? soleValue(variable) : null;
  if (value && isConstant(value, variable, file)) return;
  found.isStatic = false;
}

/** What a declaration binds a name to, or takes it out of. */
function boundValue(definition: Scope.Definition): Node | null {
  if (definition.type !== 'Variable') return null;
  const declarator = definition.node;
  return declarator.parent.parent.type === 'ForOfStatement' || declarator.parent.parent.type === 'ForInStatement'
    ? null
    : declarator.init;
}

function readGlobal(id: TSESTree.Identifier, root: Node, { found }: Reading): void {
  if (
    isDeferred(id, root) ||
    isInTypePosition(id) ||
    id.name === 'undefined' ||
    id.name === 'NaN' ||
    id.name === 'Infinity'
  )
    return;
  found.isStatic = false;
  const { parent } = id;
  if (isCall(parent) && parent.callee === id) return;
  if (
    id.name === 'process' ||
    id.name === 'Math' ||
    id.name === 'Number' ||
    id.name === 'JSON' ||
    id.name === 'Object' ||
    id.name === 'Buffer' ||
    id.name === 'Array' ||
    id.name === 'Symbol' ||
    id.name === 'String'
  ) {
    if (parent.type === 'MemberExpression' && parent.object === id) return;
  }
  if (id.name === 'Deno' || id.name === 'Bun' || steadyGlobals.has(id.name)) return;
  found.obstacles.push(`it reads the global \`${id.name}\``);
}

function isReference(id: TSESTree.Identifier): boolean {
  const { parent } = id;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === id || parent.computed;
    case 'Property':
      return parent.value === id || parent.computed;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.value === id || parent.computed;
    case 'TSQualifiedName':
      return parent.left === id;
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'LabeledStatement':
    case 'MetaProperty':
      return false;
    default:
      return true;
  }
}

function isInTypePosition(id: Node): boolean {
  return (
    id.parent?.type === 'TSTypeReference' ||
    id.parent?.type === 'TSQualifiedName' ||
    id.parent?.type === 'TSTypeQuery' ||
    id.parent?.type === 'TSImportType'
  );
}

function isCalleeOf(id: Node, value: Node): boolean {
  const call = unwrapTypes(value);
  return isCall(call) && isInside(id, call.callee);
}

function isReachable(scope: Scope.Scope, from: Scope.Scope): boolean {
  for (let at: Scope.Scope | null = from; at; at = at.upper) if (at === scope) return true;
  return false;
}
