import { createRule } from '../create-rule.ts';
import { nounOf } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';

export default createRule({
  name: 'no-single-use-client',
  description: 'disallow creating a client, using it and dropping it in one call of a function',
  messages: {
    singleUse:
      '`{{label}}` ({{module}}) is created, used and dropped by {{name}}: each call opens its own {{noun}}. Create it once and share it between the calls.',
  },
  options: {},
  defaults: {},
  report(finding, linting) {
    const { creation, single } = finding;
    linting.context.report({
      loc: headOf(creation),
      messageId: 'singleUse',
      data: {
        label: creation.label,
        module: creation.origin.module,
        name: single.name === null ? 'one function' : `\`${single.name}\``,
        noun: nounOf(creation),
      },
      ...repairOf(finding, linting),
    });
  },
});
