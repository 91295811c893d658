import type { TSESTree } from '@typescript-eslint/utils';
import { classAround, memberName, unwrap } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { soleDefinition, soleValue, variableOf } from '../facts/scopes.ts';
import { gettersOf, membersOf } from './members.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOf, originOfType } from './origin.ts';
import { lastName } from './functions.ts';
import type { File, Origin } from './model.ts';
import { annotationOf } from './annotations.ts';

/**
 * As `originOf`, and what types and heritage say besides: `this.users.find` with `users: UserService` in a constructor
 * is `UserService().find` of the module that the type comes from, and what a class does not have comes from its base.
 */
export const importedOrigin = memoByNode((node: Node, file: File): Origin | null => trace(node, file, 0));

// Names may refer to each other; nobody writes more than a few hops.
const maximumHops = 8;

function trace(raw: Node, file: File, hops: number): Origin | null {
  const node = unwrap(raw);
  const direct = originOf(node, file);
  if ((direct && !fromContainer.test(direct.path)) || hops > maximumHops) return direct;
  const next = (at: Node): Origin | null => trace(at, file, hops + 1);
  return traceFurther(node, next, file) ?? direct;
}

/** What a container gives has the class that it is asked for, whatever the container is. */
const fromContainer = /(?:^|\.)(?:get|resolve|inject)\(\)/u;

function traceFurther(node: Node, next: (at: Node) => Origin | null, file: File): Origin | null {
  switch (node.type) {
    case 'MemberExpression': {
      const name = memberName(node);
      if (name === null) return null;
      if (node.object.type === 'ThisExpression') return typed(node, file) ?? inherited(node, name, file);
      return joined(next(node.object), `.${name}`);
    }
    case 'CallExpression':
      return resolvedBy(node, file) ?? joined(next(node.callee), '()');
    case 'NewExpression':
      return joined(next(node.callee), '()');
    case 'Identifier': {
      const variable = variableOf(node, file);
      const value = variable && soleDefinition(variable)?.type === 'Variable' ? soleValue(variable) : null;
      return (value && next(value)) ?? typed(node, file);
    }
    default:
      return null;
  }
}

/** Goes on from an origin: `Users` and `().find` give `Users().find`. */
export function joined(origin: Origin | null, rest: string): Origin | null {
  if (!origin) return null;
  const { module, path } = origin;
  if (rest === '') return { module, path };
  if ((path === '' || path === 'default') && rest.startsWith('.')) return { module, path: rest.slice(1) };
  return { module, path: `${path === '' ? 'default' : path}${rest}` };
}

/** An instance of the class that a type annotation names. */
function typed(node: Node, file: File): Origin | null {
  const type = annotationOf(node, file)?.typeAnnotation;
  return type?.type === 'TSTypeReference' ? joined(originOfType(type.typeName, file), '()') : null;
}

function inherited(node: Node, name: string, file: File): Origin | null {
  const owner = classAround(node);
  if (!owner?.superClass || membersOf(owner, file).has(name) || gettersOf(owner, file).has(name)) return null;
  return joined(originOf(owner.superClass, file), `().${name}`);
}

/** `container.get(Users)`, `moduleRef.resolve(Users)`: a container gives an instance of the class that it is asked for. */
function resolvedBy(call: TSESTree.CallExpression, file: File): Origin | null {
  const [asked] = call.arguments;
  if (call.arguments.length !== 1 || asked?.type !== 'Identifier' || !/^[A-Z]/u.test(asked.name)) return null;
  return /^(?:get|resolve|inject)$/u.test(lastName(call.callee) ?? '') ? joined(originOf(asked, file), '()') : null;
}
