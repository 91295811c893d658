import type { TSESTree } from '@typescript-eslint/utils';
import { isInside } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { variableOf } from '../facts/scopes.ts';
import type { File } from './model.ts';

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
        const init = definition.type === 'Variable' ? definition.node.init : null;
        reads ||= !init || (!seen.has(init) && readsParameters(init, fn, file, seen));
      }
    }
    return !reads;
  });
  return reads;
}
