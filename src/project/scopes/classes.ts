import type { TSESTree } from '@typescript-eslint/utils';
import { visit, visitFunction } from '../scopes.ts';
import { visitType } from './types.ts';
import type { Walker } from './walker.ts';

export function visitClass(node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, walker: Walker): void {
  if (node.type === 'ClassDeclaration' && node.id) walker.define(node.id, 'ClassName', node);
  for (const decorator of node.decorators) visit(decorator, walker);
  walker.open('class', node);
  // Inside of the class, its name is a constant of its own.
  if (node.id) walker.define(node.id, 'ClassName', node);
  visit(node.superClass, walker);
  visitType(node.typeParameters, walker);
  visitType(node.superTypeArguments, walker);
  for (const each of node.implements) visitType(each, walker);
  for (const member of node.body.body) visitMember(member, walker);
  walker.close();
}

function visitMember(member: TSESTree.ClassElement, walker: Walker): void {
  switch (member.type) {
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      if (member.computed) visit(member.key, walker);
      if (member.value.type === 'FunctionExpression') {
        for (const parameter of member.value.params)
          for (const decorator of decoratorsOf(parameter)) visit(decorator, walker);
        visitFunction(member.value, walker, true);
      } else visit(member.value, walker);
      for (const decorator of member.decorators) visit(decorator, walker);
      return;
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractAccessorProperty':
    case 'TSAbstractPropertyDefinition':
      if (member.computed) visit(member.key, walker);
      if (member.value) {
        walker.open('variables', member.value);
        visit(member.value, walker);
        walker.close();
      }
      for (const decorator of member.decorators) visit(decorator, walker);
      visitType(member.typeAnnotation, walker);
      break;
    case 'StaticBlock':
      walker.open('variables', member);
      for (const statement of member.body) visit(statement, walker);
      walker.close();
      break;
    case 'TSIndexSignature':
      visitType(member, walker);
      break;
  }
}

export function decoratorsOf(parameter: TSESTree.Parameter): readonly TSESTree.Decorator[] {
  return parameter.decorators;
}
