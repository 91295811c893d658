import {
  harmlessFunctions,
  harmlessPrefix,
  ownSchemas,
  wordsBeforeBrackets,
  wordsBeforeTables,
} from '../../../catalog/idioms/sql-functions.ts';
import { callingWords, callingWordsInside, definingStatements } from '../../../catalog/idioms/sql-statements.ts';
import { sqlFunctions } from '../../../catalog/idioms/sql-words.ts';
import type { Language } from '../../../catalog/types.ts';
import { nameOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Code of the database that a statement runs and that may do anything to the connection: `CALL fill`, `app.login()`. */
export function callIn(statement: readonly Token[], language: Language): string | null {
  const start = startOf(statement);
  if (start < 0) return null;
  for (const [index, { kind, text }] of statement.entries()) {
    if (index < start || kind !== 'word') continue;
    const isCall = index === 0 ? callingWords.has(text) : runsInside(language) && callingWordsInside.has(text);
    if (isCall) return shown(statement.slice(index, index + 4));
  }
  // Functions of SQL Server cannot change anything.
  if (language === 'mssql') return null;
  const at = statement.findIndex((_token, index) => index >= start && isUnknownCall(statement, index));
  return at < 0 ? null : `${qualifierOf(statement, at)}${statement[at]?.raw ?? ''}()`;
}

/** Where a statement begins to run something: definitions only name it, but for `CREATE TABLE … AS SELECT`. */
function startOf(statement: readonly Token[]): number {
  const first = statement[0]?.text ?? '';
  if (!definingStatements.has(first)) return 0;
  const fills = first === 'CREATE' && statement.some(({ text }) => text === 'TABLE' || text === 'MATERIALIZED');
  return fills ? statement.findIndex(({ kind, text }) => kind === 'word' && text === 'SELECT') : -1;
}

function runsInside(language: Language): boolean {
  return language === 'mssql' || language === 'sql';
}

function isUnknownCall(statement: readonly Token[], index: number): boolean {
  const token = statement[index] as Token;
  const name = nameOf(token);
  if (name === null || statement[index + 1]?.text !== '(') return false;
  let first = index;
  while (statement[first - 1]?.text === '.' && first >= 2) first -= 2;
  const before = statement[first - 1];
  if (before?.kind === 'word' && wordsBeforeTables.has(before.text)) return false;
  // `unnest($1) rows (id)` names what the function gives, `total::numeric(10, 2)` a type.
  if (before?.kind === 'sign' && (before.text === ')' || before.text === ':')) return false;
  const schema = first < index ? nameOf(statement[index - 2] as Token) : null;
  if (first < index && (schema === null || !ownSchemas.has(schema))) return true;
  if (token.kind === 'word' && first === index && wordsBeforeBrackets.has(name)) return false;
  // What those do is said elsewhere.
  return !sqlFunctions.has(name) && !harmlessFunctions.has(name) && !name.startsWith(harmlessPrefix);
}

/** `app.` in front of a name. */
function qualifierOf(statement: readonly Token[], index: number): string {
  return statement[index - 1]?.text === '.' ? `${statement[index - 2]?.raw ?? ''}.` : '';
}

/** `CALL fill`, `EXEC dbo.fill`; the text of a block says too much. */
function shown([word, ...behind]: readonly Token[]): string {
  const end = behind.findIndex(({ kind, text }, index) => (index % 2 === 0 ? kind !== 'word' : text !== '.'));
  const name = behind.slice(0, end < 0 ? behind.length : end).map(({ raw }) => raw);
  return [word?.raw ?? '', name.join('')].join(' ').trimEnd();
}
