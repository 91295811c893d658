import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isFunction, isWrapper, memberName, unwrapTypes } from '../ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../ast/nodes.ts';
import { partMethods } from '../catalog/idioms/keeping.ts';
import {
  definedKinds,
  definingVerbs,
  describingCommands,
  describingMethods,
  describingTables,
  describingVerbs,
  maintainingVerbs,
  settingUpCommands,
  settingUpMethods,
  temporaryWords,
} from '../catalog/idioms/setting-up.ts';
import { checkouts, sqlMethods } from '../catalog/idioms/sql.ts';
import { closingFunction, probing } from '../catalog/idioms/using.ts';
import { creationAt } from './creation.ts';
import type { Creation } from './creation.ts';
import { variableOf } from '../facts/scopes.ts';
import { functionsOf, lastName } from './functions.ts';
import { optionOf } from './options.ts';
import { originOf } from './origin.ts';
import { beginningIn, isProbingStatement, statementIn } from './probing.ts';
import type { File } from './model.ts';

/** One thing that is done with a client. */
export interface Deed {
  /**
   * - `asks`: it asks what there is, and reads nothing that is stored in it.
   * - `idle`: it opens, watches or closes the client, or sees whether it answers.
   * - `sets up`: it makes, changes or drops what holds data.
   * - `works`: anything else.
   */
  readonly kind: 'asks' | 'idle' | 'sets up' | 'works';
  /** As a reader would name it: `CREATE TABLE`, `createIndex()`. */
  readonly label: string;
  /** The call that does it. */
  readonly call: Node;
  /** It closes the client. */
  readonly closes?: true;
  /** The client is given to that call. */
  readonly isGiven?: true;
}

// Nobody gives a client more names than this before it is used.
const maximumNames = 30;

/** What is done with a client from where it is made, also through its parts, and in functions of this file that get it. */
export function deedsOf(at: Node, creation: Creation, file: File): readonly Deed[] {
  const walk: Walk = { creation, file, deeds: [], seen: new Set() };
  const delivered = creationAt(at, file)?.delivered;
  if (delivered) followName(delivered, walk);
  else follow(at, walk);
  return walk.deeds;
}

/** The same from places where it is read. */
export function deedsFrom(uses: readonly Node[], creation: Creation, file: File): readonly Deed[] {
  const walk: Walk = { creation, file, deeds: [], seen: new Set() };
  for (const use of uses) follow(use, walk);
  return walk.deeds;
}

interface Walk {
  readonly creation: Creation;
  readonly file: File;
  readonly deeds: Deed[];
  readonly seen: Set<Scope.Variable>;
}

/** What happens to an expression that is the client, or a part of it. */
function follow(from: Node, walk: Walk): void {
  let at = from;
  for (let { parent } = at; parent; { parent } = at) {
    if (parent.type === 'MemberExpression' && parent.object === at) {
      const call = calledAs(parent);
      if (call && !isPart(doneBy(call, parent, walk))) return;
      at = call ?? parent;
    } else if (parent.type === 'TaggedTemplateExpression' && parent.tag === at) {
      walk.deeds.push({ ...ofStatement(beginningIn(parent.quasi, walk.file)), call: parent });
      return;
    } else if (isCall(parent)) {
      if (parent.callee !== at && !isPart(passedTo(parent, at, walk))) return;
      at = parent;
    } else if (isWrapper(parent) || holders.has(parent.type)) at = parent;
    else {
      if (parent.type === 'VariableDeclarator' && parent.init === at) followPattern(parent.id, walk);
      else if (parent.type === 'AssignmentExpression' && parent.right === at) followPattern(parent.left, walk);
      return;
    }
  }
}

const holders: ReadonlySet<string> = new Set([
  ...['ArrayExpression', 'ConditionalExpression', 'LogicalExpression', 'ObjectExpression', 'Property', 'SpreadElement'],
]);

function calledAs(member: Node): CallNode | null {
  let at = member;
  while (at.parent && isWrapper(at.parent) && at.parent.type !== 'AwaitExpression') at = at.parent;
  const { parent } = at;
  return parent && isCall(parent) && parent.callee === at ? parent : null;
}

function followPattern(pattern: Node, walk: Walk): void {
  if (pattern.type === 'Identifier') followName(pattern, walk);
  else if (pattern.type === 'AssignmentPattern') followPattern(pattern.left, walk);
  else if (pattern.type === 'ObjectPattern')
    for (const property of pattern.properties)
      followPattern(property.type === 'Property' ? property.value : property.argument, walk);
}

function followName(id: Node, walk: Walk): void {
  const variable = id.type === 'Identifier' ? variableOf(id, walk.file) : null;
  if (!variable || walk.seen.has(variable) || walk.seen.size > maximumNames) return;
  walk.seen.add(variable);
  for (const reference of variable.references) if (reference.isRead()) follow(reference.identifier, walk);
}

/** Whether what a call gives is a part of the client, so that the deed is what is done with that. */
function isPart(deed: Deed | null): boolean {
  return deed === null;
}

/** What a method does; `null` where it gives a part. */
function doneBy(call: CallNode, member: Node, walk: Walk): Deed | null {
  const { creation, file, deeds } = walk;
  const name = lastName(member) ?? '';
  const { connect = [], close } = creation.factory;
  if (connect.includes(name) || partMethods.has(name) || checkouts.has(name)) return null;
  const idle = { kind: 'idle', label: `${name}()`, call } as const;
  const deed: Deed = close.includes(name)
    ? { ...idle, closes: true }
    : probing.test(name)
      ? idle
      : { ...ofMethod(name, member, call, file), call };
  deeds.push(deed);
  return deed;
}

type Kind = Omit<Deed, 'call'>;

function ofMethod(name: string, member: Node, call: CallNode, file: File): Kind {
  const label = `${name}()`;
  const object = member.type === 'MemberExpression' ? unwrapTypes(member.object) : null;
  const path = object?.type === 'MemberExpression' ? `${memberName(object) ?? ''}.${name}` : name;
  if (settingUpMethods.has(name) || settingUpMethods.has(path)) return { kind: 'sets up', label };
  if (describingMethods.has(name) || describingMethods.has(path)) return { kind: 'asks', label };
  const [first] = call.arguments;
  if (!first) return { kind: 'works', label };
  // `db.command({ ping: 1 })`
  if (name === 'command' && optionOf({ options: first }, 'ping', file)) return { kind: 'idle', label };
  const command = name === 'send' ? commandIn(first, file) : null;
  if (command !== null) return ofCommand(command);
  if (!sqlMethods.test(name)) return { kind: 'works', label };
  const whole = statementIn(first, file);
  if (whole !== null && isProbingStatement(whole)) return { kind: 'idle', label };
  return ofStatement(beginningIn(first, file));
}

/** `client.send(new CreateTableCommand(input))`, with a name between them or not. */
function commandIn(argument: Node, file: File): string | null {
  const path = originOf(argument, file)?.path ?? '';
  return path.endsWith('()') ? path.slice(0, -'()'.length) : null;
}

function ofCommand(name: string): Kind {
  if (settingUpCommands.test(name)) return { kind: 'sets up', label: name };
  return { kind: describingCommands.test(name) ? 'asks' : 'works', label: name };
}

function ofStatement(tokens: readonly string[] | null): Kind {
  const [verb = '', ...rest] = tokens ?? [];
  const label = tokens ? [verb, ...rest.slice(0, 1)].join(' ').toUpperCase() : 'a statement';
  if (maintainingVerbs.has(verb)) return { kind: 'sets up', label };
  if (definingVerbs.has(verb)) {
    const words = rest.slice(0, maximumAdjectives);
    const defines = words.some((word) => definedKinds.has(word)) && !words.some((word) => temporaryWords.has(word));
    return { kind: defines ? 'sets up' : 'works', label };
  }
  if (describingVerbs.has(verb)) return { kind: 'asks', label };
  const from = verb === 'select' ? rest.indexOf('from') : -1;
  // Who asks which tables there are is about to set them up.
  return from >= 0 && describingTables.test(rest[from + 1] ?? '')
    ? { kind: 'sets up', label: `SELECT … FROM ${rest[from + 1] ?? ''}` }
    : { kind: 'works', label };
}

// `CREATE OR REPLACE UNIQUE CLUSTERED INDEX`
const maximumAdjectives = 5;

/** What becomes of a client that is an argument; `null` where the call gives something that has it: `drizzle(client)`. */
function passedTo(call: CallNode, argument: Node, walk: Walk): Deed | null {
  const { file, deeds } = walk;
  const name = lastName(call.callee) ?? '';
  const own = functionsOf(call.callee, file);
  for (const fn of own) followParameter(fn, call.arguments.indexOf(argument as never), walk);
  if (own.length > 0) return { kind: 'idle', label: `${name}()`, call };
  const kind = settingUpMethods.has(name)
    ? 'sets up'
    : closingFunction.test(name) || originOf(call.callee, file)?.path.startsWith('console.')
      ? 'idle'
      : null;
  if (kind === null && isWrapping(call)) return null;
  const deed: Deed = { kind: kind ?? 'works', label: `${name}()`, call, isGiven: true };
  deeds.push(deed);
  return deed;
}

function followParameter(fn: FunctionNode, position: number, walk: Walk): void {
  const parameter = fn.params[position];
  if (parameter) followPattern(parameter, walk);
}

/** `const db = drizzle(client)`, `new Migrator({ db })`: nobody waits for it, so nothing is done yet. */
function isWrapping(call: CallNode): boolean {
  let at: Node = call;
  while (at.parent && (holders.has(at.parent.type) || (isWrapper(at.parent) && at.parent.type !== 'AwaitExpression')))
    at = at.parent;
  const { parent } = at;
  if (call.type === 'NewExpression') return parent?.type !== 'AwaitExpression' && !isFunction(parent ?? call);
  return parent?.type === 'VariableDeclarator' || (parent !== undefined && isCall(parent) && parent.callee !== at);
}
