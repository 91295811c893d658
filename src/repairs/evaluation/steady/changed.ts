import { outlineOf } from '../../../facts/outline.ts';
import { memberName } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { meet } from '../changes/search.ts';
import type { Change, Path } from '../changes/search.ts';
import { isLater } from '../later.ts';
import type { Moment } from '../later.ts';
import type { File } from '../../../analysis/model.ts';

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

export function changed({ path }: Pick<Change, 'path'>, name: string): Unsteady {
  const known = path.slice(0, path.includes(null) ? path.indexOf(null) : path.length);
  return { reason: `\`${[name, ...known].join('.')}\` changes while the program runs`, isSeen: true };
}

/** Whether something of the same two names is assigned, whoever holds it: `req.app.locals.region = …` for `app.locals.region`. */
export function isWrittenByName(path: Path, { moment, file }: Asking): boolean {
  const [holder, name] = path.slice(-2);
  if (path.length < 2 || !holder || !name) return false;
  return outlineOf(file.sourceCode.ast, file).assignments.some(
    ({ left }) =>
      left.type === 'MemberExpression' &&
      memberName(left) === name &&
      left.object.type === 'MemberExpression' &&
      memberName(left.object) === holder &&
      isLater(left, moment, file),
  );
}

/** Whether a member of it is read, or it is the options as a whole; not one option among others, like a logger. */
export function isReadAt(id: Node, path: Path): boolean {
  return path.length > 0 || id.parent?.type !== 'Property';
}
