import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { classAround, loopAround, memberName, nearestRunnable } from '../../ast/nodes.ts';
import type { ClassNode, Node, Runnable } from '../../ast/nodes.ts';
import { memoByNode } from '../memo.ts';
import { outlineOf } from '../outline.ts';
import { referencesIn } from '../references.ts';
import type { Source } from '../source.ts';
import { anyKey } from '../values/value.ts';
import type { Key } from '../values/value.ts';

/** Where a function reads what is `keys` below a variable, functions within it included. */
export function readsOf(variable: Scope.Variable, home: Runnable | null, keys: readonly Key[]): readonly Node[] {
  const known = sorted.get(variable) ?? new Map<Runnable | null, ByMember>();
  sorted.set(variable, known);
  const reads = known.get(home) ?? byMember(referencesIn(variable, home).filter((name) => isRead(variable, name)));
  known.set(home, reads);
  const own = variable.defs.some(({ name }) => nearestRunnable(name) === home);
  if (own) return withMember(reads, keys);
  const writes = keys.length > 0 ? [] : referencesIn(variable, home).filter(isWritten);
  return sinceWritten(withMember(reads, keys), writes, { home, keys });
}

/** Leaves out what is read before the one write of a run: that is what was there until then. */
function sinceWritten(
  reads: readonly Node[],
  writes: readonly Node[],
  { home, keys }: { readonly home: Runnable | null; readonly keys: readonly Key[] },
): readonly Node[] {
  const members = keys.length > 0 ? reads.flatMap((read) => writtenMember(read, keys)) : [];
  const [write, other] = [...writes, ...members];
  if (home === null || !write || other || nearestRunnable(write) !== home || loopAround(write, home)) return reads;
  return reads.filter((read) => read.range[0] > write.range[0] || nearestRunnable(read) !== home);
}

/** `cache.pool` in `cache.pool = …`, from `cache`. */
function writtenMember(read: Node, keys: readonly Key[]): Node[] {
  let at: Node = read;
  for (const key of keys) {
    const { parent } = at;
    if (parent?.type !== 'MemberExpression' || parent.object !== at) return [];
    if (isWritten(parent)) return memberName(parent) === key ? [parent] : [];
    at = parent;
  }
  return [];
}

const sorted = new WeakMap<Scope.Variable, Map<Runnable | null, ByMember>>();

/** Where a function reads what is `keys` below its `this`, functions within it included. */
export function readsOfThis(
  owner: ClassNode,
  { home, keys, source }: { readonly home: Runnable | null; readonly keys: readonly Key[]; readonly source: Source },
): readonly Node[] {
  const [name] = keys;
  const reads = selvesOf(source.sourceCode.ast, source).get(owner);
  if (!reads || name === undefined) return [];
  return sinceWritten(
    withMember(reads, keys).filter((read) => isWithin(read, home)),
    [],
    { home, keys },
  );
}

/** Reads by the name of the member that is taken of them; all others may mean any. */
interface ByMember {
  readonly all: readonly Node[];
  readonly others: readonly Node[];
  readonly named: ReadonlyMap<string, readonly Node[]>;
}

function byMember(reads: readonly Node[]): ByMember {
  const named = new Map<string, Node[]>();
  const others: Node[] = [];
  for (const read of reads) {
    const name = nameTakenOf(read);
    if (name === null) others.push(read);
    else if (named.has(name)) named.get(name)?.push(read);
    else named.set(name, [read]);
  }
  return { all: reads, others, named };
}

function withMember({ all, others, named }: ByMember, [key]: readonly Key[]): readonly Node[] {
  if (key === undefined || key === anyKey) return all;
  const reads = named.get(key);
  return reads ? [...reads, ...others] : others;
}

/** `pool` of `holder.pool`; of a call of a method nothing is said, as it may give the value. */
function nameTakenOf(read: Node): string | null {
  const { parent } = read;
  if (parent?.type !== 'MemberExpression' || parent.object !== read) return null;
  const isCalled = parent.parent.type === 'CallExpression' && parent.parent.callee === parent;
  return isCalled ? null : memberName(parent);
}

/** The `this` of each class whose members are read. */
const selvesOf = memoByNode((program: TSESTree.Program, source: Source): ReadonlyMap<ClassNode, ByMember> => {
  const selves = new Map<ClassNode, Node[]>();
  for (const { object } of outlineOf(program, source).members) {
    const owner = object.type === 'ThisExpression' ? classAround(object) : null;
    if (!owner) continue;
    const known = selves.get(owner);
    if (known) known.push(object);
    else selves.set(owner, [object]);
  }
  return new Map([...selves].map(([owner, reads]) => [owner, byMember(reads)]));
});

function isWithin(node: Node, home: Runnable | null): boolean {
  for (let at = nearestRunnable(node); at; at = nearestRunnable(at)) if (at === home) return true;
  return home === null;
}

function isWritten(name: Node): boolean {
  return name.parent?.type === 'AssignmentExpression' && name.parent.left === name;
}

function isRead(variable: Scope.Variable, name: Node): boolean {
  return !writesOf(variable, null).has(name);
}

/** Names that only write a variable. */
const writesOf = memoByNode(
  (variable: Scope.Variable): ReadonlySet<Node> =>
    new Set(variable.references.flatMap((reference) => (reference.isRead() ? [] : [reference.identifier]))),
);
