import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, keyName, memberName } from '../ast/nodes.ts';
import type { ClassNode, Node } from '../ast/nodes.ts';
import { soleDefinition, variableOf } from '../facts/scopes.ts';
import { memberValue, ownerOf } from './members.ts';
import type { File } from './model.ts';

/** The type annotation of a name, of a field of `this`, or of a parameter property. */
export function annotationOf(root: Node, file: File): TSESTree.TSTypeAnnotation | undefined {
  if (root.type === 'Identifier') {
    const variable = variableOf(root, file);
    const name = variable && soleDefinition(variable)?.name;
    return name?.type === 'Identifier' ? name.typeAnnotation : undefined;
  }
  if (root.type !== 'MemberExpression' || root.object.type !== 'ThisExpression') return undefined;
  const name = memberName(root);
  for (let owner = ownerOf(root.object, file), depth = 0; owner && isClass(owner) && depth < 8; depth++) {
    const annotation = annotationIn(owner, name);
    if (annotation) return annotation;
    owner = owner.superClass ? ownerOf(owner.superClass, file) : null;
  }
  // `this.app = app` of a parameter that has a type
  const value = name === null ? null : memberValue(root.object, name, file);
  return value?.type === 'Identifier' ? annotationOf(value, file) : undefined;
}

function annotationIn(owner: ClassNode, name: string | null): TSESTree.TSTypeAnnotation | undefined {
  for (const element of owner.body.body) {
    if (element.type === 'PropertyDefinition' && keyName(element) === name) return element.typeAnnotation;
    if (element.type !== 'MethodDefinition' || element.kind !== 'constructor') continue;
    for (const parameter of element.value.params) {
      if (parameter.type !== 'TSParameterProperty') continue;
      const id = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
      if (id.type === 'Identifier' && id.name === name) return id.typeAnnotation;
    }
  }
  return undefined;
}
