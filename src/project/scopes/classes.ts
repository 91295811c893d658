import type { TSESTree } from '@typescript-eslint/utils';
import { visitType } from './types.ts';
import type { Walker } from './walker.ts';

export function visitClass(node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, walker: Walker): void {
  if (node.type === 'ClassDeclaration' && node.id) walker.define(node.id, 'ClassName', node);
  for (const decorator of node.decorators) walker.visit(decorator);
  walker.open('class', node);
  // Inside of the class, its name is a constant of its own.
  if (node.id) walker.define(node.id, 'ClassName', node);
  walker.visit(node.superClass);
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
      if (member.computed) walker.visit(member.key);
      if (member.value.type === 'FunctionExpression') {
        for (const parameter of member.value.params)
          for (const decorator of decoratorsOf(parameter)) walker.visit(decorator);
        walker.visitors.visitFunction(member.value, walker, true);
      } else walker.visit(member.value);
      for (const decorator of member.decorators) walker.visit(decorator);
      return;
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractAccessorProperty':
    case 'TSAbstractPropertyDefinition':
      if (member.computed) walker.visit(member.key);
      if (member.value) {
        walker.open('variables', member.value);
        walker.visit(member.value);
        walker.close();
      }
      for (const decorator of member.decorators) walker.visit(decorator);
      visitType(member.typeAnnotation, walker);
      break;
    case 'StaticBlock':
      walker.open('variables', member);
      for (const statement of member.body) walker.visit(statement);
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
