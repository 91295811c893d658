import { anyNamePattern, namePattern } from '../../ast/glob.ts';

/**
 * Files things under names and patterns with `*` and `|`. Asked with a name it gives all that the name fits, in the
 * order in which they were given. A name costs a look-up, whatever the catalog holds.
 */
export function byName<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): (name: string) => readonly Item[] {
  const exact = new Map<string, Item[]>();
  const patterns: { readonly test: RegExp; readonly item: Item }[] = [];
  const written: string[] = [];
  const place = new Map<Item, number>();
  for (const item of items) {
    place.set(item, place.size);
    for (const name of namesOf(item).flatMap((pattern) => pattern.split('|'))) {
      if (name.includes('*')) {
        patterns.push({ test: namePattern(name), item });
        written.push(name);
      } else exact.set(name, [...(exact.get(name) ?? []), item]);
    }
  }
  // One expression for all patterns: most names fit none.
  const any = anyNamePattern(written);
  return (name) => {
    const named = exact.get(name) ?? none;
    if (!any.test(name)) return named;
    const fitting = patterns.filter(({ test }) => test.test(name));
    const all = new Set([...named, ...fitting.map(({ item }) => item)]);
    return [...all].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  };
}

const none: readonly never[] = [];
