import type { TSESTree } from '@typescript-eslint/utils';
import { keepAliveOf } from '../../analysis/keep-alive.ts';
import type { Node } from '../../ast/nodes.ts';
import { declarationsAt } from '../destination.ts';
import type { Declaration, Destination } from '../destination.ts';
import { editedText, isWithin } from '../edits.ts';
import type { Edit } from '../edits.ts';
import type { Inputs } from '../evaluation/inputs.ts';
import type { Typing } from '../evaluation/types.ts';
import { commentBehind, commentsAbove, indentAt, reindented, removal, templateLines } from '../layout.ts';
import { passOption } from '../options.ts';
import type { Draft } from '../plan.ts';
import { bracketGuard } from '../statements.ts';
import type { Churn } from './hoist.ts';
import type { Opening } from './opening.ts';
import type { Site } from './site.ts';
import { isReloaded, slotFor } from './slot.ts';

/** All that is known of a move when it is written. */
export interface Writing {
  readonly finding: Churn;
  readonly site: Site;
  readonly destination: Destination;
  readonly inputs: Inputs;
  readonly opening: Opening;
  /** The client gets a listener for errors, without which an idle connection that breaks would end the process. */
  readonly needsListener: boolean;
}

/** `const pool = new Pool()` at the destination; the declaration at the site goes away, or gives it its name there. */
export function writeEager(
  writing: Writing,
  typing: Typing,
  draft: Draft,
): { readonly edits: Edit[]; readonly name: string } {
  const { site, destination } = writing;
  const { names, sourceCode } = draft;
  const { value, declaration, word } = site;
  const gained = gainedOptions(writing, draft);
  const outside = gained.filter((edit) => !isWithin(edit, value.range));
  const listener = (name: string): Declaration[] => (writing.needsListener ? [{ code: listenerOf(name, draft) }] : []);
  const scopes = [sourceCode.getScope(value)];
  const to = indentAt(sourceCode.text, destination.statement.range[0]);
  if (declaration) {
    const { statement, declarator, variable } = declaration;
    // `const pool = /** @type {Pool} */ (new Pool())`: such comments hold where they stand.
    const gone = hasCommentsAround(value, declaration, sourceCode) ? null : removal(statement, sourceCode);
    const kept = gone && names.own(variable.name, { home: destination.scope, uses: scopes, instead: variable });
    if (gone && kept !== null) {
      const { before, text } = keptText(kept, typing, movedText(value, gained, to, draft), writing, draft);
      const own = described(statement, `const ${sourceCode.getText(declarator.id)} = ${text}`, to, draft);
      return {
        edits: [...outside, declarationsAt(destination, [...before, own, ...listener(kept)], sourceCode), gone],
        name: kept,
      };
    }
  }
  const reach = { home: destination.scope, uses: scopes };
  const name = declaration ? names.shared(word, reach) : (names.own(word, reach) ?? names.shared(word, reach));
  const { before, text } = keptText(name, typing, movedText(value, gained, to, draft), writing, draft);
  const own = { code: `const ${name} = ${text}` };
  return {
    edits: [
      ...outside,
      declarationsAt(destination, [...before, own, ...listener(name)], sourceCode),
      named(value, name),
    ],
    name,
  };
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
  if (!isReloaded(finding)) return { before: [], text };
  const type = typing.kind === 'type' ? typing.text : null;
  const scopes = [draft.sourceCode.getScope(site.value)];
  const slot = slotFor(name, type, { finding, destination, scopes }, draft);
  return { before: slot.declarations, text: `(${slot.reference} ??= ${text})` };
}

/** `const pool = (sharedPool ??= new Pool())` in place, with `let sharedPool` at the destination. */
export function writeLazy(writing: Writing, typing: Typing, draft: Draft): Edit[] {
  const { site, destination } = writing;
  const { names, sourceCode } = draft;
  const { value, word } = site;
  const scopes = [sourceCode.getScope(value)];
  const name = names.shared(word, { home: destination.scope, uses: scopes });
  const [start, end] = value.range;
  const type = typing.kind === 'type' ? typing.text : null;
  const slot = slotFor(name, type, { finding: writing.finding, destination, scopes }, draft);
  return [
    ...(slot.declarations.length > 0 ? [declarationsAt(destination, slot.declarations, sourceCode)] : []),
    { range: [start, start], text: `${bracketGuard(value, sourceCode)}(${slot.reference} ??= ` },
    ...gainedOptions(writing, draft),
    { range: [end, end], text: ')' },
  ];
}

/** The option that a shared client needs in order to reuse its connections. */
export function gainedOptions({ finding: { creation } }: Writing, { file, sourceCode }: Draft): readonly Edit[] {
  const keepAlive = keepAliveOf(creation, file);
  const plan = keepAlive && passOption(creation, keepAlive, file, sourceCode);
  return plan && 'edits' in plan ? plan.edits : [];
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
export function listenerOf(name: string, { sourceCode }: Draft): string {
  const usesConsole =
    sourceCode.scopeManager?.globalScope?.through.some(({ identifier }) => identifier.name === 'console') === true ||
    /\bconsole\.\w+\(/u.test(sourceCode.text);
  const quote = (sourceCode.text.match(/"/gu)?.length ?? 0) > (sourceCode.text.match(/'/gu)?.length ?? 0) ? '"' : "'";
  return `${name}.on(${quote}error${quote}, ${usesConsole ? 'console.error' : '(error) => process.emitWarning(error)'})`;
}
