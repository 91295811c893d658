import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isInside, nearestRunnable } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { isWithin } from '../edits.ts';
import type { Edit } from '../edits.ts';
import { commentBehind, indentAt, layoutOf, removal } from '../layout.ts';
import { capitalised, namesIn } from '../names.ts';
import { bracketGuard, statementsIn } from '../statements.ts';
import { slotFor } from './slot.ts';
import { isSimple, makingText, partsOf } from './making.ts';
import type { Making } from './making.ts';
import { described, equalNames, gainedOptions, hasComments, inLine } from './write.ts';
import type { Writing, Written } from './write.ts';
import { brokenLine } from '../width.ts';
import { isTypeScript } from '../host.ts';
import type { Draft } from '../repair.ts';

type Placed = { readonly edits: Edit[] } | { readonly reason: string };

/**
 * A function that makes the client ready, and a variable that keeps what it makes, called on first use. What connects is
 * kept as a promise, so that callers who come at the same time share it, and forgotten when it fails.
 */
export function writeCreator(writing: Writing, draft: Draft): Written | { readonly reason: string } {
  const { opening, site, destination, inputs } = writing;
  const { names, sourceCode, file } = draft;
  const travelling = travellersOf(inputs.locals, [opening.init, ...opening.setup], draft);
  if ('reason' in travelling) return travelling;
  const { edits: gained } = gainedOptions(writing, draft);
  const outside = gained.filter(
    (edit) => ![opening.init, ...travelling.statements].some(({ range }) => isWithin(edit, range)),
  );
  const making = { writing, locals: travelling.statements, edits: gained };
  const reach = { home: destination.scope, uses: [sourceCode.getScope(site.value)] };
  const isEqual = travelling.statements.length === 0 && !hasComments([opening.init, ...opening.setup], sourceCode);
  const signature = isEqual ? creatorText({ making, creator: '', reference: '' }, draft) : null;
  const { slot, creator } = equalNames(writing, signature, reach, draft, () => {
    const name = names.shared(opening.given?.variable.name ?? site.word, reach);
    const verb = opening.isAsync ? 'connect' : 'create';
    const called = names.like(`${verb}${capitalised(name)}`, reach);
    const type = isTypeScript(file) ? `ReturnType<typeof ${called}>` : null;
    const kept = slotFor(name, type, { finding: writing.finding, destination, scopes: reach.uses }, draft);
    return { slot: kept, creator: called, names: [name, called, ...kept.names] };
  });
  const head = opening.isAwaited ? 'await ' : bracketGuard(opening.init, sourceCode);
  const placed = place(`${head}(${slot.reference} ??= ${creator}())`, writing, draft);
  if ('reason' in placed) return placed;
  const code = creatorText({ making, creator, reference: slot.reference }, draft);
  const declarations = [...slot.declarations, { code, isFunction: true as const }];
  return { edits: [...outside, ...placed.edits, ...travelling.edits], declarations, edition: 2021 };
}

/** Local constants that the creation reads move along, where nothing else reads them. */
export function travellersOf(
  locals: readonly Scope.Variable[],
  moved: readonly Node[],
  { sourceCode }: Draft,
): { readonly statements: readonly Node[]; readonly edits: Edit[] } | { readonly reason: string } {
  const statements: Node[] = [];
  for (const { defs } of locals) {
    const statement = (defs[0]?.node as TSESTree.VariableDeclarator | undefined)?.parent;
    if (statement?.declarations.length !== 1 || !statementsIn(statement.parent))
      return { reason: 'what it depends on is declared together with other things' };
    // What another function declares stays there: whoever reads that would look for it.
    if (moved[0] && nearestRunnable(statement) !== nearestRunnable(moved[0]))
      return { reason: 'what it depends on is declared in another function' };
    if (!statements.includes(statement)) statements.push(statement);
  }
  const all = [...moved, ...statements];
  // `const { Agent, fetch } = require('undici')` declares more than what moves reads.
  for (const variable of statements.flatMap((statement) => sourceCode.getDeclaredVariables?.(statement) ?? [])) {
    if (variable.references.some(({ identifier }) => !all.some((node) => isInside(identifier, node))))
      return { reason: `\`${variable.name}\` is read elsewhere too` };
  }
  const edits = statements.map((statement) => removal(statement, sourceCode));
  if (edits.includes(null)) return { reason: 'what it depends on cannot be taken out' };
  return { statements: statements.toSorted((a, b) => a.range[0] - b.range[0]), edits: edits as Edit[] };
}

/** What stands at the site from now on. */
export function place(call: string, { opening }: Writing, draft: Draft): Placed {
  const { sourceCode } = draft;
  const { init, given, setup, tried } = opening;
  const gone = setup.map((statement) => removal(statement, sourceCode));
  if (gone.includes(null)) return { reason: 'what configures it cannot be taken out' };
  if (!tried) return { edits: [{ range: init.range, text: inLine(init, call, sourceCode) }, ...(gone as Edit[])] };
  // Connecting may fail, and the `try` is there for that: the declaration moves into it.
  const first = setup.find(({ expression }) => expression.type === 'AwaitExpression') ?? setup[0];
  const declaration = given?.statement;
  if (!given || !first || declaration?.type !== 'VariableDeclaration')
    return { reason: 'it is connected inside of a `try` that needs it outside' };
  const { finalizer } = tried;
  const isNeeded = given.variable.references.some(
    ({ identifier, init: isInit }) =>
      isInit !== true && !isInside(identifier, tried.block) && !(finalizer && isInside(identifier, finalizer)),
  );
  if (isNeeded) return { reason: 'it is connected inside of a `try` that needs it outside' };
  const out = removal(declaration, sourceCode);
  if (!out) return { reason: 'its declaration cannot be taken out' };
  const [declarator] = declaration.declarations;
  const { semicolon } = layoutOf(sourceCode.ast, sourceCode);
  const rest = setup.filter((statement) => statement !== first).map((statement) => removal(statement, sourceCode));
  const code = `const ${sourceCode.getText(declarator.id)} = ${call}${semicolon}`;
  const { above = '', behind = '' } = described(declaration, code, indentAt(sourceCode.text, first.range[0]), draft);
  if (behind !== '' && commentBehind(first, sourceCode)) return { reason: 'it is described twice' };
  return {
    edits: [
      out,
      { range: first.range, text: `${above}${code}${behind === '' ? '' : ` ${behind}`}` },
      ...(rest as Edit[]),
    ],
  };
}

interface Creator {
  readonly making: Making;
  readonly creator: string;
  /** What keeps the client. */
  readonly reference: string;
}

function creatorText({ making, creator, reference }: Creator, draft: Draft): string {
  const { opening, destination } = making.writing;
  const { sourceCode } = draft;
  const layout = layoutOf(sourceCode.ast, sourceCode);
  const { newline, semicolon, indent } = layout;
  const base = indentAt(sourceCode.text, destination.statement.range[0]);
  const outer = base + indent;
  const line = (text: string, at = outer): string => `${at}${brokenLine(`${text}${semicolon}`, at, layout)}${newline}`;
  const open = `function ${creator}() {${newline}`;
  const close = `${base}}`;
  if (!opening.isAsync) return `${open}${makingText(making, outer, draft)}${close}`;
  const attempt = namesIn(sourceCode.ast, sourceCode).has('connecting') ? 'attempt' : 'connecting';
  const { locals, value } = partsOf(making, outer, draft);
  const start = isSimple(making)
    ? `${locals}${line(`const ${attempt} = ${value}`)}`
    : `${outer}const ${attempt} = (async () => {${newline}${makingText(making, outer + indent, draft)}${line('})()')}`;
  // Nothing else can have taken its place: who comes before it is forgotten gets this very promise.
  const forget = `${outer}${attempt}.catch(() => {${newline}${line(`${reference} = undefined`, outer + indent)}${line('})')}`;
  return `${open}${start}${forget}${line(`return ${attempt}`)}${close}`;
}
