import type { TSESTree } from '@typescript-eslint/utils';
import { isWrapper } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { anyKey } from '../values/value.ts';
import type { Key } from '../values/value.ts';

/** Whether a name may be that of the member in which a value lies; `null` is a name that is computed. */
export function matches(key: Key, name: string | null): boolean {
  return name === null || key === anyKey || key === name;
}

/** `a ??= b`, `a ||= b` */
export function isIfAbsent({ operator }: TSESTree.AssignmentExpression): boolean {
  return operator === '??=' || operator === '||=';
}

/** `list[0]` */
export function indexOf({ property }: TSESTree.MemberExpression): Key | null {
  return property.type === 'Literal' && typeof property.value === 'number' ? String(property.value) : null;
}

function outermost(node: Node): Node {
  let at = node;
  while (at.parent && at.parent.type !== 'AwaitExpression' && isWrapper(at.parent)) at = at.parent;
  return at;
}

/** The call whose callee a member is: `client.end()`, `client.end!()`, `(client?.end)()`. */
export function calledAs(member: TSESTree.MemberExpression): TSESTree.CallExpression | null {
  const callee = outermost(member);
  return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : null;
}

/** Whether something else is put in the place of a member. */
export function isWritten(member: TSESTree.MemberExpression): boolean {
  const { parent } = outermost(member);
  if (parent?.type === 'AssignmentExpression') return parent.left === outermost(member);
  return parent?.type === 'UnaryExpression' && parent.operator === 'delete';
}
