import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../../facts/scopes.ts';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { isWrapper, keyName, memberName } from '../../../ast/nodes.ts';
import type { CallNode, Node } from '../../../ast/nodes.ts';
import { mergingFunction } from '../../../catalog/idioms/keeping.ts';
import { followHanded } from './arguments.ts';
import { lookForClosing } from './fields.ts';
import { followPattern } from './patterns.ts';
import { doubt, follow, isClosing, lose } from './watch.ts';
import type { Watch } from './watch.ts';

/** Keys from an object down to the client: `['db', 'pool']` for `{ db: { pool } }`; `null` where one is computed. */
type Path = readonly (string | null)[];

/** `{ agent: new Agent() }`: what holds it may be a variable, whose members may be closed. */
export function followContainer(property: TSESTree.Property, watch: Watch): void {
  let object: Node = property.parent;
  const path = [keyName(property)];
  // `{ db: { pool } }`, `{ pool } as Context`, `ready ? { pool } : null`
  while (object.parent && (object.parent.type === 'Property' || isChoice(object.parent) || isWrapper(object.parent))) {
    if (object.parent.type === 'Property') path.unshift(keyName(object.parent));
    object = object.parent.type === 'Property' ? object.parent.parent : object.parent;
  }
  // `{ pool: new Pool(), stop() { return this.pool.end(); } }`
  const name = path.at(-1);
  if (name) lookForClosing(name, object, watch);
  followHolder(object, path, watch);
}

function isChoice({ type }: Node): boolean {
  return type === 'ConditionalExpression' || type === 'LogicalExpression';
}

/** What becomes of an object that holds the client. */
function followHolder(object: Node, path: Path, watch: Watch): void {
  const at = object.parent as Node;
  switch (at.type) {
    case 'VariableDeclarator':
      if (at.init === object) followParts(at.id, path, watch);
      return;
    case 'AssignmentExpression':
      if (at.right !== object) return;
      if (at.left.type === 'Identifier') followParts(at.left, path, watch);
      else if (watch.role === 'holder') lose(watch);
      else doubt(watch, 'it is stored in an object that others can reach');
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      if (watch.role === 'holder') lose(watch);
      else doubt(watch, 'it is returned in an object');
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (followInto(at, object, path, watch)) return;
      followHanded(at, object, path.length === 1 ? (path[0] ?? null) : null, watch);
      if (mergingFunction.test(lastName(at.callee) ?? '')) followMerged(at, path, watch);
      return;
    case 'Property':
      if (at.value === object && at.parent.type === 'ObjectExpression')
        followHolder(at.parent, [keyName(at), ...path], watch);
      return;
    case 'SpreadElement':
      if (at.parent.type === 'ObjectExpression') followHolder(at.parent, path, watch);
      else lose(watch);
      return;
    case 'ArrayExpression':
    case 'YieldExpression':
      lose(watch);
      return;
    default:
      return;
  }
}

/** Follows an object into the functions of the file that it is passed to; whether there are any. */
function followInto(call: CallNode, object: Node, path: Path, watch: Watch): boolean {
  const position = call.arguments.indexOf(object as TSESTree.CallExpressionArgument);
  const own = call.type === 'CallExpression' ? functionsOf(call.callee, watch.file) : [];
  for (const { params } of own) {
    const parameter = params[position];
    if (parameter) followParts(parameter, path, watch);
    else lose(watch);
  }
  return own.length > 0;
}

/** `Object.assign(context, { pool })`: its first argument and its result hold the client from now on. */
function followMerged(call: CallNode, path: Path, watch: Watch): void {
  const [into] = call.arguments;
  if (into?.type === 'Identifier') followParts(into, path, watch);
  followHolder(call, path, watch);
}

/** A name for an object that holds the client, or names for its parts. */
function followParts(pattern: Node, path: Path, watch: Watch): void {
  if (watch.seen.has(pattern)) return;
  watch.seen.set(pattern, watch.role);
  const [key = null, ...rest] = path;
  if (pattern.type === 'AssignmentPattern') followParts(pattern.left, path, watch);
  else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties) {
      if (property.type === 'RestElement') lose(watch);
      else if (keyName(property) !== key && key !== null) continue;
      else if (rest.length === 0) followPattern(property.value, watch);
      else followParts(property.value, rest, watch);
    }
  } else if (pattern.type === 'Identifier') {
    for (const { identifier } of variableOf(pattern, watch.file)?.references ?? [])
      if (identifier !== pattern && identifier.type === 'Identifier') followPart(identifier, path, watch);
  }
}

/** `context`, `context.db`, `context.db.pool`: the client itself, or what still holds it. */
function followPart(identifier: TSESTree.Identifier, path: Path, watch: Watch): void {
  let at: Node = identifier;
  let rest = path;
  for (let parent = at.parent; ; parent = at.parent as Node) {
    const member = parent.type === 'MemberExpression' && parent.object === at ? parent : null;
    if (member && isClosing(memberName(member), watch.creation)) {
      watch.obstacles.push('it is closed through the object that holds it');
      return;
    }
    if (member && rest.length > 0) {
      const [key = null, ...others] = rest;
      const name = memberName(member);
      if (name !== null && key !== null && name !== key) return;
      rest = others;
    } else if (
      !isWrapper(parent) &&
      parent.type !== 'LogicalExpression' &&
      (parent.type !== 'ConditionalExpression' || parent.test === at)
    )
      break;
    at = parent;
  }
  if (rest.length === 0) follow(at, watch);
  else followHolder(at, rest, watch);
}
