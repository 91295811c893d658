import type { TSESTree } from '@typescript-eslint/utils';
import { literalString, memberName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { endEvents, tellingMembers } from '../../catalog/idioms/answers.ts';
import { emitterMethods } from '../../catalog/idioms/listening.ts';
import { variableOf } from '../../facts/scopes.ts';
import type { File } from '../model.ts';

/** What a name holds: the response given to a callback, the one of fetch, an object with a body, or the body itself. */
export type Part = keyof typeof tellingMembers;

/** Everything that reads a name. */
export function usesOfBinding(id: TSESTree.Identifier, file: File): readonly Node[] {
  return (variableOf(id, file)?.references ?? [])
    .filter((reference) => reference.isRead())
    .map(({ identifier }) => identifier);
}

/** Whether a use reads the body or hands the response on; then it is read, or somebody else's. */
export function isConsumed(use: Node, part: Part): boolean {
  const { parent } = use;
  if (parent?.type !== 'MemberExpression' || parent.object !== use) return true;
  const name = memberName(parent) ?? '';
  if (tellingMembers[part].has(name)) return false;
  if (part !== 'callback' || !emitterMethods.has(name)) return true;
  const call = parent.parent;
  const event = call.type === 'CallExpression' ? literalString(call.arguments[0]) : null;
  return event === null || !endEvents.has(event);
}
