import { createRule } from '../create-rule.ts';
import { nounOf } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';

export default createRule({
  name: 'no-shared-client-on-edge',
  description: 'disallow socket clients that are kept across requests on edge runtimes',
  messages: {
    worker:
      '`{{label}}` ({{module}}) is kept across requests, and in a Worker a {{noun}} belongs to the request that opened it: {{because}}. Create it in the handler; Hyperdrive keeps the connections behind it.',
    edge: '`{{label}}` ({{module}}) is kept across requests, and at the edge a {{noun}} belongs to the request that opened it, where it opens at all: {{because}}. Use a client over HTTP, or the Node.js runtime.',
  },
  options: {},
  defaults: {},
  report(finding, linting) {
    const { creation, because, runtime } = finding;
    linting.context.report({
      loc: headOf(creation),
      messageId: runtime,
      data: { label: creation.label, module: creation.origin.module, noun: nounOf(creation), because },
      ...repairOf(finding, linting),
    });
  },
});
