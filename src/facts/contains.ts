import { isWrapper } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import type { Source } from './source.ts';

/** Whether code holds an expression or statement that fits, in the functions inside of it too. Types and comments are none. */
export function contains(within: Node, { sourceCode }: Source, fits: (node: Node) => boolean): boolean {
  let found = false;
  walk(within, sourceCode.visitorKeys, (at) => {
    if (at.type.startsWith('TS') && !isWrapper(at)) return false;
    found ||= fits(at);
    return !found;
  });
  return found;
}
