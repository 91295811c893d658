import type { File } from '../../../analysis/file.ts';
import { meet } from '../changes/search.ts';
import type { Change, Path } from '../changes/search.ts';
import { isLater } from '../later.ts';
import type { Moment } from '../later.ts';

/** Why an expression may give another value when it is evaluated again. */
export interface Unsteady {
  readonly reason: string;
  /** The file shows that it does; otherwise it may. */
  readonly isSeen: boolean;
}

export interface Asking {
  readonly moment: Moment;
  readonly file: File;
  readonly seen: Set<string>;
}

export function seenChange(changes: readonly Change[], path: Path, asking: Asking): Change | null {
  return (
    laterOf(changes, path, 'written', asking) ??
    changes.find((change) => change.how === 'defined' && meet(change.path, path)) ??
    null
  );
}

export function laterOf(
  changes: readonly Change[],
  path: Path,
  how: Change['how'],
  { moment, file }: Asking,
): Change | null {
  return (
    changes.find((change) => change.how === how && meet(change.path, path) && isLater(change.node, moment, file)) ??
    null
  );
}

export function changed({ path }: Change, name: string): Unsteady {
  const known = path.slice(0, path.includes(null) ? path.indexOf(null) : path.length);
  return { reason: `\`${[name, ...known].join('.')}\` changes while the program runs`, isSeen: true };
}
