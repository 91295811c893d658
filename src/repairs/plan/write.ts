import type { TSESTree } from '@typescript-eslint/utils';
import { reuseOf } from '../../analysis/keep-alive.ts';
import { isStatement } from '../../ast/language.ts';
import { isCall, isFunction } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { declarationsAt } from '../destination.ts';
import { editedText, isWithin } from '../edits.ts';
import type { Edit } from '../edits.ts';
import type { Inputs } from '../evaluation/inputs.ts';
import { globalReferences } from '../evaluation/references.ts';
import type { Typing } from '../evaluation/types.ts';
import {
  commentBehind,
  commentsAbove,
  describedRange,
  indentAt,
  layoutOf,
  lineStart,
  onlyCloses,
  restOfLine,
  reindented,
  removal,
  templateLines,
} from '../layout.ts';
import type { Reach } from '../names.ts';
import { passOption } from '../options.ts';
import type { OptionPlan } from '../options.ts';
import { bracketGuard } from '../statements.ts';
import type { Opening } from './opening.ts';
import type { Site } from './site.ts';
import { isReloaded, slotFor } from './slot.ts';
import { fitted } from '../width.ts';
import type { Churn, Declaration, Destination, Draft, RepairOption } from '../repair.ts';

/** All that is known of a move when it is written. */
export interface Writing {
  readonly finding: Churn;
  readonly site: Site;
  readonly destination: Destination;
  readonly inputs: Inputs;
  readonly opening: Opening;
  /** Somebody looks at it before it is applied, so that it may do more than one thing. */
  readonly isReviewed: boolean;
  /** The client gets a listener for errors, without which an idle connection that breaks would end the process. */
  readonly needsListener: boolean;
}

/** What is declared at the destination, and what changes elsewhere. */
export interface Written {
  readonly declarations: readonly Declaration[];
  readonly edits: readonly Edit[];
  /** The edition of the language that all of it is written in. */
  readonly edition: number;
}

/** One way to repair, from what is written for it. */
export function optionOf(
  how: Pick<RepairOption, 'change' | 'data' | 'messageId'>,
  { declarations, edits, edition }: Written,
  destination: Destination,
  sourceCode: Draft['sourceCode'],
): RepairOption {
  if (declarations.length === 0) return { ...how, edits, edition };
  const declared = declarationsAt(destination, declarations, sourceCode);
  return { ...how, edits: [declared, ...edits], edition, declared: { destination, declarations, others: edits } };
}

/** Names for a creation; where somebody looks at the repair, equal creations get equal names, and share one client. */
export function equalNames<Named extends { readonly names: readonly string[] }>(
  { isReviewed }: Writing,
  of: string | null,
  reach: Reach,
  { names }: Draft,
  allot: () => Named,
): Named {
  return isReviewed && of !== null ? names.forEqual(of, reach, allot) : allot();
}

/** `const pool = new Pool()` at the destination; the declaration at the site goes away, or gives it its name there. */
export function writeEager(writing: Writing, typing: Typing, draft: Draft): Written & { readonly name: string } {
  const { site, destination } = writing;
  const { file, names, sourceCode } = draft;
  const { value, declaration, word } = site;
  const { edits: gained, edition = 2015 } = gainedOptions(writing, draft);
  const outside = gained.filter((edit) => !isWithin(edit, value.range));
  const scopes = [sourceCode.getScope(value)];
  const to = indentAt(sourceCode.text, destination.statement.range[0]);
  const made = movedText(value, gained, to, draft);
  // `const pool = /** @type {Pool} */ (new Pool())`: such comments hold where they stand.
  const isFree =
    declaration !== null && !hasCommentsAround(value, declaration, sourceCode) && !isReadAbove(declaration);
  const gone = isFree ? removal(declaration.statement, sourceCode) : null;
  const reach = { home: destination.scope, uses: scopes, instead: gone ? declaration?.variable : undefined };
  const isEqual = !isReloaded(writing.finding, file) && !hasComments([declaration?.statement ?? value], sourceCode);
  const { name } = equalNames(writing, isEqual ? made : null, reach, draft, () => {
    const own = gone && declaration ? names.own(declaration.variable.name, reach) : null;
    const called = own ?? (declaration ? null : names.own(word, reach)) ?? names.shared(word, reach);
    return { name: called, names: [called] };
  });
  const { before, text: whole, edition: kept = edition } = keptText(name, typing, made, writing, draft);
  const isOwn = gone && declaration?.variable.name === name;
  const start = `const ${isOwn ? sourceCode.getText(declaration.declarator.id) : name} = `;
  const layout = layoutOf(sourceCode.ast, sourceCode);
  const text = fitted(to + start, whole, layout.semicolon, to, layout);
  const listener = writing.needsListener ? [{ code: listenerOf(name, draft) }] : [];
  if (isOwn) {
    const own = described(declaration.statement, start + text, to, draft);
    return { declarations: [...before, own, ...listener], edits: [...outside, gone], edition: kept, name };
  }
  const own = { code: start + text };
  const edits = [...outside, named(value, name)];
  return { declarations: [...before, own, ...listener], edits, edition: kept, name };
}

/** `console.log(pool); var pool = new Pool()` reads what has no value yet. */
function isReadAbove({ statement, variable }: NonNullable<Site['declaration']>): boolean {
  return variable.references.some(({ identifier }) => identifier.range[0] < statement.range[0]);
}

/** Whether comments stand in or at one of the nodes: of two equal ones, one would be lost. */
export function hasComments(nodes: readonly Node[], sourceCode: Draft['sourceCode']): boolean {
  return nodes.some((node) => {
    const [start, end] = describedRange(node, sourceCode);
    return start < node.range[0] || end > node.range[1] || sourceCode.getCommentsInside(node).length > 0;
  });
}

/** Whether comments stand in a declaration that neither its name nor its value takes along. */
export function hasCommentsAround(
  value: Node,
  { statement, declarator }: NonNullable<Site['declaration']>,
  sourceCode: Draft['sourceCode'],
): boolean {
  return sourceCode
    .getCommentsInside(statement)
    .some(({ range }) => ![value, declarator.id].some((node) => isWithin({ range, text: '' }, node.range)));
}

/** The value of a constant of the module, taken from what outlives the module where that is loaded again. */
function keptText(name: string, typing: Typing, text: string, { finding, site, destination }: Writing, draft: Draft) {
  if (!isReloaded(finding, draft.file)) return { before: [], text };
  const type = typing.kind === 'type' ? typing.text : null;
  const scopes = [draft.sourceCode.getScope(site.value)];
  const slot = slotFor(name, type, { finding, destination, scopes }, draft);
  return { before: slot.declarations, text: `(${slot.reference} ??= ${text})`, edition: 2021 };
}

/** A call that takes the place of a node on its line, broken where that line gets too long. */
export function inLine({ range: [start, end] }: Node, call: string, sourceCode: Draft['sourceCode']): string {
  const { text, ast } = sourceCode;
  const before = text.slice(lineStart(text, start), start);
  const after = restOfLine(text, end);
  // A chain of calls is broken at its dots, and nobody formats a line with several statements.
  if (!onlyCloses(after)) return call;
  return fitted(before, call, after, indentAt(text, start), layoutOf(ast, sourceCode));
}

/** `const pool = (sharedPool ??= new Pool())` in place, with `let sharedPool` at the destination. */
export function writeLazy(writing: Writing, typing: Typing, draft: Draft): Written {
  const { site, destination } = writing;
  const { names, sourceCode } = draft;
  const { value, word } = site;
  const scopes = [sourceCode.getScope(value)];
  const name = names.shared(word, { home: destination.scope, uses: scopes });
  const [start, end] = value.range;
  const type = typing.kind === 'type' ? typing.text : null;
  const slot = slotFor(name, type, { finding: writing.finding, destination, scopes }, draft);
  const { edits: gained } = gainedOptions(writing, draft);
  const { declarations } = slot;
  const edition = 2021;
  const head = `${bracketGuard(value, sourceCode)}(${slot.reference} ??= `;
  const outside = gained.filter((edit) => !isWithin(edit, value.range));
  const wrapped = { range: value.range, text: `${head}${editedText(sourceCode.text, value.range, gained)})` };
  for (const at of [value, ...callsAroundInLine(value)]) {
    const call = editedText(sourceCode.text, at.range, [wrapped, ...outside]);
    const written = inLine(at, call, sourceCode);
    const rest = outside.filter((edit) => !isWithin(edit, at.range));
    if (written !== call) return { declarations, edits: [{ range: at.range, text: written }, ...rest], edition };
  }
  return {
    declarations,
    edition,
    edits: [{ range: [start, start], text: head }, ...gained, { range: [end, end], text: ')' }],
  };
}

/** Calls that a node is an argument of, or a value of an object in one, on the same line; the outermost first. */
function callsAroundInLine(node: Node): Node[] {
  const calls: Node[] = [];
  for (let at = node; at.parent && !isStatement(at.parent) && !isFunction(at.parent); at = at.parent) {
    const { parent } = at;
    if (parent.loc.start.line !== node.loc.start.line || parent.loc.end.line !== node.loc.end.line) break;
    if (isCall(parent) && parent.callee !== at) calls.unshift(parent);
  }
  return calls;
}

/** The option that a shared client needs in order to reuse its connections. */
export function gainedOptions(
  { finding: { creation } }: Writing,
  { file, sourceCode }: Draft,
): Extract<OptionPlan, { edits: unknown }> {
  const keepAlive = reuseOf(creation, file);
  const plan = keepAlive && passOption(creation, keepAlive, file, sourceCode);
  return plan && 'edits' in plan ? plan : { edits: [] };
}

/** The text of a node at another indentation, edits inside of it applied. */
export function movedText(node: Node, edits: readonly Edit[], to: string, { sourceCode }: Draft): string {
  const from = indentAt(sourceCode.text, node.range[0]);
  return reindented(editedText(sourceCode.text, node.range, edits), from, to, templateLines(node, sourceCode));
}

/** A declaration with the comments that describe a statement. */
export function described(statement: Node, code: string, to: string, { sourceCode }: Draft): Declaration {
  const { text } = sourceCode;
  const from = indentAt(text, statement.range[0]);
  const above = commentsAbove(statement, sourceCode).map(
    (comment) => `${reindented(text.slice(...comment.range), from, to, new Set())}${newlineAfter(comment, text)}${to}`,
  );
  const comment = commentBehind(statement, sourceCode);
  return { code, above: above.join(''), behind: comment ? text.slice(...comment.range) : '' };
}

function newlineAfter(comment: TSESTree.Comment, text: string): string {
  return text.startsWith('\r\n', comment.range[1]) ? '\r\n' : '\n';
}

/** Puts a name in the place of an expression. `{ agent: agent }` is written `{ agent }`. */
export function named(value: Node, name: string): Edit {
  const { parent } = value;
  if (parent?.type === 'Property' && parent.shorthand && parent.key.type === 'Identifier')
    return { range: parent.range, text: parent.key.name === name ? name : `${parent.key.name}: ${name}` };
  if (
    parent?.type === 'Property' &&
    parent.value === value &&
    !parent.computed &&
    parent.key.type === 'Identifier' &&
    parent.key.name === name
  ) {
    return { range: parent.range, text: name };
  }
  return { range: value.range, text: name };
}

/** `pool.on('error', console.error)`, with what the file already uses to say things. */
export function listenerOf(name: string, { file, sourceCode }: Draft): string {
  const { quote } = layoutOf(sourceCode.ast, sourceCode);
  const usesConsole = globalReferences(sourceCode.ast, file).has('console');
  return `${name}.on(${quote}error${quote}, ${usesConsole ? 'console.error' : '(error) => process.emitWarning(error)'})`;
}
