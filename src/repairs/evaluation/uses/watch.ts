import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from '../../../analysis/creation.ts';
import type { Node } from '../../../ast/nodes.ts';
import type { Language } from '../../../catalog/types.ts';
import type { File } from '../../../analysis/model.ts';

/**
 * What a value is to the client that is watched.
 *
 * - `client`: the client itself.
 * - `holder`: what is made with the client, and may close it: `drizzle(pool)`.
 * - `inside`: what the client or a holder of it has in a member: `db.$client`.
 * - `element`: the client, or another one of a list that holds it.
 * - `lent`: a connection, session or transaction of it that goes back.
 * - `part`: what works through it: a query that is built, a list of commands.
 * - `lent part`: what works through something that is lent.
 * - `runner`: a method of it that runs SQL, taken out: `pool.query.bind(pool)`.
 * - `setting`: what the client holds of its own: `agent.options`.
 */
export type Role = 'client' | 'element' | 'holder' | 'inside' | 'lent part' | 'lent' | 'part' | 'runner' | 'setting';

/** What was seen of a client so far, and where it goes. */
export interface Watch {
  readonly creation: Creation;
  readonly file: File;
  readonly language: Language | null;
  readonly closes: TSESTree.MemberExpression[];
  readonly connects: TSESTree.MemberExpression[];
  readonly configures: TSESTree.MemberExpression[];
  /** Calls of it that nobody waits for. */
  readonly started: TSESTree.MemberExpression[];
  readonly obstacles: string[];
  /** What it runs that needs a connection of its own, as the code writes it. */
  readonly alone: string[];
  readonly doubts: string[];
  isHandedOut: boolean;
  /** Where connections of it are lent, and calls that take one: in between, they would wait for each other. */
  readonly loans: Lent[];
  readonly takes: Node[];
  /** Prepared statements by their names. */
  readonly named: Map<string, string>;
  readonly seen: Map<Node, Role>;
  /** Where it goes next: a chain of functions may be longer than the call stack. */
  readonly queue: { readonly from: Node; readonly role: Role }[];
  readonly isLent: boolean;
  using: TSESTree.VariableDeclaration | null;
  /** What is followed at the moment. */
  role: Role;
}

/** That a connection is out from one place in the code to another. */
export interface Lent {
  readonly by: string;
  readonly from: number;
  readonly until: number;
  /** The name that it goes by. */
  readonly variable: Scope.Variable | null;
}

export function follow(from: Node, watch: Watch, role: Role = watch.role): void {
  watch.queue.push({ from, role });
}

export function isClosing(name: string | null, { factory }: Creation): boolean {
  return factory.close.some((closing) => closing === name);
}

/** Whether it is the client that is followed, and not something that it gives. */
export function isClient({ role }: Watch): boolean {
  return role === 'client' || role === 'element';
}

/** Whether what is followed has a connection for itself, which goes back to where others take it from. */
export function hasOwnConnection({ role, isLent }: Watch): boolean {
  return isLent || role === 'lent' || role === 'lent part';
}

/** Whether it sends SQL, each text on a connection that nobody else has as long. */
export function sendsSql({ language }: Watch): boolean {
  return language !== null && language !== 'redis';
}

/** Where the client or what it lends is lost sight of. What works through them changes nothing there. */
export function doubt(watch: Watch, reason: string): void {
  if (isClient(watch) || watch.role === 'lent') watch.doubts.push(reason);
}

/** As `doubt`, where it goes into something that is not followed; what is made with a client may close it there. */
export function lose(watch: Watch): void {
  if (watch.role === 'holder')
    watch.doubts.push('where what is made with it goes cannot be followed, and that may close it');
  else if (watch.role === 'lent') doubt(watch, 'where what it lends goes cannot be followed');
  else doubt(watch, 'where it goes cannot be followed, and it may be closed there');
}

/** As a person would write a member: in full where that is short. */
export function shownMember(member: TSESTree.MemberExpression, { creation, file }: Watch): string {
  const lines = file.sourceCode.text.slice(...member.range).split('\n');
  const text = lines.map((line) => line.trim()).join(' ');
  const name = member.property.type === 'Identifier' ? member.property.name : '…';
  return text.length > 40 ? `${creation.label}.${name}` : text;
}
