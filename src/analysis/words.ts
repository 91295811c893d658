import type { Word } from '../catalog/idioms/setting-up.ts';

/** The first of the words that a name has: `setup` in `setUpTables`, `check` in `runHealthCheck`. */
export function wordIn(name: string | null, words: readonly Word[]): string | null {
  const parts = partsOf(name);
  const all = new Set([...parts, ...pairsOf(parts)]);
  return words.find(({ word }) => all.has(word))?.word ?? null;
}

/** Whether a name begins with one of the words. */
export function leadsWith(name: string | null, words: readonly Word[]): boolean {
  const parts = partsOf(name);
  const [first] = parts;
  const [pair] = pairsOf(parts);
  return words.some(({ word }) => word === first || word === pair);
}

function partsOf(name: string | null): readonly string[] {
  const words = name?.replace(/([a-z\d])([A-Z])/gu, '$1 $2').toLowerCase();
  return words?.split(/[^a-z]+/u).filter((word) => word !== '') ?? [];
}

/** `setUp` and `set_up` are `setup`. */
function pairsOf(parts: readonly string[]): readonly string[] {
  return parts.slice(1).map((part, index) => `${parts[index] ?? ''}${part}`);
}
