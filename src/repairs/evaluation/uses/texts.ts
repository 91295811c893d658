import type { TSESTree } from '@typescript-eslint/utils';
import { callGraphOf } from '../../../analysis/calls.ts';
import { variableOf } from '../../../analysis/file.ts';
import { functionAround, isCall, isFunction, memberName, propertyOf, unwrap } from '../../../ast/nodes.ts';
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
import { exitsBehind, exitsOfFunction } from '../exits.ts';
import type { Duty, Exits } from '../exits.ts';
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
  if (language === 'redis') {
    if (at.type === 'CallExpression') readCommand(name, at, shown, watch);
    return;
  }
  if (language !== null && at.type === 'CallExpression') {
    if (procedureMethods.has(name)) watch.doubts.push(`\`${shown}\` runs code of the database, ${unseen}`);
    if (fileMethods.has(name)) watch.doubts.push(`\`${shown}\` runs SQL that this file does not show`);
  }
  const text = at.type === 'CallExpression' ? at.arguments[0] : at;
  // Of clients that the catalog does not know as such, only what is written out counts.
  if (text && sqlMethods.test(name)) readText(text, at, shown, watch, language !== null);
}

/** Reads an expression as SQL. `isSql`: where it is not known, that is a doubt. */
export function readText(text: Node, at: Node, shown: string, watch: Watch, isSql: boolean): void {
  const { file, doubts } = watch;
  const language = watch.language === null || watch.language === 'redis' ? 'sql' : watch.language;
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
  if (!hasOwnConnection(watch) || state === 'session')
    watch.obstacles.push(`\`${shown}\` runs \`${words}\`, and ${meanings[state]}`);
  else if (state === 'begin') watchTransaction(at, shown, watch);
}

/** Whether a transaction that begins there is over before its connection goes back, whichever way that goes. */
export function watchTransaction(at: Node, shown: string, watch: Watch): void {
  const { file, isLent, creation } = watch;
  const language = watch.language === null || watch.language === 'redis' ? 'sql' : watch.language;
  const duty: Duty = {
    isDoneBy: ({ callee, arguments: given }) => {
      const name = callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
      if (endingMethods.test(name) || (name === 'release' && given.length > 0)) return true;
      const texts = textsOf(given[0], file);
      return texts.every((text) => readingOf(text, language).effects.some(({ state }) => state === 'end'));
    },
    reports: ({ callee }) =>
      callee.type === 'MemberExpression' && !/^(?:on|once|addListener)$/u.test(memberName(callee) ?? ''),
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
  const last = site.type === 'CallExpression' ? site.arguments.at(-1) : undefined;
  const callback = last && unwrap(last);
  if (!callback || !isFunction(callback) || callback.async) return exitsBehind(site, duty, file);
  const [error] = callback.params;
  const failed = error?.type === 'Identifier' ? variableOf(error, file) : null;
  const excusedBy = (id: TSESTree.Identifier): 'something' | null =>
    failed !== null && variableOf(id, file) === failed ? 'something' : null;
  return exitsOfFunction(callback, { ...duty, excusedBy }, file);
}

/** The calls by which a text gets into a function that runs what it is given: `run('BEGIN')`. */
function sitesOf(at: Node, { file }: Watch): readonly Node[] {
  const [text] = at.type === 'CallExpression' ? at.arguments : [];
  const fn = functionAround(at);
  const variable = text?.type === 'Identifier' ? variableOf(text, file) : null;
  if (!fn || !variable || !variable.defs.some(({ type, node }) => type === 'Parameter' && node === fn)) return [at];
  const position = fn.params.findIndex(
    (parameter) => parameter.type === 'Identifier' && variableOf(parameter, file) === variable,
  );
  return (callGraphOf(file.sourceCode.ast, file).into.get(fn) ?? [])
    .map(({ site }) => site)
    .filter((site) =>
      textsOf(isCall(site) ? site.arguments[position] : undefined, file).some((one) =>
        readingOf(one, 'sql').effects.some(({ state }) => state === 'begin'),
      ),
    );
}

/** Commands of Redis that change the connection, whichever way they are sent. */
function readCommand(name: string, call: TSESTree.CallExpression, shown: string, watch: Watch): void {
  const { file, obstacles, doubts } = watch;
  const block = (command: string): void =>
    void obstacles.push(`\`${shown}\` sends \`${command}\`, which needs a connection of its own`);
  const method = name.toUpperCase();
  if (exclusiveCommands.has(method) && !commandsThatQueue.has(method)) block(method);
  const [first] = call.arguments;
  if (commandMethods.test(name)) {
    const list = first && unwrap(first);
    const command = list?.type === 'ArrayExpression' ? list.elements[0] : list;
    for (const text of textsOf(command ?? undefined, file)) {
      if (exclusiveCommands.has(text.toUpperCase())) block(text.toUpperCase());
      else if (text.includes(hole)) doubts.push(`\`${shown}\` sends a command that this file does not show`);
    }
  }
  if (!commandLists.test(name) || !first) return;
  const options = unwrap(first);
  // `multi({ pipeline: false })` sends each command at once, on the connection that all share.
  if (options.type === 'ObjectExpression' && propertyOf(options, 'pipeline')) block('MULTI');
  for (const element of options.type === 'ArrayExpression' ? options.elements : []) {
    const command = element?.type === 'ArrayExpression' ? element.elements[0] : null;
    for (const text of command ? textsOf(command, file) : [])
      if (exclusiveCommands.has(text.toUpperCase())) block(text.toUpperCase());
  }
}
