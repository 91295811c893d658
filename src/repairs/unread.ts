import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import type { Unread } from '../analysis/unread.ts';
import type { Edit } from './edits.ts';
import { indentAt, layoutOf } from './layout.ts';
import type { Repair, RepairOption } from './repair.ts';

/** Discards the body where nobody wants it. */
export function readBody({ name, before, kind, isBody }: Unread, sourceCode: SourceCode): Repair {
  if (name === null || !before || kind === 'object') return { verdict: 'declined', reason: 'the response has no name' };
  const option = ({ code, by }: Discarding): RepairOption => ({
    messageId: by,
    data: { code },
    edits: editsFor(code, before, sourceCode),
  });
  const [first, ...others] = discarding(kind, name, isBody);
  const options = [option(first), ...others.map(option)] as const;
  return { verdict: 'review', options, reason: 'somebody may want to read it' };
}

/** A statement in front of another one, with braces around both where there is no block. */
function editsFor(code: string, before: TSESTree.Statement, sourceCode: SourceCode): readonly Edit[] {
  const { newline, semicolon, indent } = layoutOf(sourceCode.ast, sourceCode);
  const [start, end] = before.range;
  const own = indentAt(sourceCode.text, start);
  if (before.parent.type === 'BlockStatement')
    return [{ range: [start, start], text: `${code}${semicolon}${newline}${own}` }];
  return [
    { range: [start, start], text: `{${newline}${own}${indent}${code}${semicolon}${newline}${own}${indent}` },
    { range: [end, end], text: `${newline}${own}}` },
  ];
}

interface Discarding {
  readonly code: string;
  readonly by: 'cancel' | 'discard';
}

/** Ways to discard a body, the one that keeps the connection first. */
function discarding(
  kind: Exclude<Unread['kind'], 'object'>,
  name: string,
  isBody: boolean,
): readonly [Discarding, ...Discarding[]] {
  switch (kind) {
    case 'callback':
      return [{ code: `${name}.resume()`, by: 'discard' }];
    case 'body':
      return [{ code: isBody ? `await ${name}.dump()` : `await ${name}.body.dump()`, by: 'discard' }];
    case 'response':
      return [
        { code: `await ${name}.arrayBuffer()`, by: 'discard' },
        { code: `await ${name}.body?.cancel()`, by: 'cancel' },
      ];
  }
}
