import type { CallNode, Node } from '../ast/nodes.ts';
import { memoByNode } from '../facts/memo.ts';
import type { Creation } from './creation.ts';
import { usesOf } from './uses.ts';
import type { File } from './model.ts';

/** How the function that created a client closes it again. */
export interface Release {
  /** Calls of a close method on the client. */
  readonly calls: readonly CallNode[];
  /** `using` or `await using` closes it at the end of the block. */
  readonly using: boolean;
}

/** Is the client closed by the function that made it? */
export const releaseOf = memoByNode((node: Node, { creation, file }: { creation: Creation; file: File }): Release => {
  const { close } = creation.factory;
  const uses = usesOf(node, file);
  return {
    calls: uses.flatMap((use) =>
      use.kind === 'call' && !use.isPart && use.name !== null && close.includes(use.name) ? [use.call] : [],
    ),
    using: uses.some(({ kind }) => kind === 'using'),
  };
});
