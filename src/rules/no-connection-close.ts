import { closingsIn } from '../analysis/closing.ts';
import { createRule } from '../create-rule.ts';
import { stopClosing } from '../repairs/closing.ts';
import { offered } from '../report.ts';

export default createRule({
  name: 'no-connection-close',
  description: 'disallow requests that close their connection',
  messages: {
    agent:
      '`{{text}}` gives each request of `{{label}}` ({{module}}) an agent of its own, whose connection is closed behind it. Leave it out, and the shared agent keeps connections.',
    header:
      '`{{text}}` makes `{{label}}` ({{module}}) close the connection behind each request, whatever its agent keeps. Leave the header out.',
    closing:
      '`{{text}}` makes `{{label}}` ({{module}}) close the connection behind each request, and so does the global agent of the oldest Node.js that is supported. Pass a shared agent with `keepAlive: true` instead.',
    option: '`{{text}}` makes `{{label}}` ({{module}}) close the connection behind each request. Leave it out.',
  },
  options: {},
  defaults: {},
  check({ context, file, settings }) {
    return closingsIn(file.sourceCode.ast, file).map((closing) => ({
      module: closing.module,
      descriptor: {
        loc: closing.at.loc,
        messageId: closing.leavesGlobalAgent && !settings.node.globalAgentKeepsAlive ? 'closing' : closing.what,
        data: { text: closing.text, label: closing.label, module: closing.module },
        ...offered(stopClosing(closing, settings, context.sourceCode), closing.at, { context, settings }),
      },
    }));
  },
});
