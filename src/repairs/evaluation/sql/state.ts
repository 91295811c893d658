import {
  blockWords,
  codeKinds,
  definingStatements,
  definitionModifiers,
  definitionWords,
  plainStatements,
  sessionSchema,
} from '../../../catalog/idioms/sql-statements.ts';
import {
  settingForTransaction,
  sqlFunctions,
  sqlNames,
  sqlStatements,
  wordsBeforeQueries,
  wordsBeforeValues,
} from '../../../catalog/idioms/sql-words.ts';
import type { SqlState } from '../../../catalog/idioms/sql-words.ts';
import type { Language } from '../../../catalog/types.ts';
import { callIn } from './calls.ts';
import { hole, isTemporary, isUserVariable, nameOf, statementsIn } from './tokens.ts';
import type { Token } from './tokens.ts';

/** What a text does to the connection that runs it, and the words that say so. */
export interface Effect {
  readonly state: SqlState;
  readonly words: string;
}

/** What is known of a text. */
export interface Reading {
  readonly effects: readonly Effect[];
  /** An expression in it may be more than a value. */
  readonly isOpen: boolean;
  /** Code of the database that it runs, which may do anything to the connection: `CALL fill`, `app.set_tenant()`. */
  readonly calls: string | null;
  /** The first words of a statement of a kind that is not known. */
  readonly unknown: string | null;
}

/** What does a text of SQL do to its connection? Expressions in it are holes. */
export function readingOf(text: string, language: Language): Reading {
  const statements = statementsIn(text, language);
  const [first] = statements;
  const defined = first?.slice(1).find(({ text: word }) => !definitionModifiers.has(word));
  // What code of the database says runs at another time.
  if (first && definitionWords.has(first[0]?.text ?? '') && codeKinds.has(defined?.text ?? ''))
    return { effects: [], isOpen: isOpen(first), calls: null, unknown: null };
  // Oracle runs a block as one, and what it sets ends with it, but for what it calls.
  const isBlock = language === 'oracle' && blockWords.has(first?.[0]?.text ?? '');
  const effects = statements.flatMap((statement, index) => {
    const begun = isBlock ? null : beginning(statement, language);
    const found = [...(begun ? [begun] : []), ...(isBlock ? [] : stored(statement)), ...named(statement, language)];
    // What an earlier statement of the same text left behind is on the same connection.
    return index > 0 ? found.filter(({ state }) => state !== 'last') : found;
  });
  const calls = isBlock ? 'BEGIN' : firstOf(statements, (statement) => callIn(statement, language));
  return {
    effects,
    isOpen: statements.some(isOpen),
    calls,
    unknown: calls === null ? firstOf(statements, (statement) => unknownIn(statement, language)) : null,
  };
}

function firstOf(
  statements: readonly (readonly Token[])[],
  ask: (statement: readonly Token[]) => string | null,
): string | null {
  return statements.map(ask).find((answer) => answer !== null) ?? null;
}

/** The first words of a statement of which nothing says what kind it is. */
function unknownIn(statement: readonly Token[], language: Language): string | null {
  const [first, second, third] = statement;
  if (!first || first.kind === 'hole' || (first.kind === 'sign' && first.text === '(')) return null;
  if (first.kind === 'word' && (plainStatements.has(first.text) || definingStatements.has(first.text))) return null;
  if (beginning(statement, language)) return null;
  // One word that is no statement is a procedure to SQL Server, and a mistake to the others.
  if (!second && language !== 'mssql') return null;
  return second?.text === '.' ? `${first.raw}.${third?.raw ?? ''}` : `${first.raw} ${second?.raw ?? ''}`.trimEnd();
}

/** What the first words of a statement say. */
function beginning(statement: readonly Token[], language: Language): Effect | null {
  const head = `${statement
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ')} `;
  const fitting = sqlStatements.filter(
    ({ words, in: languages, with: other }) =>
      head.startsWith(`${words} `) &&
      (!languages || languages.some((one) => one === language)) &&
      (other === undefined || statement.some(({ kind, text }) => kind === 'word' && text === other)),
  );
  const found = fitting.toSorted((a, b) => b.words.length - a.words.length || (a.in ? -1 : 1))[0];
  if (!found?.state) return null;
  // `SET` alone says little: `SET ROLE`.
  const count = Math.max(2, found.words.split(' ').length);
  const words = statement.slice(0, count).map(({ raw }) => raw);
  return { state: found.state, words: words.join(' ') };
}

/** `SELECT … INTO x` makes a table. Other statements write into one that is there. */
function stored(statement: readonly Token[]): Effect[] {
  const first = statement[0]?.text;
  if (first !== 'SELECT' && first !== 'WITH') return [];
  let depth = 0;
  for (const { kind, text } of statement) {
    if (kind === 'sign' && text === '(') depth++;
    if (kind === 'sign' && text === ')') depth--;
    if (depth > 0 || kind !== 'word') continue;
    if (text === 'INSERT' || text === 'MERGE' || text === 'REPLACE') return [];
    if (text === 'INTO') return [{ state: 'session', words: 'SELECT … INTO' }];
  }
  return [];
}

/** Functions, variables and tables that belong to a connection. */
function named(statement: readonly Token[], language: Language): Effect[] {
  const hasVariables = language === 'mysql' || language === 'sql';
  return statement.flatMap((token, index): Effect[] => {
    const { kind, raw } = token;
    const text = nameOf(token);
    if (text === null) return [];
    const next = statement[index + 1]?.text;
    const isCalled = next === '(';
    const isColumn = language === 'oracle' && text === 'CURRVAL' && statement[index - 1]?.text === '.';
    // `@@session.last_insert_id`
    const isOfSession = statement[index - 2]?.text.startsWith('@@') === true && statement[index - 1]?.text === '.';
    const state =
      (isCalled || isColumn || isOfSession ? sqlFunctions.get(text) : undefined) ??
      (kind === 'word' ? sqlNames.get(text) : undefined);
    if (state) {
      const isLocal = isCalled && isForTransaction(text, statement, index);
      return [{ state: isLocal ? 'within' : state, words: isCalled ? `${raw}()` : raw }];
    }
    if (next === '.' && (text === sessionSchema || text.startsWith(`${sessionSchema}_`)))
      return [{ state: 'session', words: raw }];
    // `@1` is a parameter, `@@version` is the same for all.
    if (hasVariables && kind === 'word' && isUserVariable(text)) return [{ state: 'session', words: raw }];
    return (language === 'mssql' || language === 'sql') && isTemporary(text) ? [{ state: 'session', words: raw }] : [];
  });
}

/** `set_config('app.tenant', $1, true)` */
function isForTransaction(name: string, statement: readonly Token[], index: number): boolean {
  const last = settingForTransaction.get(name);
  let depth = 0;
  for (let at = index + 1; last !== undefined && at < statement.length; at++) {
    if (statement[at]?.text === '(') depth++;
    if (statement[at]?.text === ')' && --depth === 0) return statement[at - 1]?.text === last;
  }
  return false;
}

/** Whether an expression stands where more than a value may stand. */
function isOpen(statement: readonly Token[]): boolean {
  return statement.some(({ kind, text }, index) => kind === 'hole' && (text !== hole || !isValueAt(index, statement)));
}

/** Whether only a value can stand there: `= ${id}`, `LIMIT ${count}`, `VALUES (${name}, ${age})`. */
function isValueAt(index: number, statement: readonly Token[]): boolean {
  const before = statement[index - 1];
  if (before?.kind === 'word') {
    if (before.text !== 'AND') return wordsBeforeValues.has(before.text);
    const words = statement.slice(0, index - 1).map(({ text }) => text);
    return words.lastIndexOf('BETWEEN') > words.lastIndexOf('AND');
  }
  if (before?.kind !== 'sign') return false;
  if (before.text === '(' || before.text === ',') return isInValues(index, statement);
  // `SELECT * ${rest}`
  if (before.text === '*') return !beforeAllColumns.has(statement[index - 2]?.text ?? '');
  return operators.has(before.text);
}

/** What stands in front of a `*` that means all columns. */
const beforeAllColumns: ReadonlySet<string> = new Set(['SELECT', 'DISTINCT', 'ALL', '.', ',', '(']);
const operators: ReadonlySet<string> = new Set(['=', '<', '>', '+', '-', '/', '%', '|', '&', '^', '!', '~']);
/** Signs behind which brackets hold a list of values. */
const beforeLists: ReadonlySet<string> = new Set(['=', '<', '>', ',', '(']);

/** Whether the brackets around hold values: arguments, a list, a row, and not the names of columns or a query. */
function isInValues(index: number, statement: readonly Token[]): boolean {
  let depth = 0;
  let at = index - 1;
  for (; at >= 0; at--) {
    const { text } = statement[at] as Token;
    if (text === ')') depth++;
    if (text === '(' && depth-- === 0) break;
    // `LIMIT ${start}, ${count}`
    if (depth === 0 && text === 'LIMIT') return true;
  }
  const opener = statement[at - 1];
  if (at < 0 || !opener) return false;
  if (opener.kind === 'sign') return beforeLists.has(opener.text);
  if (statement[at - 2]?.text === 'INTO' || statement[at - 2]?.text === '.') return false;
  return opener.kind === 'word' && !wordsBeforeQueries.has(opener.text);
}
