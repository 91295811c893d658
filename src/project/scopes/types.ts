import type { TSESTree } from '@typescript-eslint/utils';
import { visitPattern } from './patterns.ts';
import { meansType } from './scope.ts';
import type { Child, Walker } from './walker.ts';

/** Walks through what only the type checker reads. */
export function visitType(node: Child, walker: Walker): void {
  if (!node) return;
  switch (node.type) {
    case 'Identifier':
      walker.read(node, meansType);
      break;
    case 'MemberExpression':
      visitType(node.object, walker);
      break;
    case 'TSQualifiedName':
      visitType(node.left, walker);
      break;
    case 'TSCallSignatureDeclaration':
    case 'TSConstructorType':
    case 'TSConstructSignatureDeclaration':
    case 'TSFunctionType':
      visitFunctionType(node, walker);
      break;
    case 'TSMethodSignature':
      if (node.computed) walker.visit(node.key);
      visitFunctionType(node, walker);
      break;
    case 'TSPropertySignature':
      if (node.computed) walker.visit(node.key);
      visitType(node.typeAnnotation, walker);
      break;
    case 'TSIndexSignature':
      for (const parameter of node.parameters)
        if (parameter.type === 'Identifier') visitType(parameter.typeAnnotation, walker);
      visitType(node.typeAnnotation, walker);
      break;
    case 'TSConditionalType':
      walker.open('conditional', node);
      walker.children(node, visitType, 'falseType');
      walker.close();
      visitType(node.falseType, walker);
      break;
    case 'TSInferType': {
      const { typeParameter } = node;
      const { name } = typeParameter;
      scopeOfInferred(walker).define(name.name, name, 'Type', typeParameter, null);
      visitType(typeParameter.constraint, walker);
      break;
    }
    case 'TSMappedType':
      walker.open('mappedType', node);
      walker.define(node.key, 'Type', node);
      visitType(node.constraint, walker);
      visitType(node.nameType, walker);
      visitType(node.typeAnnotation, walker);
      walker.close();
      break;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      visitNamed(node, walker);
      break;
    case 'TSTypeParameter':
      walker.define(node.name, 'Type', node);
      visitType(node.constraint, walker);
      visitType(node.default, walker);
      break;
    case 'TSTypePredicate':
      if (node.parameterName.type !== 'TSThisType') walker.read(node.parameterName);
      visitType(node.typeAnnotation, walker);
      break;
    case 'TSTypeQuery': {
      const { exprName } = node;
      const first = firstOf(exprName);
      if (exprName.type === 'TSImportType') visitType(exprName, walker);
      else if (first.type === 'Identifier') walker.read(first);
      visitType(node.typeArguments, walker);
      break;
    }
    case 'TSImportType':
      visitType(node.typeArguments, walker);
      break;
    case 'TSNamedTupleMember':
      visitType(node.elementType, walker);
      break;
    default:
      walker.children(node, visitType);
  }
}

/** `a` of `a.b.c`. */
export function firstOf(name: TSESTree.Node): TSESTree.Node {
  return name.type === 'TSQualifiedName' ? firstOf(name.left) : name;
}

type FunctionType =
  | TSESTree.TSCallSignatureDeclaration
  | TSESTree.TSConstructorType
  | TSESTree.TSConstructSignatureDeclaration
  | TSESTree.TSFunctionType
  | TSESTree.TSMethodSignature;

function visitFunctionType(node: FunctionType, walker: Walker): void {
  walker.open('functionType', node);
  visitType(node.typeParameters, walker);
  for (const parameter of node.params) {
    let isAnnotated = false;
    visitPattern(parameter, walker, {
      name(name) {
        walker.define(name, 'Parameter', node);
        if (!name.typeAnnotation) return;
        visitType(name.typeAnnotation, walker);
        isAnnotated = true;
      },
    });
    if (!isAnnotated && 'typeAnnotation' in parameter) visitType(parameter.typeAnnotation, walker);
  }
  visitType(node.returnType, walker);
  walker.close();
}

function visitNamed(node: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration, walker: Walker): void {
  walker.define(node.id, 'Type', node);
  if (node.typeParameters) {
    walker.open('block', node);
    visitType(node.typeParameters, walker);
  }
  if (node.type === 'TSInterfaceDeclaration') {
    for (const each of node.extends) visitType(each, walker);
    visitType(node.body, walker);
  } else visitType(node.typeAnnotation, walker);
  if (node.typeParameters) walker.close();
}

/** What is inferred inside of a function type belongs to the condition around it. */
function scopeOfInferred({ scope }: Walker): Walker['scope'] {
  const isInner = ({ type }: Walker['scope']): boolean => type === 'functionType' || type === 'mappedType';
  if (!isInner(scope)) return scope;
  let at = scope.upper;
  while (at && isInner(at)) at = at.upper;
  return at?.type === 'conditional' ? at : scope;
}
