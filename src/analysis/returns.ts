import { isFunction } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import type { File } from './file.ts';
import { memoByNode } from './memo.ts';

/** Expressions that a function returns. */
export const returnedExpressions: (fn: FunctionNode, file: File) => readonly Node[] = memoByNode(
  (fn: FunctionNode, file: File): readonly Node[] => {
    if (fn.body.type !== 'BlockStatement') return [fn.body];
    const values: Node[] = [];
    walk(fn.body, file.sourceCode.visitorKeys, (node) => {
      if (isFunction(node)) return false;
      if (node.type === 'ReturnStatement' && node.argument) values.push(node.argument);
      return undefined;
    });
    return values;
  },
);
