import type { Word } from '../catalog/idioms/setting-up.ts';

/** The first of the words that a name has: `setup` in `setUpTables`, `check` in `runHealthCheck`. */
export function wordIn(name: string | null, words: readonly Word[]): string | null {
  const parts = wordsOf(name);
  const all = new Set([...parts, ...pairsOf(parts)]);
  return words.find(({ word }) => all.has(word))?.word ?? null;
}

/** Whether a name begins with one of the words. */
export function leadsWith(name: string | null, words: readonly Word[]): boolean {
  const parts = wordsOf(name);
  const [first] = parts;
  const [pair] = pairsOf(parts);
  return words.some(({ word }) => word === first || word === pair);
}

/** The words of a name, in small letters: `db` and `credentials` of `DBCredentials`. */
export function wordsOf(name: string | null): readonly string[] {
  return name?.split(betweenWords).flatMap((word) => (word === '' ? [] : [word.toLowerCase()])) ?? [];
}

const betweenWords = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]+/u;

/** `setUp` and `set_up` are `setup`. */
function pairsOf(parts: readonly string[]): readonly string[] {
  return parts.slice(1).map((part, index) => `${parts[index] ?? ''}${part}`);
}
