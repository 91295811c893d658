import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { variableOf } from '../facts/scopes.ts';
import { isFunction, memberName, nearestRunnable, unwrap } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { presenceIn } from '../facts/conditions.ts';
import { names, placeOf } from '../facts/places.ts';
import type { Place } from '../facts/places.ts';
import { editedText } from './edits.ts';
import type { Edit } from './edits.ts';
import type { Uses } from './evaluation/uses.ts';
import {
  carriesOn,
  commentBehind,
  commentsAbove,
  endsLine,
  indentAt,
  nextLine,
  removal,
  reindented,
  templateLines,
} from './layout.ts';
import type { File } from '../analysis/model.ts';

/** How the code around a client stops closing it, or why that is not understood. */
export type ReleasePlan = Released | { readonly reason: string };

/** A `try` statement with a `finally`. */
export type Finalized = TSESTree.TryStatement & { readonly finalizer: TSESTree.BlockStatement };

export interface Released {
  readonly edits: readonly Edit[];
  /** `try` statements whose `finally` did nothing but close. */
  readonly emptied: readonly Finalized[];
  /** The statements that close it, where they are plain ones. */
  readonly statements: readonly TSESTree.Statement[];
}

/** Takes away every call that closes the client. Any form that is not fully understood stops the plan. */
export function releasedPlan({ closes, using }: Uses, file: File, sourceCode: SourceCode): ReleasePlan {
  const statements: TSESTree.Statement[] = [];
  const edits: Edit[] = [];
  if (using) {
    const keyword = sourceCode.getTokenBefore(using.declarations[0]) as TSESTree.Token;
    edits.push({ range: [using.range[0], keyword.range[1]], text: 'const' });
  }
  for (const member of closes) {
    const found = closingOf(member, file);
    if ('reason' in found) return found;
    if (found.kind === 'chain') edits.push({ range: found.range, text: '' });
    else statements.push(found.statement);
  }
  const emptied = triesEmptiedBy(statements);
  for (const statement of statements) {
    const isInEmptied = emptied.some(({ finalizer }) => finalizer === statement.parent);
    if (
      !isInEmptied &&
      (commentsAbove(statement, sourceCode).length > 0 ||
        commentBehind(statement, sourceCode) ||
        sourceCode.getCommentsInside(statement).length > 0)
    ) {
      return { reason: 'a comment speaks of how it is closed' };
    }
    const gone = isInEmptied ? null : removal(statement, sourceCode);
    if (!isInEmptied && !gone) return { reason: 'the statement that closes it cannot be taken out' };
    if (gone) edits.push(gone);
  }
  for (const { finalizer } of emptied) {
    if (sourceCode.getCommentsInside(finalizer).length > 0) return { reason: 'a comment speaks of how it is closed' };
  }
  return { edits, emptied, statements };
}

/** Replaces the one call that closes the client, and whatever waits for it, by another; `null` where it is not that simple. */
export function closingReplaced(closes: Uses['closes'], call: string, file: File): Edit | null {
  const [member, ...others] = closes;
  if (!member || others.length > 0 || member.optional || member.parent.type !== 'CallExpression') return null;
  const closing = closingOf(member, file);
  return 'reason' in closing ? null : { range: wholeOf(member.parent).range, text: call };
}

type Closing =
  | { readonly kind: 'chain'; readonly range: [number, number] }
  | { readonly kind: 'statement'; readonly statement: TSESTree.Statement }
  | { readonly reason: string };

function closingOf(member: TSESTree.MemberExpression, file: File): Closing {
  const client = unwrap(member.object);
  const call = member.parent;
  if (client.type !== 'Identifier' || call.type !== 'CallExpression' || call.callee !== member)
    return { reason: 'what closes it is passed on' };
  const expression = wholeOf(call);
  const arrow = functionOf(expression);
  if (arrow) return closingChain(arrow);
  const definition = variableOf(client, file)?.defs[0];
  const home = nearestRunnable(definition?.name as Node);
  if (nearestRunnable(call) !== home) return { reason: 'it is closed by a callback' };
  if (definition?.type === 'Parameter') return { reason: 'it is closed by a function that others may call too' };
  if (expression.parent.type !== 'ExpressionStatement') return { reason: 'the result of closing it is used' };
  const place = placeOf(client, file);
  const statement = place ? guardAround(expression.parent, place, file) : expression.parent;
  const holder = statement.parent;
  if (holder.type === 'SwitchCase') return { kind: 'statement', statement };
  if (holder.type !== 'BlockStatement') return { reason: 'it is closed under a condition' };
  if (
    holder.body.length === 1 &&
    (holder.parent.type === 'IfStatement' || holder.parent.type === 'TryStatement') &&
    !isFinalizer(holder)
  ) {
    return {
      reason:
        holder.parent.type === 'IfStatement' ? 'it is closed under a condition' : 'closing it is tried on its own',
    };
  }
  return { kind: 'statement', statement };
}

/** `await client.end().catch(log)` as a whole, from `client.end()`. */
function wholeOf(call: TSESTree.Expression): TSESTree.Expression {
  let at = call;
  for (;;) {
    const { parent } = at;
    if (
      parent.type === 'AwaitExpression' ||
      parent.type === 'ChainExpression' ||
      (parent.type === 'UnaryExpression' && parent.operator === 'void')
    )
      at = parent;
    else if (
      parent.type === 'LogicalExpression' &&
      parent.operator === '&&' &&
      parent.right === at &&
      parent.left.type === 'Identifier'
    )
      at = parent;
    else if (
      parent.type === 'MemberExpression' &&
      parent.object === at &&
      memberName(parent) === 'catch' &&
      parent.parent.type === 'CallExpression' &&
      parent.parent.callee === parent
    )
      at = parent.parent;
    else return at;
  }
}

/** The function that does nothing but the expression. */
function functionOf(expression: TSESTree.Expression): Node | null {
  const { parent } = expression;
  if (parent.type === 'ArrowFunctionExpression' && parent.body === expression) return parent;
  const block = parent.type === 'ExpressionStatement' || parent.type === 'ReturnStatement' ? parent.parent : null;
  if (block?.type !== 'BlockStatement' || block.body.length !== 1) return null;
  return isFunction(block.parent) && block.parent.parent.type === 'CallExpression' ? block.parent : null;
}

/** `work(client).finally(() => client.end())` loses its tail. */
function closingChain(fn: Node): Closing {
  const call = fn.parent;
  if (
    call?.type !== 'CallExpression' ||
    call.callee.type !== 'MemberExpression' ||
    memberName(call.callee) !== 'finally' ||
    call.arguments.length !== 1 ||
    call.arguments[0] !== fn
  ) {
    return { reason: 'it is closed by a callback' };
  }
  return { kind: 'chain', range: [call.callee.object.range[1], call.range[1]] };
}

/** `if (client) await client.end();` as a whole: the test only asks whether there is one, or whether it is open. */
export function guardAround(statement: TSESTree.Statement, place: Place, file: File): TSESTree.Statement {
  const block =
    statement.parent.type === 'BlockStatement' && statement.parent.body.length === 1 ? statement.parent : statement;
  const around = block.parent;
  if (around.type !== 'IfStatement' || around.consequent !== block || around.alternate) return statement;
  const asked = presenceIn(around.test, true);
  return asked?.is === 'present' && isOrTells(asked.asked, place, file) ? around : statement;
}

/** Whether an expression is a client, or what it says of its connection: `client.isOpen`. */
function isOrTells(asked: Node, place: Place, file: File): boolean {
  if (names(asked, place, file)) return true;
  return (
    asked.type === 'MemberExpression' &&
    openStates.has(memberName(asked) ?? '') &&
    names(unwrap(asked.object), place, file)
  );
}

const openStates = new Set(['connected', 'isConnected', 'isOpen', 'isReady']);

function isFinalizer(block: TSESTree.BlockStatement): boolean {
  return block.parent.type === 'TryStatement' && block.parent.finalizer === block;
}

function triesEmptiedBy(statements: readonly TSESTree.Statement[]): Finalized[] {
  const tries = new Set<Finalized>();
  for (const { parent } of statements) {
    if (parent.type === 'BlockStatement' && isFinalizer(parent) && parent.body.every((one) => statements.includes(one)))
      tries.add(parent.parent as Finalized);
  }
  return [...tries];
}

/** Writes `try` statements anew whose `finally` is empty: without it, or, where nothing is caught, without the `try`. */
export function withoutEmptied(edits: readonly Edit[], emptied: readonly Finalized[], sourceCode: SourceCode): Edit[] {
  let all = [...edits];
  // Inner ones first: the text of an outer one holds what became of them.
  for (const statement of emptied.toSorted((a, b) => b.range[0] - a.range[0])) {
    const { handler, finalizer } = statement;
    if (handler) {
      all.push({ range: [handler.range[1], finalizer.range[1]], text: '' });
      continue;
    }
    const text = unwrapped(statement, all, sourceCode);
    const [start, end] = statement.range;
    all = [...all.filter(({ range }) => range[0] < start || range[1] > end), { range: [start, end], text }];
  }
  return all;
}

function unwrapped({ block, range }: TSESTree.TryStatement, edits: readonly Edit[], sourceCode: SourceCode): string {
  const { text } = sourceCode;
  const [start, end] = block.range;
  const [first] = block.body;
  const inside = editedText(text, [start + 1, end - 1], edits);
  const to = indentAt(text, range[0]);
  if (!first || !endsLine(inside, 0) || namesWouldMeet(block, sourceCode)) return `{${inside}}`;
  // Without its braces, a bracket would carry on the statement before.
  if (carriesOn(inside)) return `{${inside}}`;
  const shift = new Set([...templateLines(block, sourceCode)]);
  // Edits may have taken lines out; then line numbers say nothing of templates any more.
  if (shift.size > 0) return `{${inside}}`;
  const from = indentAt(text, first.range[0]);
  return reindented(inside.slice(nextLine(inside, 0)).trimEnd(), from, to, shift).trimStart();
}

/** Whether what the block declares would meet a name of the code around it. */
function namesWouldMeet(block: TSESTree.BlockStatement, sourceCode: SourceCode): boolean {
  const inner = sourceCode.scopeManager?.acquire(block);
  const outer = inner?.upper;
  // Before ES2015 a block has no names of its own, and no scope.
  if (!inner || !outer) return false;
  return inner.variables.some(
    ({ name }) => outer.set.has(name) || outer.through.some(({ identifier }) => identifier.name === name),
  );
}
