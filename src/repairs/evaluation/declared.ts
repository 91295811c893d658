import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { soleDefinition, variableOf } from '../../facts/scopes.ts';
import { memoByNode } from '../../facts/memo.ts';
import { classAround, keyName, memberName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { primitive } from './kinds.ts';
import type { Kind, Primitive } from './kinds.ts';
import type { File } from '../../analysis/model.ts';

/** What an annotation in the file says of an expression. */
export interface Declared {
  readonly type: TSESTree.TypeNode;
  /** It may also be `undefined`: `host?: string`, `config?.host`. */
  readonly isOptional: boolean;
}

/** The annotation of a variable, a field, or a member of either. */
export function typeOf(node: Node, file: File): Declared | null {
  switch (node.type) {
    case 'TSNonNullExpression': {
      const inner = typeOf(node.expression, file);
      return inner && { ...inner, isOptional: false };
    }
    case 'ChainExpression':
      return typeOf(node.expression, file);
    case 'Identifier':
      return typeOfName(node, file);
    case 'MemberExpression':
      return ofMember(node, file);
    default:
      return null;
  }
}

/** A name may lead back to itself: `const a = b; const b = a;`. */
const typeOfName = memoByNode((node: TSESTree.Identifier, file: File): Declared | null => {
  const variable = variableOf(node, file);
  const definition = variable && soleDefinition(variable);
  return definition ? ofDefinition(definition, file) : null;
}, null);

function ofDefinition({ name }: Scope.Definition, file: File): Declared | null {
  const id = name as TSESTree.Identifier;
  const isDefaulted = id.parent.type === 'AssignmentPattern' && id.parent.left === id;
  const annotation = id.typeAnnotation?.typeAnnotation;
  if (annotation) return { type: annotation, isOptional: id.optional && !isDefaulted };
  const { parent } = id;
  if (parent.type === 'VariableDeclarator' && parent.id === id)
    return parent.parent.kind === 'const' && parent.init ? typeOf(parent.init, file) : null;
  // `{ host }: Config`, `const { host } = config`
  const property = isDefaulted ? id.parent.parent : id.parent;
  const pattern = property?.type === 'Property' ? property.parent : null;
  if (property?.type !== 'Property' || pattern?.type !== 'ObjectPattern' || property.computed) return null;
  const key = keyName(property);
  const whole = pattern.typeAnnotation
    ? { type: pattern.typeAnnotation.typeAnnotation, isOptional: false }
    : pattern.parent.type === 'VariableDeclarator' && pattern.parent.init
      ? typeOf(pattern.parent.init, file)
      : null;
  const member = key !== null && whole ? memberOf(whole, key, file) : null;
  return member && { ...member, isOptional: member.isOptional && !isDefaulted };
}

function ofMember(member: TSESTree.MemberExpression, file: File): Declared | null {
  const name = memberName(member);
  if (name === null) return null;
  if (member.object.type === 'ThisExpression') return ofField(member, name);
  const object = typeOf(member.object, file);
  const found = object && memberOf(object, name, file);
  return found && { ...found, isOptional: found.isOptional || member.optional };
}

/** `private url: string` of a class, also among the parameters of its constructor. */
function ofField(at: Node, name: string): Declared | null {
  for (const part of classAround(at)?.body.body ?? []) {
    if (part.type === 'PropertyDefinition' && !part.static && keyName(part) === name)
      return part.typeAnnotation ? { type: part.typeAnnotation.typeAnnotation, isOptional: part.optional } : null;
    if (part.type !== 'MethodDefinition' || part.kind !== 'constructor') continue;
    for (const parameter of part.value.params) {
      const id = parameter.type === 'TSParameterProperty' ? parameter.parameter : null;
      if (id?.type === 'Identifier' && id.name === name && id.typeAnnotation)
        return { type: id.typeAnnotation.typeAnnotation, isOptional: id.optional };
    }
  }
  return null;
}

function memberOf(whole: Declared, name: string, file: File): Declared | null {
  const found = membersOf(whole.type, file)?.members.find((member) => member.name === name);
  return found ? { type: found.type, isOptional: found.isOptional || whole.isOptional } : null;
}

/** The members that a type of the file lists, and whether it has no others. */
export function membersOf(
  type: TSESTree.TypeNode,
  file: File,
): { readonly members: readonly (Declared & { readonly name: string })[]; readonly isWhole: boolean } | null {
  const resolved = resolvedType(type, file, 0);
  const isLiteral = resolved?.type === 'TSTypeLiteral';
  const list = isLiteral ? resolved.members : resolved?.type === 'TSInterfaceBody' ? resolved.body : null;
  if (!list) return null;
  const members: (Declared & { readonly name: string })[] = [];
  for (const member of list) {
    if (member.type !== 'TSPropertySignature' || !member.typeAnnotation || member.computed) continue;
    const name = member.key.type === 'Identifier' ? member.key.name : String((member.key as TSESTree.Literal).value);
    members.push({ name, type: member.typeAnnotation.typeAnnotation, isOptional: member.optional });
  }
  const isAlone = isLiteral || (resolved?.parent as TSESTree.TSInterfaceDeclaration).extends.length === 0;
  return { members, isWhole: isAlone && members.length === list.length };
}

/** What a name of a type stands for, in this file. */
function resolvedType(
  type: TSESTree.TypeNode,
  file: File,
  depth: number,
): TSESTree.TypeNode | TSESTree.TSInterfaceBody | TSESTree.TSEnumDeclaration | null {
  if (type.type !== 'TSTypeReference' || depth > 5) return type;
  if (type.typeName.type !== 'Identifier') return null;
  const [argument] = type.typeArguments?.params ?? [];
  const variable = variableOf(type.typeName, file);
  if (!variable) return type.typeName.name === 'Readonly' && argument ? resolvedType(argument, file, depth + 1) : null;
  const site = soleDefinition(variable)?.node as Node | undefined;
  if (site?.type === 'TSTypeAliasDeclaration' && !site.typeParameters)
    return resolvedType(site.typeAnnotation, file, depth + 1);
  if (site?.type === 'TSInterfaceDeclaration' && !site.typeParameters) return site.body;
  return site?.type === 'TSEnumDeclaration' ? site : null;
}

/** What kinds of primitive value a type allows; `null` where it allows others. */
export function kindsOfType(type: TSESTree.TypeNode, isOptional: boolean, file: File): Primitive | null {
  const parts = partsOf(type, file, 0);
  if (!parts) return null;
  const kinds = parts.map(([kind]) => kind);
  const count = parts.reduce((sum, [, values]) => sum + values, 0);
  return isOptional && !kinds.includes('undefined')
    ? primitive([...kinds, 'undefined'], count + 1, [type, 'undefined'])
    : primitive(kinds, count, [type]);
}

const keywords: Readonly<Record<string, readonly [Kind, number]>> = {
  TSStringKeyword: ['string', Infinity],
  TSNumberKeyword: ['number', Infinity],
  TSBooleanKeyword: ['boolean', 2],
  TSUndefinedKeyword: ['undefined', 1],
  TSNullKeyword: ['null', 1],
};

function partsOf(type: TSESTree.TypeNode, file: File, depth: number): readonly (readonly [Kind, number])[] | null {
  const keyword = keywords[type.type];
  if (keyword) return [keyword];
  if (depth > 5) return null;
  switch (type.type) {
    case 'TSLiteralType': {
      if (type.literal.type === 'TemplateLiteral') return [['string', Infinity]];
      const kind = type.literal.type === 'Literal' ? typeof type.literal.value : 'number';
      return kind === 'string' || kind === 'number' || kind === 'boolean' ? [[kind, 1]] : null;
    }
    case 'TSUnionType': {
      const all = type.types.map((part) => partsOf(part, file, depth + 1));
      return all.every((part) => part !== null) ? all.flat() : null;
    }
    case 'TSTypeReference': {
      const resolved = resolvedType(type, file, depth);
      if (resolved?.type === 'TSEnumDeclaration') return partsOfEnum(resolved);
      return resolved && resolved !== type && resolved.type !== 'TSInterfaceBody'
        ? partsOf(resolved, file, depth + 1)
        : null;
    }
    default:
      return null;
  }
}

function partsOfEnum({ body }: TSESTree.TSEnumDeclaration): readonly (readonly [Kind, number])[] {
  return body.members.map(({ initializer }) => [
    initializer?.type === 'Literal' && typeof initializer.value === 'string' ? 'string' : 'number',
    1,
  ]);
}
