import { adviceOf } from '../advice.ts';
import { becauseOf } from '../analysis/execution.ts';
import { createRule } from '../create-rule.ts';
import { nounOf, often, placeOf } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';

const once = {
  here: 'Create it once at module scope and share it',
  elsewhere: 'Keep the first one where it is made and share it',
};

export default createRule({
  name: 'no-client-in-handler',
  description: 'disallow creating a client, pool or agent per request, message, event or tick',
  messages: {
    perRun: '`{{label}}` ({{module}}) runs {{often}}: {{because}}. Every run opens its own {{noun}}. {{advice}}.',
    perRunElsewhere:
      '`{{label}}` makes a `{{made}}` ({{module}}) {{often}}: {{because}}. Every run opens its own {{noun}}. {{advice}} ({{place}})',
  },
  options: {
    evidence: {
      enum: ['explicit', 'any'],
      description:
        '`explicit` speaks where a registration, type, decorator or convention proves it; `any` also where only names say so.',
    },
  },
  defaults: { evidence: 'explicit' },
  report(finding, linting) {
    const { creation, hot } = finding;
    const { elsewhere } = creation.known;
    linting.context.report({
      loc: headOf(creation),
      messageId: elsewhere ? 'perRunElsewhere' : 'perRun',
      data: {
        label: creation.label,
        module: creation.origin.module,
        often: often[hot.runs],
        because: becauseOf(hot),
        noun: nounOf(creation),
        advice: adviceOf(creation, elsewhere ? once.elsewhere : once.here, linting),
        ...placeOf(elsewhere),
      },
      ...repairOf(finding, linting),
    });
  },
});
