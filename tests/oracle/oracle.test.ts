import { describe, expect, it } from 'vitest';
import { pages } from '../programs/page.ts';
import { undisturbed } from './driver.ts';
import { knownFailures, warned, warning } from './known-failures.ts';
import { seenOn } from './pages.ts';
import type { Seen } from './pages.ts';

/** Repairs of which no run comes by what they repair. The share only gets smaller. */
const mostUnreached = 0.07;

describe('what repairs do', () => {
  const all: Seen[] = [];

  it.each(pages)('is what the programs did, on %s', async (page) => {
    const seen = await undisturbed(() => seenOn(page));
    all.push(...seen);
    expect(differing(seen, (name) => !name.includes(warning))).toEqual(listed(knownFailures, page));
    expect(differing(seen, (name) => name.includes(warning))).toEqual(listed(warned, page));
  });

  it('is seen of most repairs', () => {
    const unreached = all.filter(({ judged }) => !judged.isReached);
    expect(all.length).toBeGreaterThan(700);
    expect(unreached.length / all.length).toBeLessThan(mostUnreached);
  });
});

/** The first difference of each repair: `KIND: NAME`. */
function differing(seen: readonly Seen[], isWanted: (name: string) => boolean): string[] {
  const found = seen.flatMap(({ program, repair, judged }) => {
    const [first] = judged.differences;
    return first && isWanted(repair.name) ? [`${first.kind}: ${program.name}`] : [];
  });
  return [...new Set(found)].sort();
}

function listed(known: typeof knownFailures, page: string): string[] {
  return Object.entries(known)
    .flatMap(([kind, names]) =>
      names.flatMap((name) => (name.startsWith(`${page}: `) ? [`${kind}: ${name.slice(page.length + 2)}`] : [])),
    )
    .sort();
}
