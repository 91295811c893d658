import type { FunctionNode, Node } from '../ast/nodes.ts';
import { outlineOf } from './outline.ts';
import type { File } from './model.ts';

/** Expressions that a function returns. */
export function returnedExpressions(fn: FunctionNode, file: File): readonly Node[] {
  return outlineOf(file.sourceCode.ast, file).returned.get(fn) ?? none;
}

const none: readonly Node[] = [];
