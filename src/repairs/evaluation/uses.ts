import type { TSESTree } from '@typescript-eslint/utils';
import type { Creation } from '../../analysis/creation.ts';
import { callGraphOf } from '../../analysis/calls.ts';
import { exportedRunnables } from '../../analysis/exports.ts';
import { variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { functionsOf, lastName } from '../../analysis/functions.ts';
import { originOf } from '../../analysis/origin.ts';
import { registrationsOf } from '../../analysis/registrations.ts';
import { functionAround, isImmediatelyInvoked, isWrapper, keyName, memberName } from '../../ast/nodes.ts';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { mergingFunction } from '../../catalog/idioms/keeping.ts';
import { isAssignedTwice } from './references.ts';
import { followField, lookForClosing } from './uses/fields.ts';
import { followMember } from './uses/members.ts';
import { follow, isClosing } from './uses/watch.ts';
import type { Watch } from './uses/watch.ts';

/** What is done with a client once it is made, as far as the file shows. */
export interface Uses {
  /** `pool.end`, `client.close`: members that close it, called or not. */
  readonly closes: readonly TSESTree.MemberExpression[];
  /** `client.connect`: members that dial. */
  readonly connects: readonly TSESTree.MemberExpression[];
  /** `client.on`, `api.use`, `api.defaults`: members that change the client itself. */
  readonly configures: readonly TSESTree.MemberExpression[];
  /** Why it cannot be shared: it blocks, holds state of one user, goes where it may be closed. */
  readonly obstacle: string | null;
  /** Why somebody should look at it before it is shared. */
  readonly doubt: string | null;
  /** `using` or `await using` closes it. */
  readonly using: TSESTree.VariableDeclaration | null;
}

/** Follows a client from the expression that makes it to everything that is done with it. What is lent may hold a transaction. */
export function usesOf(creation: Creation, file: File, isLent = false): Uses {
  const watch: Watch = {
    creation,
    file,
    closes: [],
    connects: [],
    configures: [],
    obstacles: [],
    doubts: [],
    seen: new Set(),
    queue: [creation.node],
    isLent,
    using: null,
  };
  // One obstacle is enough to decline.
  for (let at = watch.queue.pop(); at && watch.obstacles.length === 0; at = watch.queue.pop()) visit(at, watch);
  return {
    closes: watch.closes,
    connects: watch.connects,
    configures: watch.configures,
    obstacle: watch.obstacles[0] ?? null,
    doubt: watch.doubts[0] ?? null,
    using: watch.using,
  };
}

function visit(from: Node, watch: Watch): void {
  if (watch.seen.has(from)) return;
  watch.seen.add(from);
  const at = from.parent as Node;
  if (isWrapper(at)) {
    follow(at, watch);
    return;
  }
  switch (at.type) {
    case 'MemberExpression':
      if (at.object === from) followMember(at, watch);
      return;
    case 'VariableDeclarator':
      if (at.init === from) followPattern(at.id, watch);
      if (at.parent.kind === 'using' || at.parent.kind === 'await using') watch.using = at.parent;
      return;
    case 'AssignmentPattern':
      if (at.right === from) followPattern(at.left, watch);
      return;
    case 'AssignmentExpression':
      if (at.right !== from) return;
      if (at.left.type === 'Identifier') followPattern(at.left, watch);
      else followField(at.left, watch);
      follow(at, watch);
      return;
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      if (at.type !== 'ConditionalExpression' || at.test !== from) follow(at, watch);
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      followReturn(at, watch);
      return;
    case 'Property':
      followContainer(at, watch);
      return;
    case 'PropertyDefinition':
      followField(at, watch);
      return;
    case 'ArrayExpression':
    case 'YieldExpression':
    case 'SpreadElement':
      watch.doubts.push('where it goes cannot be followed');
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (at.callee !== from) followArgument(at, from, watch);
      return;
    default:
      return;
  }
}

function followPattern(pattern: Node, watch: Watch): void {
  if (pattern.type === 'ObjectPattern') {
    const closing = pattern.properties.find(
      (property) => property.type === 'Property' && isClosing(keyName(property), watch.creation),
    );
    if (closing) watch.obstacles.push('it is closed by a function that was taken out of it');
    return;
  }
  if (pattern.type === 'AssignmentPattern') {
    followPattern(pattern.left, watch);
    return;
  }
  const variable = pattern.type === 'Identifier' ? variableOf(pattern, watch.file) : null;
  if (!variable) {
    watch.doubts.push('where it goes cannot be followed');
    return;
  }
  if (isAssignedTwice(variable, null)) {
    watch.obstacles.push(`\`${variable.name}\` is assigned more than once`);
    return;
  }
  for (const { identifier } of variable.references)
    if (identifier !== pattern && identifier.type === 'Identifier') follow(identifier, watch);
}

/** The functions that call the one that returns it have it too. */
function followReturn(at: Node, watch: Watch): void {
  const { file } = watch;
  const fn = at.type === 'ArrowFunctionExpression' ? at : functionAround(at);
  if (!fn) return;
  // `const pool = (() => new Pool())()`
  if (isImmediatelyInvoked(fn)) follow(fn.parent.type === 'MemberExpression' ? fn.parent.parent : fn.parent, watch);
  const program = file.sourceCode.ast;
  if (registrationsOf(program, file).of.has(fn)) return;
  if (exportedRunnables(program, file).has(fn))
    watch.doubts.push('the function that makes it is exported, and other files may close what they get');
  for (const { site, kind } of callGraphOf(program, file).into.get(fn) ?? []) {
    if (kind === 'call') follow(site, watch);
    else watch.doubts.push('the function that makes it is handed on');
  }
}

/** Keys from an object down to the client: `['db', 'pool']` for `{ db: { pool } }`; `null` where one is computed. */
type Path = readonly (string | null)[];

/** `{ agent: new Agent() }`: what holds it may be a variable, whose members may be closed. */
function followContainer(property: TSESTree.Property, watch: Watch): void {
  let object: Node = property.parent;
  const path = [keyName(property)];
  // `{ db: { pool } }`, `{ pool } as Context`, `ready ? { pool } : null`
  while (
    object.parent &&
    (/^(?:Property|ConditionalExpression|LogicalExpression)$/u.test(object.parent.type) || isWrapper(object.parent))
  ) {
    if (object.parent.type === 'Property') path.unshift(keyName(object.parent));
    object = object.parent.type === 'Property' ? object.parent.parent : object.parent;
  }
  // `{ pool: new Pool(), stop() { return this.pool.end(); } }`
  const name = path.at(-1);
  if (name) lookForClosing(name, object, watch);
  followHolder(object, path, watch);
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
      else watch.doubts.push('it is stored in an object that others can reach');
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      watch.doubts.push('it is returned in an object');
      return;
    case 'CallExpression':
    case 'NewExpression':
      followHanded(at, object, path.length === 1 ? (path[0] ?? null) : null, watch);
      return;
    case 'Property':
    case 'SpreadElement':
    case 'ArrayExpression':
    case 'YieldExpression':
      if (watch.creation.factory.holds !== 'agent') watch.doubts.push('where it goes cannot be followed');
      return;
    default:
      return;
  }
}

/** A name for an object that holds the client, or names for its parts. */
function followParts(pattern: Node, path: Path, watch: Watch): void {
  if (watch.seen.has(pattern)) return;
  watch.seen.add(pattern);
  const [key = null, ...rest] = path;
  if (pattern.type === 'AssignmentPattern') followParts(pattern.left, path, watch);
  else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties) {
      if (property.type === 'RestElement') watch.doubts.push('where it goes cannot be followed');
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

/** An object that holds it goes to a function. Options with an agent do so all the time, and nobody closes that. */
function followHanded(call: CallNode, object: Node, key: string | null, watch: Watch): void {
  if (watch.creation.factory.holds === 'agent' || call.callee === object) return;
  const own = functionsOf(call.callee, watch.file);
  if (own.length === 0) followArgument(call, object, watch);
  const position = call.arguments.indexOf(object as TSESTree.CallExpressionArgument);
  for (const { params } of own) {
    const taken = params[position];
    const part =
      taken?.type === 'ObjectPattern' && key !== null
        ? taken.properties.find((property) => property.type === 'Property' && keyName(property) === key)
        : undefined;
    if (part?.type === 'Property') followPattern(part.value, watch);
    else watch.doubts.push(`it is passed in an object to \`${lastName(call.callee) ?? '…'}\``);
  }
}

const closingName =
  /clos|shut|^end|End$|destroy|dispos|releas|clean|teardown|tear_down|disconnect|quit|terminat|finali[sz]e/iu;

function followArgument(call: CallNode, from: Node, watch: Watch): void {
  const name = lastName(call.callee) ?? '';
  if (closingName.test(name)) {
    watch.obstacles.push(`it is passed to \`${name}\`, which may close it`);
    return;
  }
  const own = functionsOf(call.callee, watch.file);
  const position = call.arguments.indexOf(from as TSESTree.CallExpressionArgument);
  for (const fn of own) {
    const parameter = fn.params[position];
    if (parameter) followPattern(parameter, watch);
  }
  if (own.length > 0) return;
  const origin = originOf(call.callee, watch.file);
  // `Object.assign(context, { pool })`, `pools.set(key, pool)`, `Promise.resolve(pool)` give it to others.
  if (mergingFunction.test(name) || (origin?.module === 'global' && !origin.path.startsWith('console.')))
    watch.doubts.push('where it goes cannot be followed');
  else if (!origin || origin.module.startsWith('.') || /^[@~#]\//u.test(origin.module))
    watch.doubts.push(`it is passed to \`${name === '' ? '…' : name}\`, which this file does not show`);
}
