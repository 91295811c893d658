import type { VisitorKeys } from '../ast/walk.ts';
import { memoByNode } from './memo.ts';

/** Nothing in a type runs, and much of what a node of TypeScript may have is a type: the keys of what is none. */
export const runningKeys = memoByNode((keys: VisitorKeys): VisitorKeys => {
  const isType = /^(?:super)?Type(?:Annotation|Arguments|Parameters)$|^returnType$/iu;
  return Object.fromEntries(
    Object.entries(keys).map(([type, names = []]) => [type, names.filter((name) => !isType.test(name))]),
  );
});
