import type { TSESTree } from '@typescript-eslint/utils';
import type { Creation } from '../../analysis/creation.ts';
import { callGraphOf } from '../../analysis/calls.ts';
import { exportedRunnables } from '../../analysis/exports.ts';
import { memoByNode } from '../../facts/memo.ts';
import { registrationsOf } from '../../analysis/registrations.ts';
import { functionsOf } from '../../analysis/functions.ts';
import { functionAround, isImmediatelyInvoked, isWrapper, keyName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { sessionOptions } from '../../catalog/idioms/ending.ts';
import { isUsing } from '../statements.ts';
import { limitOf } from './limit.ts';
import { languageOf } from './sql/language.ts';
import { followArgument } from './uses/arguments.ts';
import { followContainer } from './uses/containers.ts';
import { followElements } from './uses/elements.ts';
import { authenticationBy, noteAuthentication } from './uses/authentication.ts';
import { endingOfAll } from './uses/endings.ts';
import { followField } from './uses/fields.ts';
import { listensOnSockets } from './uses/sockets.ts';
import { deadlockOf, noteTaking } from './uses/loans.ts';
import { followMember } from './uses/members.ts';
import { followPattern } from './uses/patterns.ts';
import { followRunner } from './uses/runners.ts';
import { followSetting } from './uses/settings.ts';
import { readText } from './uses/texts.ts';
import { doubt, follow, isClient, lose } from './uses/watch.ts';
import type { Watch } from './uses/watch.ts';
import type { File } from '../../analysis/model.ts';

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
  /** The same where those who share it take turns, so that a limit of one lets nobody wait. */
  readonly doubtInTurn: string | null;
  /** What it runs that needs a connection of its own, as the code writes it; only the first is known. */
  readonly alone: string | null;
  /** The function that makes it is exported: other files may close what they get. */
  readonly isHandedOut: boolean;
  /** `using` or `await using` closes it. */
  readonly using: TSESTree.VariableDeclaration | null;
}

/** Follows a client from the expression that makes it to everything that is done with it. What is lent may hold a transaction. */
export function usesOf(creation: Creation, file: File, isLent = false): Uses {
  return isLent ? findUses(creation, file, true) : knownUses(creation.node, { creation, file });
}

// Asked for the message and for the repair.
const knownUses = memoByNode(
  (_node: Node, { creation, file }: { readonly creation: Creation; readonly file: File }): Uses =>
    findUses(creation, file, false),
);

function findUses(creation: Creation, file: File, isLent: boolean): Uses {
  const watch: Watch = {
    creation,
    file,
    language: languageOf(creation, file),
    closes: [],
    connects: [],
    configures: [],
    started: [],
    obstacles: [],
    alone: [],
    doubts: [],
    isHandedOut: false,
    loans: [],
    takes: [],
    named: new Map(),
    seen: new Map(),
    queue: [{ from: creation.node, role: 'client' }],
    isLent,
    using: null,
    role: 'client',
  };
  noteAuthentication(creation.node, watch);
  // One obstacle is enough to decline.
  for (let step = watch.queue.pop(); step && watch.obstacles.length === 0; step = watch.queue.pop()) {
    watch.role = step.role;
    visit(step.from, watch);
  }
  const limit = isLent ? null : limitOf(creation, file);
  const [started] = watch.started;
  const waited = watch.closes.length > 0 && started ? started : null;
  const ending = endingOfAll(creation, file);
  const rest =
    deadlockOf(watch) ??
    authenticationBy(watch) ??
    listensOnSockets(creation, file) ??
    (waited && waitedFor(waited, file)) ??
    (ending === null ? null : `\`${ending}\` closes it along with others`);
  return {
    closes: watch.closes,
    connects: watch.connects,
    configures: watch.configures,
    obstacle: watch.obstacles[0] ?? limit?.obstacle ?? null,
    alone: watch.alone[0] ?? null,
    isHandedOut: watch.isHandedOut,
    doubt: watch.doubts[0] ?? limit?.doubt ?? rest,
    doubtInTurn: watch.doubts[0] ?? (limit?.outlasts ? limit.doubt : rest),
    using: watch.using,
  };
}

function waitedFor(member: Node, file: File): string {
  return `nothing waits for \`${nameOf(member, file)}\` but what closes it`;
}

function nameOf(node: Node, { sourceCode }: File): string {
  const text = sourceCode.text.slice(...node.range);
  return text.length > 40 ? '…' : text;
}

function visit(from: Node, watch: Watch): void {
  if (watch.seen.get(from) === watch.role) return;
  watch.seen.set(from, watch.role);
  const at = from.parent as Node;
  if (watch.role === 'setting') followSetting(from, watch);
  else if (watch.role === 'runner') followRunner(from, watch);
  else if (isWrapper(at)) follow(at, watch);
  else if (at.type === 'MemberExpression') {
    if (at.object === from) followMember(at, watch);
  } else if (isClient(watch)) visitClient(from, at, watch);
  else visitPart(from, at, watch);
}

function visitClient(from: Node, at: Node, watch: Watch): void {
  switch (at.type) {
    case 'VariableDeclarator':
      if (at.init === from) followPattern(at.id, watch);
      if (isUsing(at.parent)) watch.using = at.parent;
      return;
    case 'AssignmentExpression':
      if (at.right !== from) return;
      if (at.left.type === 'Identifier') followPattern(at.left, watch);
      else followField(at.left, watch);
      follow(at, watch);
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
      watch.doubts.push('where it goes cannot be followed, and it may be closed there');
      if (at.type === 'ArrayExpression') followElements(at, watch);
      return;
    default:
      visitAny(from, at, watch);
  }
}

/** What a client gives is only followed to what works through it. */
function visitPart(from: Node, at: Node, watch: Watch): void {
  if (at.type === 'VariableDeclarator') {
    if (at.init === from) followPartInto(at.id, watch);
  } else if (at.type === 'AssignmentExpression') {
    if (at.right === from) followPartInto(at.left, watch);
  } else if (watch.role === 'holder' && (at.type === 'ReturnStatement' || at.type === 'ArrowFunctionExpression'))
    followReturn(at, watch);
  else if ((watch.role === 'lent' || watch.role === 'holder') && isContainer(at)) followPacked(at, watch);
  else if (at.type === 'Property') followOption(at, watch);
  else visitAny(from, at, watch);
}

/** A list or object that has what the client lends, or what is made with it. */
function followPacked(at: Node, watch: Watch): void {
  if (at.type !== 'Property') lose(watch);
  else if (watch.role === 'holder' ? isOption(at, watch) : isSessionOption(at)) followOption(at, watch);
  else if (isOption(at, watch)) lose(watch);
  else if (at.parent.type === 'ObjectExpression') followContainer(at, watch);
}

/** `new Kysely({ dialect })` works through it too. */
function followOption(at: TSESTree.Property, watch: Watch): void {
  const call = at.parent.parent;
  if (call.type === 'NewExpression' || call.type === 'CallExpression') follow(call, watch);
}

function isOption(at: TSESTree.Property, watch: Watch): boolean {
  const call = at.parent.parent;
  return call.type === 'NewExpression' || (call.type === 'CallExpression' && !isOfFile(call, watch));
}

/** A name is followed; anything else that is given what is made with the client is lost sight of. */
function followPartInto(target: Node, watch: Watch): void {
  if (target.type === 'Identifier') followPattern(target, watch);
  else if (watch.role === 'holder') lose(watch);
}

function isOfFile({ callee }: TSESTree.CallExpression, { file }: Watch): boolean {
  return functionsOf(callee, file).length > 0;
}

/** `orders.insertOne(order, { session })`: a method of a package takes the session of its client like that. */
function isSessionOption(at: Node): boolean {
  if (at.type !== 'Property' || !sessionOptions.has(keyName(at) ?? '')) return false;
  const call = at.parent.parent;
  return call.type === 'CallExpression' && call.callee.type === 'MemberExpression';
}

function isContainer({ type }: Node): boolean {
  return type === 'Property' || type === 'ArrayExpression' || type === 'SpreadElement';
}

function visitAny(from: Node, at: Node, watch: Watch): void {
  switch (at.type) {
    case 'AssignmentPattern':
      if (at.right === from) followPattern(at.left, watch);
      return;
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      if (at.type !== 'ConditionalExpression' || at.test !== from) follow(at, watch);
      return;
    case 'TaggedTemplateExpression':
      // The pool of postgres.js is the tag itself.
      noteTaking(at, watch);
      readText(at, at, nameOf(from, watch.file), watch, watch.language !== null);
      return;
    case 'TemplateLiteral':
      // over`${pool}`
      if (at.parent.type === 'TaggedTemplateExpression') doubt(watch, 'a function that is a tag is given it');
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (at.callee !== from) followArgument(at, from, watch);
      // `knex('rows')`
      else if (watch.language !== null && at.type === 'CallExpression') {
        noteTaking(at, watch);
        follow(at, watch, watch.role === 'lent' || watch.role === 'lent part' ? 'lent part' : 'part');
      }
      return;
    default:
      return;
  }
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
  if (exportedRunnables(program, file).has(fn)) watch.isHandedOut = true;
  for (const { site, kind } of callGraphOf(program, file).into.get(fn) ?? []) {
    if (kind === 'call') follow(site, watch);
    else watch.doubts.push('the function that makes it is handed on');
  }
}
