import type { TSESTree } from '@typescript-eslint/utils';
import type { Creation } from '../../analysis/creation.ts';
import { callGraphOf } from '../../analysis/calls.ts';
import { exportedRunnables } from '../../analysis/exports.ts';
import { variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { functionsOf, lastName } from '../../analysis/functions.ts';
import { originOf } from '../../analysis/origin.ts';
import { registrationsOf } from '../../analysis/registrations.ts';
import {
  classAround,
  functionAround,
  isCall,
  isImmediatelyInvoked,
  isWrapper,
  keyName,
  memberName,
  unwrap,
} from '../../ast/nodes.ts';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { isAssignedTwice } from './references.ts';
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

/** `this.pool = …`: the methods of the class may close it. */
function followField(field: Node, { creation, file, obstacles, doubts }: Watch): void {
  doubts.push('it is stored in an object that others can reach');
  const name =
    field.type === 'MemberExpression' ? memberName(field) : field.type === 'PropertyDefinition' ? keyName(field) : null;
  if (name === null) return;
  walk(classAround(field) ?? file.sourceCode.ast, file.sourceCode.visitorKeys, (node) => {
    if (node.type !== 'MemberExpression' || !isClosing(memberName(node), creation)) return undefined;
    const owner = unwrap(node.object);
    if (owner.type === 'MemberExpression' && memberName(owner) === name)
      obstacles.push('it is closed through the object that holds it');
    return undefined;
  });
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

/** `{ agent: new Agent() }`: what holds it may be a variable, whose members may be closed. */
function followContainer(property: Node, watch: Watch): void {
  let object = property.parent;
  // `{ db: { pool } }`, `{ pool } as Context`, `ready ? { pool } : null`
  while (
    object?.parent &&
    (/^(?:Property|ConditionalExpression|LogicalExpression)$/u.test(object.parent.type) || isWrapper(object.parent))
  )
    object = object.parent.type === 'Property' ? object.parent.parent : object.parent;
  const holder = object?.parent;
  if (holder?.type === 'ReturnStatement' || holder?.type === 'ArrowFunctionExpression')
    watch.doubts.push('it is returned in an object');
  if (holder?.type === 'AssignmentExpression' && holder.left.type !== 'Identifier')
    watch.doubts.push('it is stored in an object that others can reach');
  const key = property.type === 'Property' && property.parent === object ? keyName(property) : null;
  if (object && holder && isCall(holder)) followHanded(holder, object, key, watch);
  const id =
    holder?.type === 'VariableDeclarator' ? holder.id : holder?.type === 'AssignmentExpression' ? holder.left : null;
  if (id?.type !== 'Identifier') return;
  for (const { identifier } of variableOf(id, watch.file)?.references ?? []) {
    let at: TSESTree.Expression | TSESTree.JSXIdentifier = identifier;
    while (at.parent.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
    if (at.type === 'MemberExpression' && isClosing(memberName(at), watch.creation))
      watch.obstacles.push('it is closed through the object that holds it');
    if (at.parent.type === 'ReturnStatement' && at === identifier) watch.doubts.push('it is returned in an object');
    if (isCall(at.parent) && at === identifier) followHanded(at.parent, at, key, watch);
  }
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
  if (!origin || origin.module.startsWith('.') || /^[@~#]\//u.test(origin.module))
    watch.doubts.push(`it is passed to \`${name === '' ? '…' : name}\`, which this file does not show`);
}
