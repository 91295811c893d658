import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isClass, isFunction } from '../ast/nodes.ts';
import type { CallNode, ClassNode, FunctionNode } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import type { File } from './file.ts';
import { memoByNode } from './memo.ts';

/** What stands in a file, each list in source order: one walk that all questions about the whole file share. */
export interface Outline {
  readonly calls: readonly CallNode[];
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
  readonly members: readonly TSESTree.MemberExpression[];
  readonly assignments: readonly TSESTree.AssignmentExpression[];
  readonly getters: readonly (TSESTree.MethodDefinition | TSESTree.Property)[];
}

export const outlineOf = memoByNode((program: TSESTree.Program, file: File): Outline => {
  const calls: CallNode[] = [];
  const functions: FunctionNode[] = [];
  const classes: ClassNode[] = [];
  const members: TSESTree.MemberExpression[] = [];
  const assignments: TSESTree.AssignmentExpression[] = [];
  const getters: (TSESTree.MethodDefinition | TSESTree.Property)[] = [];
  walk(program, file.sourceCode.visitorKeys, (node) => {
    if (isCall(node)) calls.push(node);
    else if (isFunction(node)) functions.push(node);
    else if (isClass(node)) classes.push(node);
    else if (node.type === 'MemberExpression') members.push(node);
    else if (node.type === 'AssignmentExpression') assignments.push(node);
    else if ((node.type === 'MethodDefinition' || node.type === 'Property') && node.kind === 'get') getters.push(node);
    return undefined;
  });
  return { calls, functions, classes, members, assignments, getters };
});
