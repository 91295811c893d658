import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { Runnable } from '../ast/nodes.ts';
import { memoByNode } from './memo.ts';

type Name = TSESTree.Identifier | TSESTree.JSXIdentifier;

/**
 * Where a variable is read or written inside of a function, functions nested in it included; everywhere for module
 * level. A variable that many functions share is not looked through again for each of them.
 */
export function referencesIn(variable: Scope.Variable, home: Runnable | null): readonly Name[] {
  const all = inOrder(variable, null);
  if (home === null) return all;
  return all.slice(firstFrom(all, home.range[0]), firstFrom(all, home.range[1]));
}

const inOrder = memoByNode((variable: Scope.Variable): readonly Name[] =>
  variable.references.map(({ identifier }) => identifier).toSorted((a, b) => a.range[0] - b.range[0]),
);

/** The index of the first name that starts at a position or behind it. */
function firstFrom(names: readonly Name[], position: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as Name).range[0] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
