import type { Node } from '../../ast/nodes.ts';
import type { Edit } from '../edits.ts';
import { layoutOf, withoutEnd } from '../layout.ts';
import { described, listenerOf, movedText } from './write.ts';
import type { Writing } from './write.ts';
import { brokenLine } from '../width.ts';
import type { Draft } from '../repair.ts';

/** Everything that makes a client ready, as it is written somewhere else. */
export interface Making {
  readonly writing: Writing;
  /** Local constants that move along. */
  readonly locals: readonly Node[];
  /** Edits inside of what moves. */
  readonly edits: readonly Edit[];
}

/** Whether there is nothing to it but one expression. */
export function isSimple({ writing: { opening, needsListener } }: Making): boolean {
  return opening.setup.length === 0 && !needsListener;
}

/** The body of a function that makes it and returns it; one that awaits has to be `async`. */
export function makingText(making: Making, depth: string, draft: Draft): string {
  const { locals, value, line } = partsOf(making, depth, draft);
  if (isSimple(making)) return `${locals}${line(`return ${value}`)}`;
  const { opening, site, needsListener } = making.writing;
  const { given, setup, init } = opening;
  const own = given?.variable.name ?? site.word;
  const annotated =
    given?.statement.type === 'VariableDeclaration'
      ? draft.sourceCode.getText(given.statement.declarations[0].id)
      : own;
  const made = line(`const ${annotated} = ${movedText(init, making.edits, depth, draft)}`);
  const listener = needsListener ? line(listenerOf(own, draft)) : '';
  const steps = setup.map((statement) => movedStatement(statement, making.edits, depth, draft)).join('');
  return `${locals}${made}${listener}${steps}${line(`return ${own}`)}`;
}

interface Parts {
  readonly locals: string;
  /** What makes it, not awaited. */
  readonly value: string;
  readonly line: (text: string) => string;
}

export function partsOf({ writing, locals, edits }: Making, depth: string, draft: Draft): Parts {
  const layout = layoutOf(draft.sourceCode.ast, draft.sourceCode);
  const { newline, semicolon } = layout;
  const { init } = writing.opening;
  const bare = init.type === 'AwaitExpression' ? init.argument : init;
  return {
    locals: locals.map((statement) => movedStatement(statement, edits, depth, draft)).join(''),
    value: movedText(bare, edits, depth, draft),
    line: (text) => `${depth}${brokenLine(`${text}${semicolon}`, depth, layout)}${newline}`,
  };
}

/** A statement on a line of its own, with the comments that describe it. */
function movedStatement(statement: Node, edits: readonly Edit[], depth: string, draft: Draft): string {
  const { newline, semicolon } = layoutOf(draft.sourceCode.ast, draft.sourceCode);
  const code = withoutEnd(movedText(statement, edits, depth, draft));
  const { above = '', behind = '' } = described(statement, code, depth, draft);
  return `${depth}${above}${code}${semicolon}${behind === '' ? '' : ` ${behind}`}${newline}`;
}
