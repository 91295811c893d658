import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isReassigned, soleDefinition, variableOf } from '../../facts/scopes.ts';
import { functionsOf } from '../../analysis/functions.ts';
import { leaves } from '../../facts/conditions.ts';
import { returnedExpressions } from '../../facts/outline.ts';
import { originOf } from '../../analysis/origin.ts';
import { classAround, keyName, memberName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { kindsOfType, membersOf, typeOf } from './declared.ts';
import { primitive } from './kinds.ts';
import type { Kind, Primitive } from './kinds.ts';
import { isPresentAt } from './present.ts';
import { isTypeScript } from '../host.ts';
import type { File } from '../../analysis/model.ts';

const someString = primitive(['string'], Infinity);
const someNumber = primitive(['number'], Infinity);
const someBoolean = primitive(['boolean'], 2);

function either(one: Primitive | null, other: Primitive | null): Primitive | null {
  if (!one || !other) return null;
  return primitive([...one.kinds, ...other.kinds], one.count + other.count, [...one.types, ...other.types]);
}

function without(value: Primitive | null, ...gone: readonly Kind[]): Primitive | null {
  if (!value || !gone.some((kind) => value.kinds.has(kind))) return value;
  const rest = [...value.kinds].filter((kind) => !gone.includes(kind));
  const types = value.types.filter((type) => !gone.includes(type as Kind));
  return primitive(rest, value.count, types.every((type) => typeof type === 'string') ? types : rest);
}

/** What kinds of primitive value can an expression have? `null` where something else is possible, as far as one sees. */
export function primitiveOf(node: Node, file: File, depth = 0): Primitive | null {
  if (depth > 8) return null;
  const inner = (at: Node): Primitive | null => primitiveOf(at, file, depth + 1);
  switch (node.type) {
    case 'Literal':
      return literalOf(node);
    case 'TemplateLiteral':
      return someString;
    case 'TSNonNullExpression':
      return without(inner(node.expression), 'undefined', 'null');
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return inner(node.expression);
    case 'UnaryExpression':
      if (node.operator === '!') return someBoolean;
      return node.operator === 'typeof' ? someString : node.operator === '+' ? someNumber : null;
    case 'BinaryExpression':
      return operationOf(node, inner);
    case 'ConditionalExpression':
      return either(inner(node.consequent), inner(node.alternate));
    case 'LogicalExpression':
      if (node.operator === '&&') return either(inner(node.left), inner(node.right));
      return either(without(inner(node.left), 'undefined', 'null'), inner(node.right));
    case 'CallExpression':
      return callOf(node, file) ?? answerOf(node, file, depth, false);
    case 'AwaitExpression':
      return node.argument.type === 'CallExpression' ? answerOf(node.argument, file, depth, true) : null;
    case 'Identifier':
      return node.name === 'undefined' ? primitive(['undefined'], 1) : ofName(node, file, depth);
    case 'MemberExpression':
      return ofMember(node, file, depth);
    default:
      return null;
  }
}

function literalOf({ value, raw }: TSESTree.Literal): Primitive | null {
  if (value === null) return raw === 'null' ? primitive(['null'], 1) : null;
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? primitive([kind], 1, [raw]) : null;
}

function operationOf(
  { operator, left, right }: TSESTree.BinaryExpression,
  inner: (at: Node) => Primitive | null,
): Primitive | null {
  if (comparing.has(operator)) return someBoolean;
  const [one, other] = [inner(left), inner(right)];
  if (operator === '+' && (isOnly(one, 'string') || isOnly(other, 'string'))) return someString;
  return isOnly(one, 'number') && isOnly(other, 'number') ? someNumber : null;
}

const comparing: ReadonlySet<string> = new Set([
  ...['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', 'instanceof'],
]);

function isOnly(value: Primitive | null, kind: Kind): boolean {
  return value?.kinds.size === 1 && value.kinds.has(kind);
}

/** What a variable may hold whose first value or default is a string, a number or a boolean. */
function widened(value: Primitive | null): Primitive | null {
  if (isOnly(value, 'string')) return someString;
  if (isOnly(value, 'number')) return someNumber;
  return isOnly(value, 'boolean') ? someBoolean : null;
}

const calls: ReadonlyMap<string, Primitive> = new Map([
  ['String', someString],
  ['Number', someNumber],
  ['parseInt', someNumber],
  ['parseFloat', someNumber],
  ['Boolean', someBoolean],
  ['JSON.stringify', primitive(['string', 'undefined'], Infinity)],
  ['encodeURIComponent', someString],
  ['encodeURI', someString],
  ['Number.parseInt', someNumber],
  ['Number.parseFloat', someNumber],
]);

function callOf({ callee }: TSESTree.CallExpression, file: File): Primitive | null {
  const origin = originOf(callee, file);
  return origin?.module === 'global' ? (calls.get(origin.path) ?? null) : null;
}

/** What a function of this file returns, whichever way it takes. */
function answerOf(call: TSESTree.CallExpression, file: File, depth: number, isAwaited: boolean): Primitive | null {
  const [fn, ...others] = functionsOf(call.callee, file);
  if (!fn || others.length > 0 || fn.generator || fn.async !== isAwaited || call.optional) return null;
  const values = returnedExpressions(fn, file).map((value) => primitiveOf(value, file, depth + 1));
  const isWhole = fn.body.type !== 'BlockStatement' || leaves(fn.body);
  return [...values, ...(isWhole ? [] : [primitive(['undefined'], 1)])].reduce(either, primitive([], 0));
}

function ofName(id: TSESTree.Identifier, file: File, depth: number): Primitive | null {
  const value = ofVariable(id, file, depth);
  return value && isPresentAt(id, file) ? without(value, 'undefined', 'null') : value;
}

function ofVariable(id: TSESTree.Identifier, file: File, depth: number): Primitive | null {
  const variable = variableOf(id, file);
  const definition = variable && soleDefinition(variable);
  if (!variable || !definition) return null;
  const declared = typeOf(id, file);
  if (declared) return kindsOfType(declared.type, declared.isOptional, file);
  if (definition.type === 'Parameter') return ofDefault(variable, file, depth);
  if (definition.type !== 'Variable' || definition.node.id.type !== 'Identifier') return null;
  const holder = definition.node.parent.parent;
  if (holder.type === 'ForOfStatement' || holder.type === 'ForInStatement') return null;
  return ofWrites(variable, definition.node.init, file, depth);
}

/** Every value that is ever given to a variable. */
function ofWrites(variable: Scope.Variable, init: Node | null, file: File, depth: number): Primitive | null {
  let value = init ? primitiveOf(init, file, depth + 1) : primitive(['undefined'], 1);
  for (const { writeExpr, identifier, init: isInit } of variable.references) {
    if (isInit === true || !writeExpr) continue;
    const { parent } = identifier;
    if (parent.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.left !== identifier) return null;
    value = either(value, primitiveOf(writeExpr, file, depth + 1));
  }
  return value;
}

/** In TypeScript, `port = 5432` says what kind of value `port` is. */
function ofDefault(variable: Scope.Variable, file: File, depth: number): Primitive | null {
  if (!isTypeScript(file) || isReassigned(variable)) return null;
  const parent = soleDefinition(variable)?.name.parent;
  if (parent?.type !== 'AssignmentPattern' || parent.left.type !== 'Identifier') return null;
  return widened(primitiveOf(parent.right, file, depth + 1));
}

function ofMember(member: TSESTree.MemberExpression, file: File, depth: number): Primitive | null {
  const origin = originOf(member, file);
  if (origin?.module === 'global' && isOfEnvironment(origin.path)) return primitive(['string', 'undefined'], Infinity);
  const declared = typeOf(member, file);
  if (declared) return kindsOfType(declared.type, declared.isOptional, file);
  return ofField(member, file, depth);
}

/** `process.env.HOST` */
function isOfEnvironment(path: string): boolean {
  const [object, env, ...names] = path.split('.');
  return object === 'process' && env === 'env' && names.length === 1;
}

/** `retries = 3` in a class, where nobody assigns anything else. */
function ofField(member: TSESTree.MemberExpression, file: File, depth: number): Primitive | null {
  const name = memberName(member);
  if (member.object.type !== 'ThisExpression' || name === null) return null;
  const field = classAround(member)?.body.body.find(
    (part) => part.type === 'PropertyDefinition' && !part.static && keyName(part) === name,
  );
  if (field?.type !== 'PropertyDefinition' || !field.value || isMemberWritten(name, file)) return null;
  return widened(primitiveOf(field.value, file, depth + 1));
}

function isMemberWritten(name: string, file: File): boolean {
  let isWritten = false;
  walk(file.sourceCode.ast, file.sourceCode.visitorKeys, (node) => {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
      isWritten ||= memberName(node.left) === name || (node.left.computed && memberName(node.left) === null);
    return !isWritten;
  });
  return isWritten;
}

/** Whether an object holds nothing but strings and booleans, so that its JSON text tells it from all others. */
export function isPlainRecord(node: Node, file: File): boolean {
  const declared = typeOf(node, file);
  return declared !== null && !declared.isOptional && isRecordType(declared.type, file, 0);
}

function isRecordType(type: TSESTree.TypeNode, file: File, depth: number): boolean {
  if (depth > 3) return false;
  const found = membersOf(type, file);
  if (!found?.isWhole || found.members.length === 0) return false;
  return found.members.every(({ type: member, isOptional }) => {
    const value = kindsOfType(member, isOptional, file);
    if (value) return !value.kinds.has('number') && !(value.kinds.has('undefined') && value.kinds.has('null'));
    return !isOptional && isRecordType(member, file, depth + 1);
  });
}
