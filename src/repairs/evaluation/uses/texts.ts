import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../../facts/scopes.ts';
import { lastName } from '../../../analysis/functions.ts';
import { isCall, isFunction, memberName, propertyOf, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { walk } from '../../../ast/walk.ts';
import {
  commandLists,
  commandMethods,
  commandsThatQueue,
  exclusiveCommands,
} from '../../../catalog/idioms/commands.ts';
import { endingMethods } from '../../../catalog/idioms/using.ts';
import { fileMethods, procedureMethods, sqlMethods } from '../../../catalog/idioms/sql.ts';
import type { Language } from '../../../catalog/types.ts';
import { addsListener, exitsBehind, exitsOfFunction } from '../exits.ts';
import type { Duty, Exits } from '../exits.ts';
import { handingsOf } from '../handed.ts';
import { readingOf } from '../sql/state.ts';
import type { Effect } from '../sql/state.ts';
import { textsOf } from '../sql/texts.ts';
import { hole } from '../sql/tokens.ts';
import { watchName } from './named.ts';
import { hasOwnConnection, isClosing } from './watch.ts';
import type { Watch } from './watch.ts';

/** What the text does that a method of the client is called with, or a template that it tags. */
export function readStatement(name: string, at: Node, shown: string, watch: Watch): void {
  const { language } = watch;
  const text = isCall(at) ? at.arguments[0] : at;
  if (language === 'redis') {
    readCommand(name, text, shown, watch);
    return;
  }
  if (language !== null && procedureMethods.has(name))
    watch.doubts.push(`\`${shown}\` runs code of the database, ${unseen}`);
  if (language !== null && fileMethods.has(name))
    watch.doubts.push(`\`${shown}\` runs SQL that this file does not show`);
  // Of clients that the catalog does not know as such, only what is written out counts.
  if (text && sqlMethods.test(name)) readText(text, at, shown, watch, language !== null);
}

/** Reads an expression as SQL. `isSql`: where it is not known, that is a doubt. */
export function readText(text: Node, at: Node, shown: string, watch: Watch, isSql: boolean): void {
  const { file, doubts } = watch;
  const language = dialectOf(watch);
  const texts = textsOf(text, file);
  for (const one of texts) {
    const { effects, isOpen, calls, unknown } = readingOf(one, language);
    for (const effect of effects) judge(effect, at, shown, watch);
    if (!isSql) continue;
    if (isOpen) doubts.push(`\`${shown}\` runs SQL that this file does not show`);
    const words = calls ?? (isWhole(at, watch) ? unknown : null);
    if (words !== null) doubts.push(`\`${shown}\` runs \`${words}\`, ${unseen}`);
  }
  if (isSql) watchName(text, texts, shown, watch);
}

const unseen = 'which may change the connection for whoever gets it next';

/** The language in which its texts are read. */
function dialectOf({ language }: Watch): Language {
  return language === null || language === 'redis' ? 'sql' : language;
}

/** Whether a text is a whole statement, as drivers run it: query builders and tags put parts of statements together. */
function isWhole(at: Node, { creation }: Watch): boolean {
  return creation.factory.language !== 'sql' && at.type !== 'TaggedTemplateExpression';
}

const meanings = {
  begin: 'a transaction needs a connection of its own',
  end: 'a transaction needs a connection of its own',
  within: 'a transaction needs a connection of its own',
  last: 'that asks for what the same connection did before',
  session: 'that stays on the connection for whoever gets it next',
} as const;

function judge({ state, words }: Effect, at: Node, shown: string, watch: Watch): void {
  if (!hasOwnConnection(watch) || state === 'session') {
    watch.obstacles.push(`\`${shown}\` runs \`${words}\`, and ${meanings[state]}`);
    watch.alone.push(words);
  } else if (state === 'begin') watchTransaction(at, shown, watch);
}

/** Whether a transaction that begins there is over before its connection goes back, whichever way that goes. */
export function watchTransaction(at: Node, shown: string, watch: Watch): void {
  const { file, isLent, creation } = watch;
  const language = dialectOf(watch);
  const duty: Duty = {
    isDoneBy: ({ callee, arguments: given }) => {
      const name = lastName(callee) ?? '';
      if (endingMethods.test(name) || (name === 'release' && given.length > 0)) return true;
      const texts = textsOf(given[0], file);
      return texts.every((text) => readingOf(text, language).effects.some(({ state }) => state === 'end'));
    },
    reports: ({ callee }) => callee.type === 'MemberExpression' && !addsListener(callee),
    // What fails there is thrown away, not given back.
    isSafe: ({ finalizer }) => isLent && finalizer !== null && closes(finalizer, watch),
  };
  for (const site of sitesOf(at, watch)) {
    const { leaves, fails } = exitsFrom(site, duty, watch);
    if (leaves && isLent) watch.obstacles.push(`a transaction that \`${shown}\` begins is left open on a way out`);
    else if ((leaves || fails) && !isLent)
      watch.doubts.push(
        `a transaction that \`${shown}\` begins may go back to the pool open${leaves ? '' : ' where something fails'}`,
      );
  }
  function closes(block: Node, { file: { sourceCode } }: Watch): boolean {
    let isFound = false;
    walk(block, sourceCode.visitorKeys, (node) => {
      isFound ||= node.type === 'MemberExpression' && isClosing(memberName(node), creation);
      return !isFound;
    });
    return isFound;
  }
}

function exitsFrom(site: Node, duty: Duty, { file }: Watch): Exits {
  // `connection.beginTransaction((error) => …)`
  const last = isCall(site) ? site.arguments.at(-1) : undefined;
  const callback = last && unwrap(last);
  if (!callback || !isFunction(callback) || callback.async) return exitsBehind(site, duty, file);
  const error: Node | null = callback.params[0] ?? null;
  const excusedBy = (id: TSESTree.Identifier): 'something' | null =>
    variableOf(id, file)?.defs[0]?.name === error ? 'something' : null;
  return exitsOfFunction(callback, { ...duty, excusedBy }, file);
}

/** The calls by which a text gets into a function that runs what it is given: `run('BEGIN')`. */
function sitesOf(at: Node, watch: Watch): readonly Node[] {
  const { file } = watch;
  const [text] = isCall(at) ? at.arguments : [];
  const handings = text?.type === 'Identifier' ? handingsOf(text, file) : null;
  if (!handings) return [at];
  const begins = (one: string): boolean =>
    readingOf(one, dialectOf(watch)).effects.some(({ state }) => state === 'begin');
  return handings.filter(({ given }) => textsOf(given, file).some(begins)).map(({ site }) => site);
}

/** Commands of Redis that change the connection, whichever way they are sent. */
function readCommand(name: string, first: Node | undefined, shown: string, watch: Watch): void {
  const { file, obstacles, doubts } = watch;
  const block = (command: string): void => {
    obstacles.push(`\`${shown}\` sends \`${command}\`, which needs a connection of its own`);
    watch.alone.push(command);
  };
  const method = name.toUpperCase();
  if (exclusiveCommands.has(method) && !commandsThatQueue.has(method)) block(method);
  if (!first) return;
  const given = unwrap(first);
  const blockWords = (command: Node): void => {
    for (const text of textsOf(command, file)) {
      if (exclusiveCommands.has(text.toUpperCase())) block(text.toUpperCase());
      else if (text.includes(hole)) doubts.push(`\`${shown}\` sends a command that this file does not show`);
    }
  };
  const elements = given.type === 'ArrayExpression' ? given.elements : [];
  if (commandMethods.test(name)) blockWords(elements[0] ?? given);
  if (!commandLists.test(name)) return;
  // `multi({ pipeline: false })` sends each command at once, on the connection that all share.
  if (given.type === 'ObjectExpression' && propertyOf(given, 'pipeline')) block('MULTI');
  for (const element of elements) if (element?.type === 'ArrayExpression') blockWords(element.elements[0] ?? element);
}
