import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isClass, isFunction } from '../ast/nodes.ts';
import type { CallNode, ClassNode, FunctionNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import type { File } from './file.ts';
import { memoByNode } from './memo.ts';
import { returnedExpressions } from './returns.ts';

/** What stands in a file, each list in source order: one walk that all questions about the whole file share. */
export interface Outline {
  readonly calls: readonly CallNode[];
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
  readonly members: readonly TSESTree.MemberExpression[];
  readonly assignments: readonly TSESTree.AssignmentExpression[];
  readonly objects: readonly TSESTree.ObjectExpression[];
  /** Values whose type is written beside them: annotated, cast, or returned by a function with a return type. */
  readonly typed: readonly TypedValue[];
  readonly getters: readonly (TSESTree.MethodDefinition | TSESTree.Property)[];
}

/** A value and the type that it is annotated with. */
export interface TypedValue {
  readonly type: TSESTree.TypeNode;
  readonly value: Node;
}

export const outlineOf = memoByNode((program: TSESTree.Program, file: File): Outline => {
  const calls: CallNode[] = [];
  const functions: FunctionNode[] = [];
  const classes: ClassNode[] = [];
  const members: TSESTree.MemberExpression[] = [];
  const assignments: TSESTree.AssignmentExpression[] = [];
  const objects: TSESTree.ObjectExpression[] = [];
  const typed: TypedValue[] = [];
  const getters: (TSESTree.MethodDefinition | TSESTree.Property)[] = [];
  walk(program, file.sourceCode.visitorKeys, (node) => {
    if (isCall(node)) calls.push(node);
    else if (isFunction(node)) functions.push(node);
    else if (isClass(node)) classes.push(node);
    else if (node.type === 'MemberExpression') members.push(node);
    else if (node.type === 'AssignmentExpression') assignments.push(node);
    else if (node.type === 'ObjectExpression') objects.push(node);
    else if ((node.type === 'MethodDefinition' || node.type === 'Property') && node.kind === 'get') getters.push(node);
    typed.push(...typedAt(node, file));
    return undefined;
  });
  return { calls, functions, classes, members, assignments, getters, objects, typed };
});

function typedAt(node: Node, file: File): TypedValue[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return node.init && node.id.typeAnnotation
        ? [{ type: node.id.typeAnnotation.typeAnnotation, value: node.init }]
        : [];
    case 'PropertyDefinition':
      return node.value && node.typeAnnotation ? [{ type: node.typeAnnotation.typeAnnotation, value: node.value }] : [];
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return [{ type: node.typeAnnotation, value: node.expression }];
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression': {
      const type = node.returnType?.typeAnnotation;
      return type ? returnedExpressions(node, file).map((value) => ({ type, value })) : [];
    }
    default:
      return [];
  }
}
