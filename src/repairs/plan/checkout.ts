import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, isInside } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import type { PoolConversion } from '../../catalog/types.ts';
import type { Edit } from '../edits.ts';
import type { Uses } from '../evaluation/uses.ts';
import {
  describedRange,
  endsLine,
  indentAt,
  layoutOf,
  lineStart,
  removal,
  startsLine,
  templateLines,
} from '../layout.ts';
import { releasedPlan, withoutEmptied } from '../release.ts';
import type { Released } from '../release.ts';
import { statementsBehind } from '../statements.ts';
import type { Opening } from './opening.ts';
import type { Draft } from '../repair.ts';

type Given = NonNullable<Opening['given']>;

/** What a connection that was lent needs: the place from which on it is held, and how it goes back. */
export interface Checkout {
  readonly opening: Opening & { readonly given: Given };
  readonly uses: Uses;
  readonly conversion: PoolConversion;
  /** The pool, as it is named where the connection is taken. */
  readonly pool: string;
}

/**
 * Takes a connection from a pool where one was opened, and gives it back on every path: thrown away after an error,
 * because nobody knows what it was in the middle of.
 */
export function checkout(
  lent: Checkout,
  draft: Draft,
): { readonly edits: readonly Edit[] } | { readonly reason: string } {
  const { opening, uses, conversion, pool } = lent;
  const { sourceCode, file } = draft;
  const release = releasedPlan(uses, file, sourceCode);
  if ('reason' in release) return release;
  const ending = [...release.statements, ...release.emptied.map(({ finalizer }) => finalizer)];
  if (uses.closes.some((member) => !ending.some((node) => isInside(member, node))))
    return { reason: 'it is closed at the end of a chain of promises' };
  const taken = takenAt(opening);
  if (!taken) return { reason: 'it is not awaited where it is connected' };
  const leftOver = opening.given.variable.references.some(({ identifier, init }) => {
    const isClosing = ending.some((node) => isInside(identifier, node));
    return init !== true && !isClosing && !isInside(identifier, taken.parent);
  });
  if (leftOver) return { reason: 'it is used outside of the block that connects it' };
  const { newline, semicolon, indent } = layoutOf(sourceCode.ast, sourceCode);
  const client = opening.given.variable.name;
  const text = `const ${client} = await ${pool}.${conversion.checkout}()${semicolon}`;
  const flag = draft.names.local('isBroken', { home: sourceCode.getScope(taken), uses: [sourceCode.getScope(taken)] });
  const base = indentAt(sourceCode.text, taken.range[0]);
  const back = backText(client, flag, conversion, semicolon);
  const open = `${text}${newline}${base}let ${flag} = false${semicolon}`;
  const declaration = opening.given.statement;
  const gone = declaration === taken ? null : removal(declaration, sourceCode, declaration.range);
  if (declaration !== taken && !gone) return { reason: 'its declaration cannot be taken out' };
  const start: Edit[] = [{ range: taken.range, text: open }, ...(gone ? [gone] : [])];
  const merged = mergedInto(taken, release, { flag, back, semicolon, newline, indent }, draft);
  if (merged) return { edits: [...start, ...merged] };
  const wrapped = wrappedFrom(taken, release, start, { flag, back, semicolon, newline, indent }, draft);
  return wrapped;
}

/** The statement from which on the connection is held. */
function takenAt({ given, setup, init }: Checkout['opening']): TSESTree.Statement | null {
  const [connect, ...others] = setup;
  if (others.length > 0) return null;
  if (connect) return connect.expression.type === 'AwaitExpression' ? connect : null;
  return init.type === 'AwaitExpression' ? given.statement : null;
}

function backText(client: string, flag: string, { release, destroy }: PoolConversion, semicolon: string): string {
  if (destroy.by === 'argument') return `${client}.${release}(${flag})${semicolon}`;
  return `if (${flag}) ${client}.${destroy.name}();\nelse ${client}.${release}()${semicolon}`;
}

interface Style {
  readonly flag: string;
  readonly back: string;
  readonly semicolon: string;
  readonly newline: string;
  readonly indent: string;
}

/** The `try` right behind, whose `finally` closes the connection, gives it back instead. */
function mergedInto(
  taken: Node,
  release: Released,
  { flag, back, semicolon, newline, indent }: Style,
  { sourceCode }: Draft,
): Edit[] | null {
  const [tried] = release.emptied;
  if (!tried || release.emptied.length > 1 || tried.parent !== taken.parent) return null;
  const { handler, finalizer } = tried;
  const [closing, ...rest] = finalizer.body;
  if (!closing || rest.length > 0 || statementsBehind(taken)[0] !== tried) return null;
  const base = indentAt(sourceCode.text, tried.range[0]);
  const inner = base + indent;
  const edits: Edit[] = [{ range: closing.range, text: back.replaceAll('\n', newline + inner) }];
  if (handler) {
    const { range, body } = handler.body;
    const [start, end] = range;
    const isBlank = body.length === 0 && sourceCode.text.slice(start + 1, end - 1).trim() === '';
    const noted = `${newline}${inner}${flag} = true${semicolon}`;
    edits.push(
      isBlank ? { range, text: `{${noted}${newline}${base}}` } : { range: [start + 1, start + 1], text: noted },
    );
  } else {
    const at = tried.block.range[1];
    edits.push({ range: [at, at], text: caughtText({ flag, semicolon, newline, indent }, base) });
  }
  const others = release.statements
    .filter((statement) => statement !== closing)
    .map((statement) => removal(statement, sourceCode));
  return others.includes(null) ? null : [...edits, ...(others as Edit[])];
}

function caughtText(
  { flag, semicolon, newline, indent }: Pick<Style, 'flag' | 'indent' | 'newline' | 'semicolon'>,
  base: string,
): string {
  const inner = base + indent;
  return ` catch (error) {${newline}${inner}${flag} = true${semicolon}${newline}${inner}throw error${semicolon}${newline}${base}}`;
}

/** Everything behind goes into a `try` of its own. */
function wrappedFrom(
  taken: TSESTree.Statement,
  release: Released,
  start: readonly Edit[],
  style: Style,
  { sourceCode }: Draft,
): { readonly edits: readonly Edit[] } | { readonly reason: string } {
  const { newline, indent, back } = style;
  const behind = statementsBehind(taken).filter(
    (statement) => !release.statements.includes(statement as TSESTree.Statement),
  );
  const [first] = behind;
  const last = behind.at(-1);
  if (!first || !last) return { reason: 'it is not used' };
  if (release.emptied.some(({ block }) => block !== taken.parent)) {
    return { reason: 'it is closed in the `finally` of another block' };
  }
  if (
    behind.some(
      (statement) =>
        catches(statement, sourceCode) ||
        statement.type === 'FunctionDeclaration' ||
        statement.type === 'ClassDeclaration',
    )
  ) {
    return { reason: 'errors are caught while the connection is held' };
  }
  const base = indentAt(sourceCode.text, taken.range[0]);
  const from = describedRange(first, sourceCode)[0];
  const to = describedRange(last, sourceCode)[1];
  // What a `finally` loses goes with it.
  const out = release.statements
    .filter(({ parent }) => !release.emptied.some(({ finalizer }) => finalizer === parent))
    .map((statement) => removal(statement, sourceCode));
  if (out.includes(null)) return { reason: 'the statement that closes it cannot be taken out' };
  if (behind.some((statement) => templateLines(statement, sourceCode).size > 0))
    return { reason: 'a template would change where it is indented' };
  const head = lineStart(sourceCode.text, from);
  if (!startsLine(sourceCode.text, from)) return { reason: 'other code stands on its line' };
  const edits: Edit[] = [{ range: [head, head], text: `${base}try {${newline}${indent}` }];
  for (let at = head; at < to;) {
    const end = sourceCode.text.indexOf('\n', at);
    const isBlank = endsLine(sourceCode.text, at);
    if (at > head && !isBlank && !out.some((edit) => edit && edit.range[0] <= at && at < edit.range[1]))
      edits.push({ range: [at, at], text: indent });
    at = end === -1 ? to : end + 1;
  }
  const tail = `${newline}${base}}${caughtText(style, base)} finally {${newline}${base}${indent}${back.replaceAll('\n', newline + base + indent)}${newline}${base}}`;
  edits.push({ range: [to, to], text: tail });
  return { edits: withoutEmptied([...start, ...edits, ...(out as Edit[])], release.emptied, sourceCode) };
}

/** Whether a statement catches errors of what it does itself. */
function catches(statement: Node, { visitorKeys }: Draft['sourceCode']): boolean {
  let found = false;
  walk(statement, visitorKeys, (node) => {
    if (isFunction(node)) return false;
    if (node.type === 'CatchClause') found = true;
    return undefined;
  });
  return found;
}
