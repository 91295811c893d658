import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isFunction, isInside, memberName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { Moment } from './later.ts';
import { globalReferences, isInTypePosition } from './references.ts';
import { unsteadyGlobal } from './steady.ts';
import type { Unsteady } from './steady/changed.ts';
import type { File } from '../../analysis/model.ts';

/** What is in the way of evaluating an expression elsewhere or once. */
export interface Blocking {
  readonly reason: string;
  readonly node: Node;
  readonly via: readonly Node[];
  /** It is bound on each run, or changed by one: a parameter, or a variable that takes what the run brings. */
  readonly isGiven?: true;
  /** Nothing at hand tells one value from another: it changes while the program runs. */
  readonly isChanging?: true;
}

/** What was found so far. */
export interface Found {
  readonly obstacles: Blocking[];
  readonly doubts: string[];
  isStatic: boolean;
  readonly variables: Set<Scope.Variable>;
  readonly locals: Set<Scope.Variable>;
}

/** What an expression is read for. */
export interface Reading {
  readonly home: Scope.Scope;
  readonly file: File;
  readonly found: Found;
  /** The expression that moves; what is declared inside of it moves along. */
  readonly within: Node;
  readonly made: Node;
  readonly own: Scope.Variable | null;
  readonly given: ReadonlySet<Node>;
  readonly moment: Moment;
  readonly via: readonly Node[];
}

/** What may change is in the way where the file shows it, and a doubt otherwise. */
export function weigh(unsteady: Unsteady | null, node: Node, { found, via }: Reading): void {
  if (!unsteady) return;
  const { reason, isSeen } = unsteady;
  if (isSeen) found.obstacles.push({ reason, node, via, isGiven: true, isChanging: true });
  else found.doubts.push(reason);
}

/** Globals that hold the same value for the whole process. */
const steadyGlobals = new Set(['undefined', 'NaN', 'Infinity', '__dirname', '__filename', 'globalThis', 'console']);

/** A name that nobody in the file declares. */
export function readGlobal(id: TSESTree.Identifier, root: Node, reading: Reading): void {
  const { found, via, moment, file } = reading;
  if (isInTypePosition(id) || id.name === 'undefined' || id.name === 'NaN' || id.name === 'Infinity') return;
  weigh(unsteadyGlobal(id, moment, file), id, reading);
  if (isDeferred(id, root)) return;
  found.isStatic = false;
  const { parent } = id;
  if (isCall(parent) && parent.callee === id) return;
  if (
    id.name === 'process' ||
    id.name === 'Math' ||
    id.name === 'Number' ||
    id.name === 'JSON' ||
    id.name === 'Object' ||
    id.name === 'Buffer' ||
    id.name === 'Array' ||
    id.name === 'Symbol' ||
    id.name === 'String'
  ) {
    if (parent.type === 'MemberExpression' && parent.object === id) return;
  }
  if (id.name === 'Deno' || id.name === 'Bun' || steadyGlobals.has(id.name)) return;
  found.obstacles.push({ reason: `it reads the global \`${id.name}\``, node: id, via });
}

/** Whether a node runs later, in a function that moves along. */
export function isDeferred(node: Node, root: Node): boolean {
  for (let at = node.parent; at && isInside(at, root); at = at.parent) if (isFunction(at)) return true;
  return false;
}

/** `delete require.cache[…]` */
export function isCacheTouched(file: File): boolean {
  return (globalReferences(file.sourceCode.ast, file).get('require') ?? []).some(
    ({ parent }) => parent?.type === 'MemberExpression' && memberName(parent) === 'cache',
  );
}

/** The `with` statement around a node, which may give the names in it other values. */
export function withAround(node: Node): Node | null {
  for (let at = node.parent; at; at = at.parent) if (at.type === 'WithStatement') return at;
  return null;
}
