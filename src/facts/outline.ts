import type { TSESTree } from '@typescript-eslint/utils';
import { functionAround, isFunction, keyName, memberName } from '../ast/nodes.ts';
import type { CallNode, ClassNode, FunctionNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { memoByNode } from './memo.ts';
import { runningKeys } from './running.ts';
import type { Source } from './source.ts';

/** What stands in a file, each list in source order: one walk that all questions about the whole file share. */
export interface Outline {
  readonly calls: readonly CallNode[];
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
  readonly members: readonly TSESTree.MemberExpression[];
  /** Names of members that the file may ask for, and a few that it does not: most are never asked for. */
  readonly asked: ReadonlySet<string>;
  readonly assignments: readonly TSESTree.AssignmentExpression[];
  readonly objects: readonly TSESTree.ObjectExpression[];
  /** Values whose type is written beside them: annotated, cast, or returned by a function with a return type. */
  readonly typed: readonly TypedValue[];
  readonly getters: readonly (TSESTree.MethodDefinition | TSESTree.Property)[];
  /** Names under which the file gives members to objects and classes: no other member stands for anything in it. */
  readonly memberNames: ReadonlySet<string>;
  /** Statements that end with a semicolon, where the author writes any. */
  readonly statements: readonly Node[];
  /** What each function returns, where it says so. */
  readonly returned: ReadonlyMap<FunctionNode, readonly Node[]>;
}

/** A value and the type that it is annotated with. */
export interface TypedValue {
  readonly type: TSESTree.TypeNode;
  readonly value: Node;
}

export const outlineOf = memoByNode((program: TSESTree.Program, { sourceCode }: Source): Outline => {
  const calls: CallNode[] = [];
  const functions: FunctionNode[] = [];
  const classes: ClassNode[] = [];
  const members: TSESTree.MemberExpression[] = [];
  const assignments: TSESTree.AssignmentExpression[] = [];
  const objects: TSESTree.ObjectExpression[] = [];
  const typed: TypedValue[] = [];
  const getters: (TSESTree.MethodDefinition | TSESTree.Property)[] = [];
  const memberNames = new Set<string>();
  const asked = new Set<string>();
  const named = (name: string | null): void => {
    if (name !== null) memberNames.add(name);
  };
  const statements: Node[] = [];
  const returned = new Map<FunctionNode, Node[]>();
  const types = (holder: { readonly typeAnnotation?: TSESTree.TypeNode } | undefined, value: Node): void => {
    const type = holder?.typeAnnotation;
    if (type) typed.push({ type, value });
  };
  const returns = (fn: FunctionNode, value: Node): void => {
    const values = returned.get(fn);
    if (values) values.push(value);
    else returned.set(fn, [value]);
    types(fn.returnType, value);
  };
  walk(program, runningKeys(sourceCode.visitorKeys, null), (node) => {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        calls.push(node);
        break;
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        if (!isFunction(node)) break;
        functions.push(node);
        if (node.body.type !== 'BlockStatement') returns(node, node.body);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        classes.push(node);
        break;
      case 'MemberExpression': {
        members.push(node);
        // A name or a text; a name that is computed may be anything.
        const { name, value } = node.property as { readonly name?: unknown; readonly value?: unknown };
        asked.add(String(name ?? value));
        break;
      }
      case 'AssignmentExpression':
        assignments.push(node);
        if (node.left.type === 'MemberExpression') named(memberName(node.left));
        break;
      case 'ObjectExpression':
        objects.push(node);
        break;
      case 'MethodDefinition':
      case 'Property':
        if (node.kind === 'get') getters.push(node);
        if (node.parent.type !== 'ObjectPattern') named(keyName(node));
        break;
      case 'VariableDeclarator':
        if (node.init) types(node.id.typeAnnotation, node.init);
        break;
      case 'PropertyDefinition':
        named(keyName(node));
        if (node.value) types(node.typeAnnotation, node.value);
        break;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
        types(node, node.expression);
        break;
      case 'ReturnStatement': {
        statements.push(node);
        const fn = functionAround(node);
        if (fn && node.argument) returns(fn, node.argument);
        break;
      }
      case 'ExpressionStatement':
      case 'VariableDeclaration':
        statements.push(node);
        break;
      case 'ImportDeclaration':
        statements.push(node);
        return false;
      case 'Identifier':
        // Every other node is a name. A parameter may have decorators.
        return node.decorators?.length > 0 ? undefined : false;
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
        // Nothing in a type runs.
        return false;
      default:
    }
    return undefined;
  });
  return {
    calls,
    functions,
    classes,
    members,
    assignments,
    getters,
    memberNames,
    asked,
    objects,
    typed,
    statements,
    returned,
  };
});

/** Expressions that a function returns. */
export function returnedExpressions(fn: FunctionNode, { sourceCode }: Source): readonly Node[] {
  return outlineOf(sourceCode.ast, { sourceCode }).returned.get(fn) ?? none;
}

const none: readonly Node[] = [];
