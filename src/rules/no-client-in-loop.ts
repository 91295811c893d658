import { createRule } from '../create-rule.ts';
import { loopOf, nounOf, placeOf } from '../messages.ts';
import { adviceOf, headOf, repairOf } from '../report.ts';

export default createRule({
  name: 'no-client-in-loop',
  description: 'disallow creating a client, pool or agent per iteration without keeping it',
  messages: {
    perIteration:
      '`{{label}}` ({{module}}) runs once per iteration of {{loop}}. Every iteration opens its own {{noun}}. {{advice}}.',
    perIterationElsewhere:
      '`{{label}}` makes a `{{made}}` ({{module}}) once per iteration of {{loop}}. Every iteration opens its own {{noun}}. Keep the first one where it is made, or call it once before the loop ({{place}})',
  },
  options: {},
  defaults: {},
  report(finding, linting) {
    const { creation, repeated } = finding;
    const { elsewhere } = creation.known;
    linting.context.report({
      loc: headOf(creation),
      messageId: elsewhere ? 'perIterationElsewhere' : 'perIteration',
      data: {
        label: creation.label,
        module: creation.origin.module,
        loop: loopOf(repeated),
        noun: nounOf(creation),
        advice: adviceOf(creation, 'Create it once before the loop and share it', linting),
        ...placeOf(elsewhere),
      },
      ...repairOf(finding, linting),
    });
  },
});
