import { adviceOf } from '../advice.ts';
import { createRule } from '../create-rule.ts';
import { loopOf, nounOf, placeOf } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';

const once = {
  here: 'Create it once before the loop and share it',
  elsewhere: 'Keep the first one where it is made, or call it once before the loop',
};

export default createRule({
  name: 'no-client-in-loop',
  description: 'disallow creating a client, pool or agent per iteration without keeping it',
  messages: {
    perIteration:
      '`{{label}}` ({{module}}) runs once per iteration of {{loop}}. Every iteration opens its own {{noun}}. {{advice}}.',
    perIterationElsewhere:
      '`{{label}}` makes a `{{made}}` ({{module}}) once per iteration of {{loop}}. Every iteration opens its own {{noun}}. {{advice}} ({{place}})',
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
        advice: adviceOf(creation, elsewhere ? once.elsewhere : once.here, linting, 'close it after the loop'),
        ...placeOf(elsewhere),
      },
      ...repairOf(finding, linting),
    });
  },
});
