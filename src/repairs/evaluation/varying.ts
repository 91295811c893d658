import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { isReassigned, soleDefinition, variableOf } from '../../facts/scopes.ts';
import { isFunction, isInside, keyName, memberName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { wordsOf } from '../../analysis/words.ts';
import { headerMethods, identifyingWords, measuringWords } from '../../catalog/idioms/secrets.ts';
import { valuesOf } from '../../facts/values.ts';
import { isCalledAgain } from '../../analysis/registrations.ts';
import { membersOf, typeOf } from './declared.ts';
import type { Declared } from './declared.ts';
import { handedFor } from './handed.ts';
import { inputsOf } from './inputs.ts';
import type { Inputs, Moving } from './inputs.ts';
import type { Blocking } from './reading.ts';
import { isPlainRecord, primitiveOf } from './primitive.ts';
import type { Primitive } from './kinds.ts';
import { isReachable, isReference } from './references.ts';
import { isTypeScript } from '../host.ts';
import type { File } from '../../analysis/model.ts';

/** A value that differs from run to run and tells the clients apart. */
export interface Varying {
  readonly text: string;
  /** Where the code that moves reads it. */
  readonly nodes: Node[];
  readonly word: string;
  /** `null` for an object of strings and booleans. */
  readonly primitive: Primitive | null;
  /** What it is annotated with, for a parameter; `null` in JavaScript. */
  readonly type: string | null;
  /** The program looks it up for itself, whoever it runs for: there is one at a time. */
  readonly isOwn: boolean;
}

/** The values by which clients of one creation differ, all of them known for what they are; a reason where they are not. */
export function varyingOf(
  moving: Moving,
  site: Node,
  file: File,
  sourceCode: SourceCode,
): { readonly values: readonly Varying[]; readonly inputs: Inputs } | { readonly reason: string } {
  const values = new Map<string, Varying>();
  const given = new Set<Node>();
  for (;;) {
    const inputs = inputsOf({ ...moving, given }, file);
    const { blocking } = inputs;
    if (!blocking) return { values: [...values.values()], inputs };
    if (blocking.isChanging) return { reason: blocking.reason };
    const node = tellingNode(blocking, moving, file);
    if (!node || given.has(node)) return { reason: blocking.reason };
    if (!meansTheSame(node, site, file, sourceCode)) return { reason: blocking.reason };
    const isOwn = isOfProgram(node, file);
    const secret = isOwn ? null : secretIn(node, moving, file);
    if (secret !== null) return { reason: `\`${secret}\` may be a secret that changes` };
    // What was handed over as a part of it is handed over with it.
    for (const [text, { nodes }] of values) {
      const others = nodes.filter((part) => !isInside(part, node));
      if (others.length === 0) values.delete(text);
      else nodes.splice(0, nodes.length, ...others);
    }
    const text = sourceCode.getText(node);
    const known = values.get(text);
    if (known) known.nodes.push(node);
    else {
      const value = primitiveOf(node, file);
      const type = typeText(node, value, moving.home, file);
      if (type === undefined) return { reason: `the type of \`${text}\` cannot be named where it is created once` };
      values.set(text, { text, nodes: [node], word: wordOf(node), primitive: value, type, isOwn });
    }
    given.add(node);
    if (given.size > 24) return { reason: 'it depends on too many values' };
  }
}

/** The expression, on the way from the code that moves to what is in its way, whose value is known for what it is. */
function tellingNode({ node, via }: Blocking, moving: Moving, file: File): Node | null {
  for (const start of [...via, node]) {
    let path = start;
    for (let at: Node = start; ; at = at.parent) {
      if (primitiveOf(at, file) && !mayThrow(at, file)) return at;
      if (!isPathAround(at)) break;
      path = at.parent;
    }
    if (isPlainRecord(path, file)) return path;
    let largest: Node | null = null;
    for (let at = path; isComposedIn(at) && !isInside(moving.made, at.parent); at = at.parent)
      if (primitiveOf(at.parent, file)) largest = at.parent;
    if (largest) return largest;
  }
  return null;
}

function isPathAround(node: Node): node is Node & { readonly parent: Node } {
  const { parent } = node;
  if (parent?.type === 'MemberExpression') return parent.object === node && !parent.computed;
  return parent?.type === 'TSNonNullExpression' || parent?.type === 'ChainExpression';
}

/** `config.tls.host`, where `tls` may be missing: only the code around it knows when it may be read. */
function mayThrow(node: Node, file: File): boolean {
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') return mayThrow(node.expression, file);
  if (node.type !== 'MemberExpression' || node.optional) return false;
  return typeOf(node.object, file)?.isOptional === true || mayThrow(node.object, file);
}

const composing = new Set([
  'BinaryExpression',
  'CallExpression',
  'ChainExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'MemberExpression',
  'NewExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TemplateLiteral',
  'UnaryExpression',
]);

function isComposedIn(node: Node): node is Node & { readonly parent: Node } {
  return node.parent !== undefined && composing.has(node.parent.type);
}

/** Whether an expression has the same meaning at the site as where it stands: it may stand in a declaration above. */
function meansTheSame(node: Node, site: Node, file: File, sourceCode: SourceCode): boolean {
  if (isInside(node, site)) return true;
  let isSame = true;
  const scope = sourceCode.getScope(site);
  walk(node, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'ThisExpression') isSame &&= thisHolder(at) === thisHolder(site);
    const variable = at.type === 'Identifier' ? variableOf(at, file) : null;
    if (variable) isSame &&= found(at as TSESTree.Identifier, scope) === variable;
    return isSame;
  });
  return isSame;
}

function found({ name }: TSESTree.Identifier, from: Scope.Scope): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = from; scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}

function thisHolder(node: Node): Node | null {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'FunctionExpression' || at.type === 'FunctionDeclaration' || at.type === 'PropertyDefinition')
      return at;
  return null;
}

/** Whether nothing that is handed to a function, or belongs to an object, goes into a value, as far as one sees. */
function isOfProgram(node: Node, file: File, depth = 0): boolean {
  let isOwn = depth < 8;
  walk(node, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'ThisExpression' || at.type === 'Super' || isFunction(at)) isOwn = false;
    if (at.type !== 'Identifier' || !isReference(at)) return isOwn;
    const variable = variableOf(at, file);
    if (!variable) {
      if (at.name === 'arguments') isOwn = false;
      return isOwn;
    }
    const definition = soleDefinition(variable);
    if (definition?.type === 'ImportBinding' || definition?.type === 'FunctionName') return isOwn;
    const value = definition?.type === 'Variable' && !isReassigned(variable) ? definition.node.init : null;
    isOwn &&= value !== null && isOfProgram(value, file, depth + 1);
    return isOwn;
  });
  return isOwn;
}

/** What, on the way from a value into the options of a client, is named like something that changes and must not be kept. */
function secretIn(node: Node, { values }: Moving, file: File): string | null {
  const names: string[] = [];
  for (let at: Node | undefined = node; at && !values.includes(at); at = at.parent)
    if (at.type === 'Property') names.push(keyName(at) ?? '');
  collectNames(node, file, names, 0);
  const type = typeOf(node, file)?.type;
  for (const { name } of (type && membersOf(type, file)?.members) ?? []) names.push(name);
  return names.find(isIdentifying) ?? null;
}

function isIdentifying(name: string): boolean {
  const words = wordsOf(name);
  return !measuringWords.has(words.at(-1) ?? '') && words.some((word) => identifyingWords.has(word));
}

function collectNames(node: Node, file: File, names: string[], depth: number): void {
  walk(node, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'Literal' && typeof at.value === 'string') names.push(at.value);
    if (at.type === 'MemberExpression') names.push(memberName(at) ?? '');
    if (at.type === 'CallExpression' && readsHeader(at, file)) names.push('header');
    if (at.type !== 'Identifier') return undefined;
    names.push(at.name);
    if (depth > 4) return undefined;
    const variable = variableOf(at, file);
    for (const { writeExpr } of variable?.references ?? [])
      if (writeExpr) collectNames(writeExpr, file, names, depth + 1);
    // `url.password = …`
    for (const { identifier } of variable?.references ?? []) {
      const { parent } = identifier;
      if (parent.type === 'MemberExpression' && parent.object === identifier && isAssigned(parent))
        names.push(memberName(parent) ?? '');
    }
    // `const { token: t } = req.headers`
    const property = variable?.defs[0]?.name.parent;
    if (property?.type === 'Property') names.push(keyName(property) ?? '');
    return undefined;
  });
}

/** `req.get('x-tenant')`, of what a framework hands to a function that it calls. */
function readsHeader({ callee }: TSESTree.CallExpression, file: File): boolean {
  return (
    callee.type === 'MemberExpression' &&
    headerMethods.has(memberName(callee) ?? '') &&
    isOfRequest(callee.object, file, 0)
  );
}

/** Whether a framework hands it over, to whatever function of the file it is then passed on. */
function isOfRequest(node: Node, file: File, depth: number): boolean {
  return valuesOf(node, file).some((value) => {
    if (value.kind !== 'given') return false;
    if (isCalledAgain(value.fn, file)) return true;
    const parameter = value.fn.params[value.index];
    const handed = parameter?.type === 'Identifier' && depth < 4 ? handedFor(parameter, file) : null;
    return handed?.some((given) => isOfRequest(given, file, depth + 1)) === true;
  });
}

function isAssigned(member: Node): boolean {
  return member.parent?.type === 'AssignmentExpression' && member.parent.left === member;
}

/** A word for a parameter: the last name of a path, or that of the option. */
function wordOf(node: Node): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return (node.property.type === 'PrivateIdentifier' ? node.property.name : memberName(node)) ?? 'value';
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return wordOf(node.expression);
    default:
      for (let at: Node | undefined = node; at; at = at.parent)
        if (at.type === 'Property') return keyName(at) ?? 'value';
      return 'value';
  }
}

/** The annotation of a parameter for the value; `undefined` where it cannot be written at the destination. */
function typeText(node: Node, value: Primitive | null, home: Scope.Scope, file: File): string | null | undefined {
  if (!isTypeScript(file)) return null;
  const types = value?.types ?? [(typeOf(node, file) as Declared).type];
  const texts = types.map((type) => {
    if (typeof type === 'string') return type;
    return isNameable(type, home, file) ? file.sourceCode.text.slice(...type.range) : undefined;
  });
  return texts.includes(undefined) || texts.length === 0 ? undefined : [...new Set(texts)].join(' | ');
}

function isNameable(type: TSESTree.TypeNode, home: Scope.Scope, file: File): boolean {
  let isFree = true;
  walk(type, file.sourceCode.visitorKeys, (at) => {
    const variable = at.type === 'Identifier' ? variableOf(at, file) : null;
    if (variable) isFree &&= isReachable(variable.scope, home);
    return isFree;
  });
  return isFree;
}
