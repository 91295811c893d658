import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { soleDefinition, variableOf } from '../../facts/scopes.ts';
import { originOf } from '../../analysis/origin.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { isTypeScript } from '../host.ts';
import type { File } from '../../analysis/model.ts';

/** How a variable for the value of an expression is typed: in place, or by a named function that makes the value. */
export type Typing =
  | { readonly kind: 'none' }
  | { readonly kind: 'type'; readonly text: string }
  /** `ReturnType` of a function keeps what the compiler infers for the call. */
  | { readonly kind: 'creator' };

/** What type does a variable need that is to hold the value later? JavaScript needs none. */
export function typingOf(value: Node, file: File, locals: readonly Scope.Variable[] = []): Typing {
  if (!isTypeScript(file)) return { kind: 'none' };
  const { text } = file.sourceCode;
  if (typedBy(value).some((node) => names(node, locals, file))) return { kind: 'creator' };
  if (value.type === 'TSAsExpression' && !isConstAssertion(value))
    return { kind: 'type', text: text.slice(...value.typeAnnotation.range) };
  if (value.type !== 'NewExpression') return { kind: 'creator' };
  const { callee } = value;
  const argumentsText = value.typeArguments ? text.slice(...value.typeArguments.range) : '';
  if (callee.type === 'Identifier' && isClassName(callee, file))
    return { kind: 'type', text: `${callee.name}${argumentsText}` };
  if (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    !callee.computed &&
    isNamespace(callee.object, file)
  ) {
    return { kind: 'type', text: `${text.slice(...callee.range)}${argumentsText}` };
  }
  return argumentsText === '' && isPath(callee)
    ? { kind: 'type', text: `InstanceType<typeof ${text.slice(...callee.range)}>` }
    : { kind: 'creator' };
}

/** The parts of an expression that a type would repeat. */
function typedBy(value: Node): readonly Node[] {
  if (value.type === 'TSAsExpression') return [value.typeAnnotation];
  if (value.type !== 'NewExpression') return [];
  return value.typeArguments ? [value.callee, value.typeArguments] : [value.callee];
}

function names(node: Node, variables: readonly Scope.Variable[], file: File): boolean {
  let isNamed = false;
  walk(node, file.sourceCode.visitorKeys, (at) => {
    const variable = at.type === 'Identifier' ? variableOf(at, file) : null;
    isNamed ||= variable !== null && variables.includes(variable);
    return !isNamed;
  });
  return isNamed;
}

/** `pg.Pool`, which can stand in a type as it is. */
function isPath(node: Node): boolean {
  if (node.type === 'MemberExpression') return !node.computed && isPath(node.object);
  return node.type === 'Identifier';
}

function isConstAssertion(node: TSESTree.TSAsExpression): boolean {
  const { typeAnnotation } = node;
  return (
    typeAnnotation.type === 'TSTypeReference' &&
    typeAnnotation.typeName.type === 'Identifier' &&
    typeAnnotation.typeName.name === 'const'
  );
}

/** Whether a name is imported, or declared as a class: then it names the type of its instances too. */
function isClassName(id: TSESTree.Identifier, file: File): boolean {
  const variable = variableOf(id, file);
  const site = variable && (soleDefinition(variable)?.node as Node | undefined);
  return (
    site?.type === 'ImportSpecifier' || site?.type === 'ImportDefaultSpecifier' || site?.type === 'ClassDeclaration'
  );
}

/** Modules of Node.js that hold classes of connections. */
const ofNode: ReadonlySet<string> = new Set(['http', 'http2', 'https', 'net', 'tls']);

/** `import * as pg`, `import pg = require('pg')`, and modules of Node under any name: their members name types too. */
function isNamespace(id: TSESTree.Identifier, file: File): boolean {
  const variable = variableOf(id, file);
  const site = variable && (soleDefinition(variable)?.node as Node | undefined);
  if (site?.type === 'ImportNamespaceSpecifier' || site?.type === 'TSImportEqualsDeclaration') return true;
  return site?.type === 'ImportDefaultSpecifier' && ofNode.has(originOf(id, file)?.module ?? '');
}
