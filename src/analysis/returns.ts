import type { FunctionNode, Node } from '../ast/nodes.ts';
import type { File } from './file.ts';
import { outlineOf } from './outline.ts';

/** Expressions that a function returns. */
export function returnedExpressions(fn: FunctionNode, file: File): readonly Node[] {
  return outlineOf(file.sourceCode.ast, file).returned.get(fn) ?? none;
}

const none: readonly Node[] = [];
