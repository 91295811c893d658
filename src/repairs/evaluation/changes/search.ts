import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { propertyOf, unwrapTypes } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import type { File } from '../../../analysis/model.ts';

/** Keys from an object down to what is read or written in it; `null` where one is not known. */
export type Path = readonly (string | null)[];

/** A place in the file that may change an object. */
export interface Change {
  readonly node: Node;
  /** What of the object it changes, and everything below that. */
  readonly path: Path;
  /**
   * - `written`: assigned, deleted, or changed by a method.
   * - `defined`: given a property that may be a getter.
   * - `handed`: handed to code that this file does not show.
   * - `exported`: other files can reach it.
   * - `called`: a method is called on it for what that does.
   */
  readonly how: 'called' | 'defined' | 'exported' | 'handed' | 'written';
}

/** Whether a change of one path can be noticed in another: one leads to the other, as far as the keys are known. */
export function meet(one: Path, other: Path): boolean {
  return one.every((key, index) => {
    const across = other[index];
    return index >= other.length || key === null || across === null || key === across;
  });
}

/** How an expression relates to the object that is followed. */
export interface Holding {
  /** Keys from the expression to what it holds of the object: `['db']` for `{ db: options }`. */
  readonly inner: Path;
  /** Keys from the object to what the expression holds of it: `['db']` for `config.db`. */
  readonly path: Path;
  /** It is a copy: what is put into it does not change the object, what is put into its members does. */
  readonly isCopy?: true;
  /** It goes by a name that others may have as well: only what is written there counts. */
  readonly isGuess?: true;
}

export const whole: Holding = { inner: [], path: [] };

export interface Search {
  readonly file: File;
  readonly changes: Change[];
  /** What was followed for each variable, or name of a member. */
  readonly seen: Map<Scope.Variable | Node | string, Set<string>>;
  /** What the object is, where it is written in the file. */
  readonly value: Node | null;
  /** What is left to look at: a chain of names may be longer than the call stack. */
  readonly queue: { readonly node: Node; readonly holding: Holding }[];
  steps: number;
}

// Nobody reads or writes deeper; lists that hold themselves would never end.
const maximumKeys = 6;
// Objects that hold each other several times over have more ways to a thing than can be counted.
const maximumSteps = 10_000;

export function note(
  node: Node,
  keys: Path,
  how: Change['how'],
  { inner, path, isCopy, isGuess }: Holding,
  search: Search,
): void {
  if (inner.length > 0 && how !== 'handed') return;
  if (isGuess && how !== 'written' && how !== 'defined') return;
  if (isCopy && how === 'written' && keys.length < 2) return;
  search.changes.push({ node, path: [...path, ...keys], how });
}

/** Whether something is followed for the first time. */
export function isNew(what: Scope.Variable | Node | string, holding: Holding, { seen }: Search): boolean {
  if (holding.inner.length + holding.path.length > maximumKeys) return false;
  const key = `${textOf(holding.inner)}\n${textOf(holding.path)}\n${holding.isCopy} ${holding.isGuess}`;
  const known = seen.get(what) ?? new Set();
  seen.set(what, known);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

/** Different for different paths. It is asked at each step, and `JSON.stringify` took most of the time of a search. */
function textOf(path: Path): string {
  let text = '';
  for (const key of path) text += key === null ? '*\n' : `.${key}\n`;
  return text;
}

export function followVariable(variable: Scope.Variable, holding: Holding, search: Search): void {
  if (!isNew(variable, holding, search)) return;
  for (const { identifier, init } of variable.references)
    if (init !== true && identifier.type === 'Identifier') follow(identifier, holding, search);
  // The name of a class is declared twice: around it, and inside of it.
  if (variable.defs[0]?.type !== 'ClassName') return;
  const { scopeManager } = search.file.sourceCode;
  for (const other of scopeManager?.getDeclaredVariables(variable.defs[0].node) ?? [])
    followVariable(other, holding, search);
}

/** Follows an expression to whatever is done with what it holds. */
export function follow(node: Node, holding: Holding, search: Search): void {
  if (!node.parent || isPlain(holding, search) || !isNew(node, holding, search)) return;
  if (search.steps < maximumSteps) search.queue.push({ node, holding });
  else if (search.steps === maximumSteps) note(node, [], 'handed', holding, search);
  search.steps++;
}

/** Whether it is a string or number, which nobody can change through another name. */
function isPlain({ inner, path }: Holding, { value }: Search): boolean {
  let at: Node | null = inner.length === 0 && path.length > 0 ? value && unwrapTypes(value) : null;
  for (const key of path) {
    const property: TSESTree.Property | null =
      at?.type === 'ObjectExpression' && key !== null ? propertyOf(at, key) : null;
    at = property?.kind === 'init' ? unwrapTypes(property.value) : null;
  }
  return at !== null && isText(at);
}

/** A string, number or boolean that is written there; where `null` is written, something else may come later. */
export function isText(node: Node): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && node.value !== null);
}

/** What holds a thing under a key. */
export function within(key: string | null, holding: Holding): Holding {
  return { ...holding, inner: [key, ...holding.inner] };
}

/** What is put into a new list or object changes nothing of the old one; what was in the old one is in the new one too. */
export function copyOf(holding: Holding): Holding {
  return holding.inner.length > 0 ? holding : { ...holding, isCopy: true };
}

/** What stands under a key of a thing; `null` where that is no part of the object. */
export function below(key: string | null, { inner: [first, ...rest], path, isCopy, isGuess }: Holding): Holding | null {
  const guess = isGuess && { isGuess };
  if (first === undefined) return { inner: [], path: [...path, key], ...guess };
  if (key !== null && first !== null && key !== first) return null;
  return { inner: rest, path, ...(isCopy && { isCopy }), ...guess };
}
