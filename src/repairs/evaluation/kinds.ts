import type { TSESTree } from '@typescript-eslint/utils';

export type Kind = 'boolean' | 'null' | 'number' | 'string' | 'undefined';

/** A value that is one of a few kinds for sure, so that it can tell clients apart. */
export interface Primitive {
  readonly kinds: ReadonlySet<Kind>;
  /** How many values there are at most. */
  readonly count: number;
  /** Types that make up its own: keywords and literals, or annotations of the file. */
  readonly types: readonly (TSESTree.TypeNode | string)[];
}

export function primitive(
  kinds: readonly Kind[],
  count: number,
  types: readonly (TSESTree.TypeNode | string)[] = kinds,
): Primitive {
  return { kinds: new Set(kinds), count, types: [...new Set(types)] };
}
