import type { TSESTree } from '@typescript-eslint/utils';
import { unreadIn } from '../analysis/unread.ts';
import { createRule } from '../create-rule.ts';
import { readBody } from '../repairs/unread.ts';
import { offered } from '../report.ts';

export default createRule({
  name: 'no-unread-response',
  description: 'disallow responses whose body is not read, which keeps their connection from being used again',
  messages: {
    callback:
      'Nobody reads the response of `{{label}}` ({{module}}), and its connection is not used again before it is read. Call `resume()` on it.',
    body: 'Nobody reads the body of `{{label}}` ({{module}}), and its connection is not used again before it is read. Call `dump()` on the body.',
    response:
      'Nobody reads the body of `{{label}}`, and a body that does not fit into one buffer keeps its connection from being used again. Read it where it is small, or give it up with `cancel()`.',
    object:
      'Nobody reads the `Body` of `{{label}}` ({{module}}), which keeps its connection until it is. Ask with HeadObjectCommand where only the facts of the object matter.',
    exit: 'This leaves before the response of `{{label}}` ({{module}}) is read, and its connection is not used again before that. Read or discard `{{name}}` first.',
  },
  options: {},
  defaults: {},
  check({ context, file, settings }) {
    return unreadIn(file.sourceCode.ast, file).map((unread) => ({
      module: unread.module,
      descriptor: {
        loc: unread.when === 'exit' ? unread.at.loc : headOf(unread.at),
        messageId: unread.when === 'exit' ? 'exit' : unread.kind,
        data: { label: unread.label, module: unread.module, name: unread.name ?? 'the body' },
        ...offered(readBody(unread, context.sourceCode), unread.at, { context, settings }),
      },
    }));
  },
});

function headOf(node: TSESTree.Node) {
  return node.type === 'CallExpression' ? { start: node.loc.start, end: node.callee.loc.end } : node.loc;
}
