import type { TSESTree } from '@typescript-eslint/utils';
import { literalString } from '../ast/nodes.ts';
import type { ClassNode, Node } from '../ast/nodes.ts';
import { memoByNode } from '../facts/memo.ts';
import { isNothing, requires, valuesOf, valuesOfName } from '../facts/values.ts';
import type { Value, Values } from '../facts/values.ts';
import type { File, Origin } from './model.ts';

/** The export that a value comes from; `null` when this file alone cannot tell, or when it may come from several. */
export const originOf = memoByNode((node: Node, file: File): Origin | null => soleOrigin(valuesOf(node, file), file));

/**
 * As `originOf`, and what types and heritage say besides: `this.users.find` with `users: UserService` in a constructor
 * is `UserService().find` of the module that the type comes from, and what a class does not have comes from its base.
 */
export const importedOrigin = memoByNode((node: Node, file: File): Origin | null => {
  const values = valuesOf(node, file);
  const typed = values.filter((value) => 'isTyped' in value && value.isTyped);
  return soleOrigin(typed.length > 0 ? typed : values.filter(({ kind }) => kind !== 'given'), file);
});

/** Whether an expression is a member of `process`, the global one or that of `node:process`: `exit`, `hrtime.bigint`. */
export function isOfProcess(node: Node, path: string, file: File): boolean {
  const origin = originOf(node, file);
  if (origin?.module === 'global') return origin.path === `process.${path}`;
  return origin?.module === 'process' && origin.path === path;
}

/** Resolves the name of a type to the export it comes from. */
export function originOfType(name: TSESTree.EntityName, file: File): Origin | null {
  return soleOrigin(valuesOfName(name, file), file);
}

/** `require('pg')`, and not a function of the user that happens to have that name. */
export function isRequire(call: TSESTree.CallExpression, file: File): boolean {
  const origin = call.arguments.length === 1 ? originOf(call.callee, file) : null;
  return origin !== null && requires(origin);
}

/** The one origin that values have, apart from those that are nothing; what only a type says counts where nothing else does. */
function soleOrigin(values: Values, file: File): Origin | null {
  const told = values.filter((value) => !isNothing(value));
  const certain = told.filter((value) => !('isTyped' in value && value.isTyped));
  const [first, ...others] = (certain.length > 0 ? certain : told).map((value) => originFrom(value, file));
  if (!first) return null;
  return others.every((other) => other !== null && isSame(first, other)) ? first : null;
}

function isSame(one: Origin, other: Origin): boolean {
  return one.module === other.module && one.path === other.path && one.subclass === other.subclass;
}

function originFrom(value: Value, file: File): Origin | null {
  switch (value.kind) {
    case 'foreign':
      return { module: value.module, path: value.path };
    case 'list':
      return value.as && { module: value.as.module, path: value.as.path };
    case 'class':
      return subclass(value.node, file);
    case 'instance': {
      const base = subclass(value.of, file);
      return base && { module: base.module, path: `${base.path === '' ? 'default' : base.path}()` };
    }
    default:
      return null;
  }
}

/** A class of this file comes from where its base does. */
const subclass = memoByNode((node: ClassNode, file: File): Origin | null => {
  const base = node.superClass && originOf(node.superClass, file);
  return base && { ...base, subclass: node };
}, null);

/** Goes on from an origin: `Users` and `().find` give `Users().find`. */
export function joined(origin: Origin | null, rest: string): Origin | null {
  if (!origin) return null;
  const { module, path } = origin;
  if (rest === '') return { module, path };
  if ((path === '' || path === 'default') && rest.startsWith('.')) return { module, path: rest.slice(1) };
  return { module, path: `${path === '' ? 'default' : path}${rest}` };
}

/** The keys under which a pattern reads a name: `const { a: { b } } = x` gives `['a', 'b']` for `b`. */
export function destructuredPath(pattern: Node, name: string): string[] | null {
  if (pattern.type === 'AssignmentPattern') return destructuredPath(pattern.left, name);
  if (pattern.type === 'Identifier') return pattern.name === name ? [] : null;
  if (pattern.type !== 'ObjectPattern') return null;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const rest = destructuredPath(property.value, name);
    if (!rest) continue;
    const key =
      !property.computed && property.key.type === 'Identifier' ? property.key.name : literalString(property.key);
    return key === null ? null : [key, ...rest];
  }
  return null;
}
