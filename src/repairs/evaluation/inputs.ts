import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { creationAt } from '../../analysis/creation.ts';
import type { Creation } from '../../analysis/creation.ts';
import { isReassigned, soleDefinition, soleValue, variableOf } from '../../facts/scopes.ts';
import { functionsOf, lastName } from '../../analysis/functions.ts';
import { originOf } from '../../analysis/origin.ts';
import { isCall, isClass, isFunction, isInside, keyName, unwrapTypes } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { iterationMethods } from '../../catalog/idioms/iterating.ts';
import { answerOf, isForSecret } from './calls.ts';
import { isConstant, isOnlyRead } from './constants.ts';
import type { Moment } from './later.ts';
import { isCacheTouched, isDeferred, readGlobal, weigh, withAround } from './reading.ts';
import type { Blocking, Found, Reading } from './reading.ts';
import { isCalleeOf, isInTypePosition, isReachable, isReference } from './references.ts';
import { unsteadyName } from './steady.ts';
import { callbackDoubt } from './steady/callbacks.ts';
import { packageChanges, unsteadyEnvironment, unsteadyPackage } from './steady/surroundings.ts';
import type { File, Origin } from '../../analysis/model.ts';

/** What an expression needs to be evaluated somewhere else. */
export interface Inputs {
  /** Why it gives another value, or none at all, when it is evaluated elsewhere or once; `null` when it does not. */
  readonly obstacle: string | null;
  /** What is in the way, and the names through which the expression comes to it, outermost first. */
  readonly blocking: Blocking | null;
  /** Everything that is in the way. */
  readonly obstacles: readonly Blocking[];
  /** It reads something that a later run could find changed: a file, a callback into other code. */
  readonly doubt: string | null;
  /** Only literals and constants of literals: it may be evaluated while the module is loaded. */
  readonly isStatic: boolean;
  /** Variables outside of the expression that it reads. */
  readonly variables: readonly Scope.Variable[];
  /** Those that are bound on each run, and to the same value each time: `const options = { max: 5 }`. */
  readonly locals: readonly Scope.Variable[];
}

/** What is to move, and what it may count on. */
export interface Moving {
  readonly values: readonly Node[];
  /** The creation in it. */
  readonly made: Node;
  /** The scope that it is to move to. */
  readonly home: Scope.Scope;
  /** A variable that moves along. */
  readonly own?: Scope.Variable | null;
  /** Expressions whose value is handed to it. */
  readonly given?: ReadonlySet<Node>;
}

/** What does code read, seen from the scope that it is to move to? */
export function inputsOf({ values, made, home, own = null, given = new Set() }: Moving, file: File): Inputs {
  const found: Found = { obstacles: [], doubts: [], isStatic: true, variables: new Set(), locals: new Set() };
  const moment: Moment = { made, isPerRun: home.block.type !== 'Program' };
  for (const value of values) read(value, { home, file, found, made, own, given, moment, within: value, via: [] });
  readEnvironment(made, moment, file, found);
  const scoped = withAround(made);
  if (scoped)
    found.obstacles.push({ reason: 'a `with` statement may give its names other values', node: scoped, via: [] });
  return {
    obstacle: found.obstacles[0]?.reason ?? null,
    blocking: found.obstacles[0] ?? null,
    obstacles: found.obstacles,
    doubt: found.doubts[0] ?? null,
    isStatic: found.isStatic,
    variables: [...found.variables],
    locals: [...found.locals],
  };
}

/** Clients read variables of the environment that no argument names. */
function readEnvironment(made: Node, moment: Moment, file: File, found: Found): void {
  const reads = creationAt(made, file)?.factory.readsEnvironment === true;
  const unsteady = unsteadyEnvironment(moment, file);
  if (!unsteady || (!reads && !unsteady.isSeen)) return;
  const reason = unsteady.isSeen ? 'the environment changes while the program runs' : unsteady.reason;
  // What reads it when it is made keeps what it found.
  if (reads && unsteady.isSeen) found.obstacles.push({ reason, node: made, via: [], isGiven: true, isChanging: true });
  else found.doubts.push(reason);
}

function read(root: Node, reading: Reading): void {
  const { found, file, given, via } = reading;
  const block = (node: Node, reason: string): void => void found.obstacles.push({ reason, node, via });
  walk(root, file.sourceCode.visitorKeys, (node) => {
    if (given.has(node)) return false;
    switch (node.type) {
      case 'ThisExpression':
      case 'Super':
      case 'YieldExpression':
        if (!hasOwnThis(node, root))
          block(
            node,
            `it reads \`${node.type === 'ThisExpression' ? 'this' : node.type === 'Super' ? 'super' : 'yield'}\``,
          );
        return undefined;
      case 'AwaitExpression':
        if (!isDeferred(node, root) && !isInside(reading.made, node) && !isOn(reading.own, node.argument, file))
          block(node, 'something is awaited to create it');
        return undefined;
      case 'MetaProperty':
        if (node.meta.name === 'new') block(node, 'it reads `new.target`');
        found.isStatic = false;
        return undefined;
      case 'AssignmentExpression':
      case 'UpdateExpression':
        if (!isDeferred(node, root)) block(node, 'something is assigned while it is created');
        return undefined;
      case 'TaggedTemplateExpression':
      case 'CallExpression':
      case 'NewExpression':
        readCall(node, root, reading);
        return undefined;
      case 'ImportExpression':
      case 'JSXElement':
        block(node, 'it imports a module while it runs');
        return undefined;
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        if (node !== root && isFunction(node)) readCallback(node, reading);
        found.isStatic = false;
        return undefined;
      case 'ClassExpression':
        found.isStatic = false;
        return undefined;
      case 'Property':
        if (keyName(node) === 'lookup') block(node, 'its `lookup` is pinned to one target');
        return undefined;
      case 'Identifier':
        readName(node, root, reading);
        return undefined;
      default:
        return undefined;
    }
  });
}

function readCallback(fn: FunctionNode, { file, found }: Reading): void {
  const doubt = callbackDoubt(fn, file);
  if (doubt !== null) found.doubts.push(doubt);
}

/** Whether `this` belongs to a function that moves along. */
function hasOwnThis(node: Node, root: Node): boolean {
  for (let at = node.parent; at && isInside(at, root); at = at.parent) {
    if (at.type === 'FunctionExpression' || at.type === 'FunctionDeclaration' || isClass(at)) return true;
  }
  return false;
}

function readCall(
  node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression,
  root: Node,
  { file, found, made, own, via }: Reading,
): void {
  if (isInside(made, node.type === 'TaggedTemplateExpression' ? node.tag : node.callee) || node === made) return;
  if (node.type === 'CallExpression' && isOn(own, node, file)) return;
  if (isDeferred(node, root)) return;
  const inner = isCall(node) ? creationAt(node, file) : null;
  if (inner) {
    if (!isInertlyMade(inner)) found.isStatic = false;
    return;
  }
  found.isStatic = false;
  const callee = node.type === 'TaggedTemplateExpression' ? node.tag : node.callee;
  const origin = originOf(callee, file);
  const answer = answerOf(callee, origin, creationAt(made, file)?.origin.module ?? '', file);
  if (origin?.module === 'global' && origin.path === 'require' && isCacheTouched(file))
    found.doubts.push('modules are reloaded while the program runs');
  if (answer === 'pure') return;
  if (answer === 'steady') {
    const { path, module } = origin as Origin;
    const asks = `it calls \`${path}\` of ${module}`;
    if (isForSecret(node, root))
      found.obstacles.push({ reason: `${asks} for a secret, which may be renewed`, node, via });
    else found.doubts.push(asks);
    return;
  }
  const { text } = file.sourceCode;
  const name = text.slice(...callee.range);
  const reason = `\`${name.length > 40 ? '…' : name}()\` may answer differently each time`;
  found.obstacles.push({ reason, node, via });
}

/** Whether an expression calls something on the variable: `client.on('error', log)`. */
function isOn(variable: Scope.Variable | null, expression: Node, file: File): boolean {
  let at = unwrapTypes(expression);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrapTypes(at.type === 'MemberExpression' ? at.object : at.callee);
  return variable !== null && at.type === 'Identifier' && at !== expression && variableOf(at, file) === variable;
}

/** Whether making it neither opens a socket nor throws nor reads the environment. */
export function isInertlyMade({ factory, origin }: Creation): boolean {
  const { dials, throws, readsEnvironment, async } = factory;
  return dials !== 'construct' && !throws && !readsEnvironment && !async && !origin.subclass;
}

function readName(id: TSESTree.Identifier, root: Node, reading: Reading): void {
  if (!isReference(id)) return;
  const { file, found, home, within, own, via } = reading;
  const block = (reason: string): void => void found.obstacles.push({ reason, node: id, via });
  const variable = variableOf(id, file);
  if (variable && variable === own) {
    if (isInside(id, reading.made)) block(`it reads \`${id.name}\` before that has a value`);
    return;
  }
  if (id.name === 'arguments' && !variable) {
    if (!hasOwnThis(id, root)) block('it reads `arguments`');
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
      for (const part of [value, ...expressionsIn(definition?.node as TSESTree.VariableDeclarator, file)])
        read(part, { ...reading, within: part, via: [...via, id] });
      return;
    }
    if ((definition?.type as string) === 'Type') block(`the type \`${id.name}\` is bound inside of the function`);
    else {
      const reason = `it depends on \`${id.name}\`, which is ${definition?.type === 'Parameter' ? 'passed' : 'bound'} on each run`;
      found.obstacles.push({ reason, node: id, via, isGiven: true });
    }
    return;
  }
  if (isReassigned(variable)) {
    block(`\`${id.name}\` is assigned again elsewhere`);
    return;
  }
  if (isInTypePosition(id)) return;
  if (isCalleeOf(id, reading.made)) {
    if (packageChanges(id, file).length > 0) found.isStatic = false;
    weigh(unsteadyPackage(id, reading.moment, file), id, reading);
    return;
  }
  if (!isCalled(id)) weigh(unsteadyName(id, reading.moment, file), id, reading);
  if (isHandedToCall(id, reading)) found.doubts.push(`\`${id.name}()\` may answer differently each time`);
  const value = definition?.type === 'Variable' ? soleValue(variable) : null;
  if (value && isConstant(value, variable, file)) return;
  found.isStatic = false;
}

/** What was asked of its callee is asked of a call. */
function isCalled(id: Node): boolean {
  return isCall(id.parent as Node) && (id.parent as TSESTree.CallExpression).callee === id;
}

/** Whether a function is given to a call in the arguments, which calls it: `names.map(addressOf)`. */
function isHandedToCall(id: TSESTree.Identifier, { made, file }: Reading): boolean {
  const call = id.parent;
  if (!isCall(call) || call === made || call.callee === id || creationAt(call, file)) return false;
  if (functionsOf(id, file).length > 0) return true;
  const isImported = variableOf(id, file)?.defs[0]?.type === 'ImportBinding';
  return isImported && (iterationMethods.has(lastName(call.callee) ?? '') || call.arguments.indexOf(id) > 0);
}

/** What a declaration binds a name to, or takes it out of. */
function boundValue(definition: Scope.Definition): Node | null {
  if (definition.type !== 'Variable') return null;
  const declarator = definition.node;
  return declarator.parent.parent.type === 'ForOfStatement' || declarator.parent.parent.type === 'ForInStatement'
    ? null
    : declarator.init;
}

/** What a declaration evaluates to take its value apart: `const { host = fallback, [key]: user } = config`. */
function expressionsIn({ id }: TSESTree.VariableDeclarator, { sourceCode }: File): Node[] {
  const found: Node[] = [];
  walk(id, sourceCode.visitorKeys, (node) => {
    if (node.type === 'AssignmentPattern') found.push(node.right);
    if (node.type === 'Property' && node.computed) found.push(node.key);
    return undefined;
  });
  return found;
}
