import { adviceOf } from '../advice.ts';
import { createRule } from '../create-rule.ts';
import { nounOf } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';

export default createRule({
  name: 'no-uncached-client-factory',
  description: 'disallow exported functions that return a fresh client on each call',
  messages: {
    fresh:
      '`{{name}}` returns a fresh `{{label}}` ({{module}}) on each call, so each caller opens its own {{noun}}. {{advice}}.',
    getInstance:
      '`{{name}}` promises the one instance and makes a new `{{label}}` ({{module}}) on each call. {{advice}}.',
  },
  options: {},
  defaults: {},
  report(finding, linting) {
    const { creation, uncached } = finding;
    linting.context.report({
      loc: headOf(creation),
      messageId: uncached.singleton ? 'getInstance' : 'fresh',
      data: {
        name: uncached.name,
        label: creation.label,
        module: creation.origin.module,
        advice: adviceOf(creation, 'Keep the first one and return it again', linting),
        ...(uncached.singleton ? {} : { noun: nounOf(creation) }),
      },
      ...repairOf(finding, linting),
    });
  },
});
