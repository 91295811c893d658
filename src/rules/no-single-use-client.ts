import { adviceOf } from '../advice.ts';
import { createRule } from '../create-rule.ts';
import { nounOf, placeOf } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';

const once = {
  here: 'Create it once and share it between the calls',
  elsewhere: 'Keep the first one where it is made and share it',
};

export default createRule({
  name: 'no-single-use-client',
  description: 'disallow creating a client, using it and dropping it in one call of a function',
  messages: {
    singleUse:
      '`{{label}}` ({{module}}) is created, used and dropped by {{name}}: each call opens its own {{noun}}. {{advice}}.',
    singleUseElsewhere:
      'What `{{label}}` makes, a `{{made}}` ({{module}}), is used and dropped by {{name}}: each call opens its own {{noun}}. {{advice}} ({{place}})',
  },
  options: {},
  defaults: {},
  report(finding, linting) {
    const { creation, single } = finding;
    const { elsewhere } = creation.known;
    linting.context.report({
      loc: headOf(creation),
      messageId: elsewhere ? 'singleUseElsewhere' : 'singleUse',
      data: {
        label: creation.label,
        module: creation.origin.module,
        name: single.name === null ? 'one function' : `\`${single.name}\``,
        noun: nounOf(creation),
        advice: adviceOf(creation, elsewhere ? once.elsewhere : once.here, linting),
        ...placeOf(elsewhere),
      },
      ...repairOf(finding, linting),
    });
  },
});
