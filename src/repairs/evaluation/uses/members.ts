import type { TSESTree } from '@typescript-eslint/utils';
import { isBlocking } from '../../../analysis/usage.ts';
import { originOf } from '../../../analysis/origin.ts';
import { isFunction, isWrapper, memberName, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { sqlMethods } from '../../../catalog/idioms/sql.ts';
import { givesClient, sameClient } from '../../../catalog/idioms/ending.ts';
import {
  beginningMethods,
  configuringMembers,
  definingMethods,
  exclusiveMethods,
  registeringMethods,
  settingMethods,
} from '../../../catalog/idioms/using.ts';
import { isWritten } from '../references.ts';
import { noteEnding } from './endings.ts';
import { noteAuthentication } from './authentication.ts';
import { watchCursor } from './cursors.ts';
import { followLending } from './lendings.ts';
import { isDropped } from '../changes/calls.ts';
import { noteTaking } from './loans.ts';
import { changesHolder, keepsFunction, writesInto } from './settings.ts';
import { followRunner } from './runners.ts';
import { readStatement, watchTransaction } from './texts.ts';
import { doubt, follow, hasOwnConnection, isClient, isClosing, shownMember } from './watch.ts';
import type { Role, Watch } from './watch.ts';

/** What is done with a client, or with something that it gives, by one of its members. */
export function followMember(member: TSESTree.MemberExpression, watch: Watch): void {
  const name = memberName(member);
  const { parent } = member;
  const call = parent.type === 'CallExpression' && parent.callee === member ? parent : null;
  if (name === null) {
    if (isClient(watch) && isDisposal(member, watch)) close(member, watch);
    else doubt(watch, 'a computed member of it is used');
    return;
  }
  const shown = shownMember(member, watch);
  if (call && noteEnding(member, call, watch)) return;
  if (isClient(watch)) {
    if (noteSelf(member, name, shown, call, watch)) return;
  } else if (watch.role === 'lent') noteLent(member, name, shown, call, watch);
  if (call) followCall(call, name, shown, watch);
  else if (parent.type === 'TaggedTemplateExpression' && parent.tag === member)
    readStatement(name, parent, shown, watch);
  else if (watch.language !== null && watch.language !== 'redis' && isClient(watch) && sqlMethods.test(name))
    followRunner(member, watch);
  // `prisma.user`, `source.manager`
  else if (parent.type === 'MemberExpression' && parent.object === member) follow(member, watch, insideOf(watch));
  else if (isClient(watch)) {
    if (isAsked(member)) watch.doubts.push(`what \`${shown}\` says depends on everyone who shares it`);
    follow(member, watch, 'setting');
  }
}

/** `if (connection.readyState !== 1) …`: what is done depends on how often it has been used before. */
function isAsked(member: TSESTree.MemberExpression): boolean {
  let at: Node = member;
  while (at.parent && (isWrapper(at.parent) || isOperation(at.parent))) at = at.parent;
  const { parent } = at;
  return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === at;
}

function isOperation({ type }: Node): boolean {
  return type === 'BinaryExpression' || type === 'LogicalExpression' || type === 'UnaryExpression';
}

function insideOf(watch: Watch): Role {
  return isClient(watch) || watch.role === 'holder' || watch.role === 'inside' ? 'inside' : partOf(watch);
}

function partOf(watch: Watch): 'lent part' | 'part' {
  return hasOwnConnection(watch) ? 'lent part' : 'part';
}

/** `client[Symbol.asyncDispose]` */
function isDisposal({ property }: TSESTree.MemberExpression, { file }: Watch): boolean {
  const origin = originOf(property, file);
  return origin?.module === 'global' && disposing.has(origin.path);
}

const disposing: ReadonlySet<string> = new Set(['Symbol.asyncDispose', 'Symbol.dispose']);

function close(member: TSESTree.MemberExpression, { role, obstacles, closes }: Watch): void {
  if (role === 'element') obstacles.push('it is closed with others in a list');
  else closes.push(member);
}

/** What concerns the client itself; whether that is all there is to the member. */
function noteSelf(
  member: TSESTree.MemberExpression,
  name: string,
  shown: string,
  call: TSESTree.CallExpression | null,
  watch: Watch,
): boolean {
  const { factory } = watch.creation;
  if (isClosing(name, watch.creation)) {
    close(member, watch);
    return true;
  }
  if (factory.connect?.includes(name)) {
    watch.connects.push(member);
    if (call) follow(call, watch);
    return true;
  }
  const isConfigured = factory.configures?.includes(name) === true || configuringMembers.test(name);
  if (isConfigured || isWritten(member) || isConfiguring(member, name, call, watch)) {
    watch.configures.push(member);
    // `createClient().on('error', log)` is still the client.
    if (call && configuringMembers.test(name)) follow(call, watch);
    return true;
  }
  if (exclusiveMethods.test(name) && !(watch.isLent && beginningMethods.test(name)))
    watch.obstacles.push(`\`${shown}\` needs a connection of its own`);
  else if (call && isBlocking(name, call, watch.file)) watch.obstacles.push(`\`${shown}\` blocks the connection`);
  else if (call && name === 'model' && call.arguments.length > 1)
    watch.obstacles.push(`\`${shown}\` defines a model, which fails where that is defined already`);
  else if (call && definingMethods.test(name) && call.arguments.length > 0 && name !== 'model')
    watch.doubts.push(`\`${shown}\` defines something on it on each run`);
  if (call && isStarted(call)) watch.started.push(member);
  return false;
}

/** Whether a member changes the client: it keeps a function, sets something, or is written into. */
function isConfiguring(
  member: TSESTree.MemberExpression,
  name: string,
  call: TSESTree.CallExpression | null,
  { language }: Watch,
): boolean {
  if (call) {
    if (registeringMethods.test(name) && keepsFunction(call)) return true;
    // Those of Redis set what is stored: `setEx`.
    if (language === 'redis' || !settingMethods.test(name) || call.parent.type !== 'ExpressionStatement') return false;
    return !call.arguments.some((argument) => isFunction(unwrap(argument)));
  }
  let at: Node = member;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  const { parent } = at;
  if (parent?.type !== 'CallExpression') return false;
  // `Object.assign(agent.options, …)`, `client.hooks.request.push(…)`
  if (parent.callee !== at) return writesInto(parent, at);
  if (at === member || language === 'redis' || at.type !== 'MemberExpression') return false;
  const method = memberName(at) ?? '';
  if (!keepsFunction(parent)) return changesHolder(parent, method);
  return registeringMethods.test(method) || configuringMembers.test(method);
}

/** `void pool.request(…)`: nothing waits for it, and no callback is told. */
function isStarted(call: TSESTree.CallExpression): boolean {
  const at = call.parent.type === 'UnaryExpression' && call.parent.operator === 'void' ? call.parent : call;
  return at.parent.type === 'ExpressionStatement' && !call.arguments.some((argument) => isFunction(unwrap(argument)));
}

/** What would stay on a connection that goes back. */
function noteLent(
  member: TSESTree.MemberExpression,
  name: string,
  shown: string,
  call: TSESTree.CallExpression | null,
  watch: Watch,
): void {
  if (beginningMethods.test(name)) {
    // Those of graphs and documents end with their session.
    if (call && watch.language !== null) watchTransaction(call, shown, watch);
  } else if (exclusiveMethods.test(name)) watch.obstacles.push(`\`${shown}\` needs a connection of its own`);
  else if (
    isWritten(member) ||
    (configuringMembers.test(name) && call && keepsFunction(call)) ||
    (settingMethods.test(name) && call && isDropped(call))
  )
    watch.doubts.push(`\`${shown}\` changes what goes back`);
}

/** The texts that a call sends, and what it gives. */
function followCall(call: TSESTree.CallExpression, name: string, shown: string, watch: Watch): void {
  // What other clients give is only watched for what closes the client.
  if (watch.language === null && watch.role !== 'lent' && !isClient(watch)) return;
  if (isClient(watch)) noteAuthentication(call, watch);
  if (isClient(watch) || watch.role === 'inside' || watch.role === 'holder') noteTaking(call, watch);
  if (watch.role === 'lent') watchCursor(call, shown, watch);
  readStatement(name, call, shown, watch);
  if (watch.isLent && beginningMethods.test(name)) watchTransaction(call, shown, watch);
  if (followLending(call, name, shown, watch)) return;
  if (isClient(watch) && sameClient.has(name)) follow(call, watch);
  else if (isClient(watch) && givesClient.has(name)) follow(call, watch, 'holder');
  else if (watch.language !== null || isClient(watch)) follow(call, watch, partOf(watch));
}
