import type { Agentless } from '../analysis/chained.ts';
import type { Settings } from '../settings.ts';
import type { Repair } from './repair.ts';
import { isTypeScript } from './script.ts';
import type { File } from '../analysis/model.ts';

/**
 * Handed nothing, a request goes through the global agent of its protocol, that of a redirect too. The types of the
 * packages want an agent there, so a TypeScript file is left to its author.
 */
export function handAgent({ node, method, sentAtOnce }: Agentless, file: File, settings: Settings): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  if (isTypeScript(file)) return declined('which agent fits is for its author to say');
  if (sentAtOnce) return declined('it is sent before anything can be called on it');
  if (!settings.node.globalAgentKeepsAlive)
    return declined('the global agent of the oldest Node.js that is supported closes connections too');
  const code = `${method}(undefined)`;
  const { parent } = node;
  const next = parent.type === 'MemberExpression' ? parent.property.range[0] : node.range[1];
  // One call a line stays one call a line, with the comment behind it.
  const dot = /(?<line>\s*)\??\.\s*$/u.exec(file.sourceCode.text.slice(node.range[1], next));
  const line = dot?.groups?.['line'] ?? '';
  const end = node.range[1] + (dot?.index ?? 0);
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
