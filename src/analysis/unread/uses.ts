import type { TSESTree } from '@typescript-eslint/utils';
import { literalString, memberName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { variableOf } from '../../facts/scopes.ts';
import type { File } from '../model.ts';

/** What a name holds: the response given to a callback, the one of fetch, an object with a body, or the body itself. */
export type Part = 'body' | 'callback' | 'response' | 'stream';

/** What tells of a response without reading its body. */
const telling: Readonly<Record<Part, RegExp>> = {
  callback:
    /^(?:statusCode|statusMessage|headers|headersDistinct|rawHeaders|httpVersion|complete|url|method|setEncoding|setTimeout)$/u,
  response: /^(?:ok|status|statusText|headers|url|redirected|type|bodyUsed)$/u,
  body: /^(?:statusCode|headers|trailers|opaque|context)$/u,
  stream: /^$/u,
};

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
  if (telling[part].test(name)) return false;
  if (part !== 'callback' || !/^(?:on|once|addListener)$/u.test(name)) return true;
  const call = parent.parent;
  const event = call.type === 'CallExpression' ? literalString(call.arguments[0]) : null;
  return event === null || !/^(?:end|close|error|aborted)$/u.test(event);
}
