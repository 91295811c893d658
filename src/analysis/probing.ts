import type { TSESTree } from '@typescript-eslint/utils';
import { literalString, unwrapTypes } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { isSpace, isWord, wordAt } from '../ast/scan.ts';
import { oneRowTables, probing, querying, serverFunctions, shownLists } from '../catalog/idioms/using.ts';
import type { Creation } from './creation.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { optionOf } from './options.ts';
import { usageOf } from './usage.ts';
import type { File } from './model.ts';

/**
 * Whether a client is only made to see whether it connects: nothing but dialling, a ping and closing is done with it.
 * Such a connection is meant to be fresh.
 */
export function isProbe(creation: Creation, at: Node, file: File): boolean {
  const { calls, methods, passedTo, otherwise } = usageOf(at, file);
  if (otherwise || passedTo.length > 0 || methods.length === 0 || methods.length > maximumSteps) return false;
  const { connect = [], close } = creation.factory;
  const opening = new Set([...connect, ...close]);
  const asksNothing = calls.every(({ name, first }) => {
    if (opening.has(name) || probing.test(name)) return true;
    const statement = querying.has(name) && first ? statementIn(first, file) : null;
    return statement !== null && isProbingStatement(statement);
  });
  return asksNothing && methods.some((name) => close.includes(name) || name === 'verify' || name === 'ping');
}

// Nobody takes more steps than this to see whether something connects.
const maximumSteps = 20;

/** The SQL that an argument holds: a text, a constant of this file, `{ text: 'SELECT 1' }`. */
export function statementIn(argument: Node, file: File, hops = 0): string | null {
  const node = unwrapTypes(argument);
  const value = node.type === 'Identifier' && hops === 0 ? valueOf(node, file) : null;
  if (value) return statementIn(value, file, 1);
  if (node.type !== 'ObjectExpression') return literalString(node);
  const written = optionOf({ options: node }, 'text', file) ?? optionOf({ options: node }, 'sql', file);
  return written && literalString(written.value);
}

/** The first tokens of the statement that an argument holds, whatever values are put into it; `null` where it is no text. */
export function beginningIn(argument: Node, file: File, hops = 0): readonly string[] | null {
  const node = unwrapTypes(argument);
  const value = node.type === 'Identifier' && hops < 2 ? valueOf(node, file) : null;
  if (value) return beginningIn(value, file, hops + 1);
  const text =
    node.type === 'TemplateLiteral'
      ? node.quasis.map(({ value: { cooked } }) => cooked).join('?')
      : node.type === 'BinaryExpression'
        ? literalString(firstOf(node))
        : statementIn(node, file);
  return text === null ? null : tokensIn(text.trim().slice(0, maximumLength));
}

function valueOf(node: TSESTree.Identifier, file: File): Node | null {
  const variable = variableOf(node, file);
  return variable && soleValue(variable);
}

/** `'CREATE TABLE ' + name` */
function firstOf(node: Node): Node {
  return node.type === 'BinaryExpression' ? firstOf(node.left) : node;
}

/** Whether a statement of SQL reads nothing that is stored: `SELECT 1`, `select now() as now`, `SHOW server_version`. */
export function isProbingStatement(statement: string): boolean {
  if (statement.length > maximumLength) return false;
  const tokens = tokensIn(statement);
  const [verb = '', ...rest] = tokens.at(-1) === ';' ? tokens.slice(0, -1) : tokens;
  if (verb === 'ping') return rest.length === 0;
  if (verb === 'show') return rest.length > 0 && isName(rest[0]) && isSetting(rest);
  if (verb !== 'select') return false;
  const from = rest.indexOf('from');
  const items = from < 0 ? rest : rest.slice(0, from);
  if (from >= 0 && !oneRowTables.has(rest.slice(from + 1).join(''))) return false;
  return splitAt(',', items).every(isItem);
}

// A statement that only asks whether somebody answers is short.
const maximumLength = 200;

/** The tokens of a statement of SQL in small letters, without white space and comments. */
function tokensIn(text: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpace(text, at)) at++;
    else if (text.startsWith('--', at)) at = endOf(text, '\n', at);
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at + 2);
    else {
      const marks = text.startsWith('@@', at) ? '@@' : text.startsWith('@', at) ? '@' : '';
      let end = at + marks.length;
      if (quotes.includes(text.charAt(end))) end = endOfQuoted(text, end);
      else {
        end += wordAt(text, end).length;
        // `0.5`
        if (text[end] === '.' && isNumber(text.slice(at, end + 2))) end += 1 + wordAt(text, end + 1).length;
      }
      tokens.push(text.slice(at, Math.max(end, at + 1)).toLowerCase());
      at = Math.max(end, at + 1);
    }
  }
  return tokens;
}

const quotes = '\'"`';

/** A doubled quotation mark stands for itself; what is not closed is a sign. */
function endOfQuoted(text: string, from: number): number {
  const mark = text.charAt(from);
  let end = text.indexOf(mark, from + 1);
  while (end >= 0 && text.charAt(end + 1) === mark) end = text.indexOf(mark, end + 2);
  return end < 0 ? from + 1 : end + 1;
}

function endOf(text: string, what: string, from: number): number {
  const end = text.indexOf(what, from);
  return end < 0 ? text.length : end + what.length;
}

function isNumber(token: string): boolean {
  return token !== '' && Number.isFinite(Number(token));
}

function isQuoted(token: string): boolean {
  return quotes.includes(token.charAt(0)) && token.length > 1;
}

function isName(text: string | undefined): boolean {
  return text !== undefined && isWord(text) && !isNumber(text);
}

/** `server_version`, `app.tenant`, and not `tables` or `full tables`. */
function isSetting(words: readonly string[]): boolean {
  const isPath = words.every((word, index) => (index % 2 === 0 ? isName(word) : word === '.'));
  return isPath && words.length % 2 === 1 && !shownLists.has(words.join(''));
}

/** No call among them takes arguments, so each comma parts two. */
function splitAt(separator: string, tokens: readonly string[]): readonly (readonly string[])[] {
  const at = tokens.indexOf(separator);
  return at < 0 ? [tokens] : [tokens.slice(0, at), ...splitAt(separator, tokens.slice(at + 1))];
}

/** `1`, `now() as now`, `1 + 1 result`. */
function isItem(tokens: readonly string[]): boolean {
  let at = operandAt(tokens, 0);
  for (let length = at; length > 0 && operators.has(tokens[at] ?? ''); at += 1 + length) {
    length = operandAt(tokens, at + 1);
    if (length === 0) return false;
  }
  const alias = tokens.slice(tokens[at] === 'as' ? at + 1 : at);
  return at > 0 && (alias.length === 0 ? at === tokens.length : alias.length === 1 && isAlias(alias[0]));
}

const operators: ReadonlySet<string> = new Set(['-', '+', '*', '/']);
const constants: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** How many tokens a literal or a call without arguments takes; 0 where there is none. */
function operandAt(tokens: readonly string[], at: number): number {
  const first = tokens[at] ?? '';
  if (isNumber(first) || first.startsWith("'") || constants.has(first) || first.startsWith('@@')) return 1;
  if (!serverFunctions.has(first)) return 0;
  return tokens[at + 1] === '(' ? (tokens[at + 2] === ')' ? 3 : 0) : 1;
}

function isAlias(text: string | undefined): boolean {
  return isName(text) || (text !== undefined && isQuoted(text));
}
