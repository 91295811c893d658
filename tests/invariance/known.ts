import { readFileSync, writeFileSync } from 'node:fs';
import { changes } from './changes/index.ts';
import type { ChangeName } from './changes/index.ts';

/** What the list says of a change. */
export interface Known {
  /** How many programs it changed when the list was written. */
  readonly changed: number;
  /** Programs that are reported otherwise after it, by name. */
  readonly different: ReadonlySet<string>;
}

export type KnownFailures = Readonly<Record<ChangeName, Known>>;

const place = new URL('known.txt', import.meta.url);
const head = /^## (?<name>.+): (?<same>\d+) of (?<changed>\d+) the same$/u;

const preface = `Programs of the suite that are reported otherwise after a change that keeps what they do. The list can only get shorter:
a program of the list that is reported as before fails the tests, and so does one that is not in it and is reported
otherwise. \`npm run invariance -- --write\` takes out what is mended.
`;

export function knownFailures(): KnownFailures {
  const known = emptyList();
  let at: Set<string> | null = null;
  for (const line of readFileSync(place, 'utf8').split('\n')) {
    const { name, changed } = head.exec(line)?.groups ?? {};
    if (name !== undefined) {
      if (!Object.hasOwn(changes, name)) throw new Error(`known.txt names a change that there is not: ${name}`);
      at = new Set();
      known[name as ChangeName] = { changed: Number(changed), different: at };
    } else if (line !== '') {
      at?.add(line);
    }
  }
  return known;
}

export function writeKnownFailures(known: KnownFailures): void {
  const parts = Object.entries(known).map(([name, { changed, different }]) =>
    [`## ${name}: ${changed - different.size} of ${changed} the same`, '', ...[...different].sort(), ''].join('\n'),
  );
  writeFileSync(place, [preface, ...parts].join('\n').replaceAll(/\n{3,}/gu, '\n\n'));
}

function emptyList(): Record<ChangeName, Known> {
  const names = Object.keys(changes) as ChangeName[];
  return Object.fromEntries(names.map((name) => [name, { changed: 0, different: new Set() }])) as unknown as Record<
    ChangeName,
    Known
  >;
}
