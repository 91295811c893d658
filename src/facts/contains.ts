import type { Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { runningKeys } from './running.ts';
import type { Source } from './source.ts';

/** Whether code holds a node that fits, in the functions inside of it too. Types and comments are no code. */
export function contains(within: Node, { sourceCode }: Source, fits: (node: Node) => boolean): boolean {
  let found = false;
  walk(within, runningKeys(sourceCode.visitorKeys, null), (at) => {
    if (found || typeDeclarations.has(at.type)) return false;
    found = fits(at);
    return !found;
  });
  return found;
}

const typeDeclarations: ReadonlySet<string> = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration']);
