import type { VisitorKeys } from '../ast/walk.ts';
import { memoByNode } from './memo.ts';

/** Nothing in a type runs, and much of what a node of TypeScript may have is a type: the keys of what is none. */
export const runningKeys = memoByNode((keys: VisitorKeys): VisitorKeys => {
  return Object.fromEntries(
    Object.entries(keys).map(([type, names = []]) => [type, names.filter((name) => !typeKeys.has(name))]),
  );
});

const typeKeys: ReadonlySet<string> = new Set([
  ...['returnType', 'superTypeArguments', 'superTypeParameters', 'typeAnnotation', 'typeArguments', 'typeParameters'],
]);
