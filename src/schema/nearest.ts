/** The name that was probably meant: one that is a slip or two away, or `most`. */
export function nearest(text: unknown, names: readonly string[], most = Infinity): string | null {
  if (typeof text !== 'string' || text === '' || text.length > longest) return null;
  let found: string | null = null;
  // A third of the letters may be wrong, and of three letters one.
  let least = Math.min(most, Math.max(1, Math.floor(text.length / 3))) + 1;
  for (const name of names) {
    const slips = name.toLowerCase() === text.toLowerCase() ? 0 : slipsBetween(text, name);
    if (slips < least) [found, least] = [name, slips];
  }
  return found;
}

const longest = 100;

/** How many letters are left out, added, changed or swapped with their neighbor. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      const changed = (row[to - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      const swapped = isSwapped ? (before[to - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, changed, swapped));
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
