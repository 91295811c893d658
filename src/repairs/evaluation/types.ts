import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { soleDefinition, variableOf } from '../../facts/scopes.ts';
import type { Node } from '../../ast/nodes.ts';
import { isTypeScript } from '../script.ts';
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
  const words: readonly string[] = typeText(value, text).match(/[\w$]+/gu) ?? [];
  if (locals.some(({ name }) => words.includes(name))) return { kind: 'creator' };
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
  return argumentsText === '' && /^[\w$.]+$/u.test(text.slice(...callee.range))
    ? { kind: 'type', text: `InstanceType<typeof ${text.slice(...callee.range)}>` }
    : { kind: 'creator' };
}

/** The part of an expression that a type would repeat. */
function typeText(value: Node, text: string): string {
  if (value.type === 'TSAsExpression') return text.slice(...value.typeAnnotation.range);
  return value.type === 'NewExpression'
    ? text.slice(value.callee.range[0], value.typeArguments?.range[1] ?? value.callee.range[1])
    : '';
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

/** `import * as pg`, `import pg = require('pg')`, and modules of Node under any name: their members name types too. */
function isNamespace(id: TSESTree.Identifier, file: File): boolean {
  const variable = variableOf(id, file);
  const site = variable && (soleDefinition(variable)?.node as Node | undefined);
  if (site?.type === 'ImportNamespaceSpecifier' || site?.type === 'TSImportEqualsDeclaration') return true;
  return (
    site?.type === 'ImportDefaultSpecifier' && /^(?:node:)?(?:https?|http2|net|tls)$/u.test(site.parent.source.value)
  );
}
