import type { Agentless } from '../analysis/chained.ts';
import type { Planning, Repair } from './repair.ts';
import { isTypeScript } from './host.ts';

/**
 * Handed nothing, a request goes through the global agent of its protocol, that of a redirect too. The types of the
 * packages want an agent there, so a TypeScript file is left to its author.
 */
export function handAgent(
  { node, method, sentAtOnce }: Agentless,
  { file, settings, sourceCode }: Pick<Planning, 'file' | 'settings' | 'sourceCode'>,
): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  if (isTypeScript(file)) return declined('which agent fits is for its author to say');
  if (sentAtOnce) return declined('it is sent before anything can be called on it');
  if (!settings.node.globalAgentKeepsAlive)
    return declined('the global agent of the oldest Node.js that is supported closes connections too');
  const code = `${method}(undefined)`;
  const { parent } = node;
  const dot = parent.type === 'MemberExpression' ? sourceCode.getTokenBefore(parent.property) : null;
  // One call a line stays one call a line, with the comment behind it.
  const before = dot && sourceCode.getTokenBefore(dot, { includeComments: true });
  const end = before?.range[1] ?? node.range[1];
  const line = dot ? sourceCode.text.slice(end, dot.range[0]) : '';
  return {
    verdict: 'review',
    options: [
      {
        messageId: 'globalAgent',
        data: { code },
        edits: [{ range: [end, end], text: `${line}.${code}` }],
      },
    ],
    reason: 'an idle connection may be closed by the server in the moment in which it is used',
  };
}
