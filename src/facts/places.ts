import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { classAround, memberName, unwrap } from '../ast/nodes.ts';
import type { ClassNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { variableOf } from './scopes.ts';
import type { Source } from './source.ts';

/**
 * Something that holds a value, however it is written: `holder.pool`, `holder['pool']` and `holder?.pool!` are one place,
 * two variables of one name are two.
 */
export interface Place {
  /** A variable of the file, the class whose instance `this` is, or a name: that of a global, or `this` elsewhere. */
  readonly root: Scope.Variable | ClassNode | string;
  /** Names of members, from the root. */
  readonly keys: readonly string[];
}

/** The place that an expression names; `null` where it names none, or by a key that is computed. */
export function placeOf(raw: Node, source: Source): Place | null {
  const node = unwrap(raw);
  switch (node.type) {
    case 'ThisExpression':
      return { root: classAround(node) ?? 'this', keys: [] };
    case 'Identifier':
      return { root: variableOf(node, source) ?? node.name, keys: [] };
    case 'MemberExpression': {
      const name = memberName(node);
      const object = name === null ? null : placeOf(node.object, source);
      return object && name !== null ? { root: object.root, keys: [...object.keys, name] } : null;
    }
    default:
      return null;
  }
}

/** Whether two places are one. */
export function isSame(one: Place, other: Place): boolean {
  return one.keys.length === other.keys.length && covers(one, other);
}

/** Whether a place is another or holds it: who writes `cache` writes `cache.client`. */
export function covers(whole: Place, part: Place): boolean {
  return whole.root === part.root && whole.keys.every((key, index) => key === part.keys[index]);
}

/** Whether code names a place. */
export function mentions(within: Node, place: Place, source: Source): boolean {
  let found = false;
  walk(within, source.sourceCode.visitorKeys, (at) => {
    found ||= names(at, place, source);
    return !found;
  });
  return found;
}

/** Whether an expression is the name of a place. */
export function names(node: Node, place: Place, source: Source): boolean {
  const named = isReference(node) ? placeOf(node, source) : null;
  return named !== null && isSame(named, place);
}

/** Whether a node stands for a value: no key of an object, no name of a member. */
function isReference(node: Node): node is TSESTree.Identifier | TSESTree.MemberExpression | TSESTree.ThisExpression {
  if (node.type === 'MemberExpression' || node.type === 'ThisExpression') return true;
  if (node.type !== 'Identifier') return false;
  const { parent } = node;
  const isName =
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand);
  return !isName;
}
