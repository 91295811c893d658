import type { TSESTree } from '@typescript-eslint/utils';
import { isInside } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { variableOf } from '../facts/scopes.ts';
import type { File } from './model.ts';

/** What a declaration gets, in the head of a loop too. */
function valueOf({ init, parent }: TSESTree.VariableDeclarator): Node | null {
  const loop = parent.parent;
  return init ?? (loop.type === 'ForOfStatement' && loop.left === parent ? loop.right : null);
}

/** Whether what is made depends on what the function is given, through names of its own too. */
export function readsParameters(node: Node, fn: FunctionNode, file: File, seen = new Set<Node>()): boolean {
  let reads = false;
  seen.add(node);
  walk(node, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'ThisExpression') reads = true;
    if (at.type === 'Identifier') {
      const definition = variableOf(at, file)?.defs[0];
      const home = definition && (definition.name as TSESTree.Node);
      if (definition && home && isInside(home, fn) && definition.type !== 'FunctionName') {
        const init = definition.type === 'Variable' ? valueOf(definition.node) : null;
        reads ||= !init || (!seen.has(init) && readsParameters(init, fn, file, seen));
      }
    }
    return !reads;
  });
  return reads;
}
