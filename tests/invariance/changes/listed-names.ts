import { readdirSync } from 'node:fs';
import { namePattern } from '../../../src/ast/glob.ts';
import type { Word } from '../../../src/catalog/idioms/setting-up.ts';
import { entryPoints } from '../../../src/catalog/entry-points/index.ts';

const idioms = new URL('../../../src/catalog/idioms/', import.meta.url);

/** What the lists of idioms hold: names, and expressions for names. SQL is no name of a program. */
const listed: readonly (readonly [of: string, list: unknown])[] = (
  await Promise.all(
    readdirSync(idioms)
      .filter((file) => !file.startsWith('sql'))
      .map((file) => import(new URL(file, idioms).href) as Promise<Record<string, unknown>>),
  )
).flatMap((module) => Object.entries(module));

const idiomNames = new Set(listed.flatMap(([, list]) => textsIn(list)));
const idiomPatterns = listed.flatMap(([, list]) => (list instanceof RegExp ? [list] : []));
/** Lists of words that are asked for each word of a name. */
const idiomWords = new Set(listed.flatMap(([of, list]) => (of.endsWith('Words') ? textsIn(list) : [])));

function textsIn(list: unknown): unknown[] {
  if (list instanceof Set || list instanceof Map) return [...(list.keys() as Iterable<unknown>)];
  // Words are listed with names that they must not catch.
  return Array.isArray(list) ? list.map((each: unknown) => (isWord(each) ? each.word : each)) : [];
}

function isWord(entry: unknown): entry is Word {
  return typeof entry === 'object' && entry !== null && 'word' in entry;
}

/** Names that frameworks document, and names by which their objects are known where nothing else tells. */
const catalogPatterns = entryPoints
  .flatMap(({ receivers = {}, parameters = [], exports = [] }) => [
    ...Object.values(receivers).flatMap(({ names = [] }) => names),
    ...parameters.flatMap(({ names = [] }) => names),
    ...exports.flatMap((rule) => [...rule.names, ...(rule.parameters ?? [])]),
  ])
  .flatMap((pattern) => pattern.replaceAll(/[{},]/gu, '|').split('|'))
  // `*` is every export, and `-` a place whose name does not matter.
  .filter((pattern) => pattern.replaceAll(/[*-]/gu, '') !== '')
  .map(namePattern);

/**
 * Whether a name may be evidence, so that another name in its place is another program. Idioms go by the names of
 * functions, and by single words in names of all kinds.
 */
export function isListedName(name: string, isFunction: boolean): boolean {
  return (isFunction ? isListedFunction : isListedVariable)(name);
}

const isListedVariable = remembered((name) => {
  const plain = name.replace(/^_/u, '');
  return wordsOf(name).some((word) => idiomWords.has(word)) || catalogPatterns.some((pattern) => pattern.test(plain));
});

const isListedFunction = remembered(
  (name) => isListedVariable(name) || idiomNames.has(name) || idiomPatterns.some((pattern) => pattern.test(name)),
);

function remembered(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}

function wordsOf(name: string): string[] {
  return name.split(/(?<=[a-z\d])(?=[A-Z])|[_$]/u).map((word) => word.toLowerCase());
}
