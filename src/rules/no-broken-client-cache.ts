import type { BrokenCache } from '../analysis/broken-cache.ts';
import { textOf } from '../analysis/broken-cache/stores.ts';
import { becauseOf } from '../analysis/execution.ts';
import type { File } from '../analysis/file.ts';
import { createRule } from '../create-rule.ts';
import { nounOf, often } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';

const subject = '`{{label}}` ({{module}})';

export default createRule({
  name: 'no-broken-client-cache',
  description: 'disallow caches of clients that do not keep them',
  messages: {
    local: `${subject} is kept in \`{{holder}}\`, which is declared in the same function: each call finds it empty and opens its own {{noun}}. Declare \`{{holder}}\` outside of the function.`,
    request: `${subject} is kept in \`{{holder}}\`, which belongs to one request, so each request opens its own {{noun}}. Keep it at module scope.`,
    overwritten: `${subject} runs {{often}} and puts a new one into \`{{holder}}\` over the one that is there: {{because}}. Each leaves its {{noun}} open. Create it only where \`{{holder}}\` is empty.`,
    race: `${subject} can run several times: between the test of \`{{holder}}\` and its assignment something is awaited, and each caller that comes meanwhile opens its own {{noun}}. Keep the promise, which is there at once.`,
    recreated: `${subject} is made again when \`{{test}}\` says so, while the one in \`{{holder}}\` connects again by itself and is never closed. Test only whether there is one, or close it first.`,
    key: `${subject} is kept in \`{{holder}}\` under \`{{key}}\`, which is new on each call: none is ever found again, and all stay open. Use a key that is the same for the same client.`,
    instance: `\`{{holder}}\` promises the one instance and makes a new one on each call, each with \`{{label}}\` ({{module}}) and its own {{noun}}. Keep the first one and return it again.`,
    closed: `${subject} is kept in \`{{holder}}\` and closed again by {{name}}, which uses it, so each call opens its own {{noun}}. Leave it open, and close it when the process ends.`,
    closedForAll: `\`{{close}}\` closes the client that all calls share ({{module}}), {{often}}: {{because}}. What comes after it fails or connects again. Close it when the process ends.`,
  },
  options: {
    evidence: {
      enum: ['explicit', 'any'],
      description:
        '`explicit` speaks of callers at the same time where this file shows that requests call the function; `any` also where nobody in this file calls it.',
    },
  },
  defaults: { evidence: 'explicit' },
  report(finding, linting) {
    const { creation, cache, judged } = finding;
    const isForAll = cache.why === 'closed' && cache.hot !== null && !cache.reopens;
    const hot = cache.why === 'closed' ? cache.hot : judged.execution.hot;
    linting.context.report({
      loc: isForAll ? cache.close.loc : headOf(creation),
      messageId: isForAll ? 'closedForAll' : cache.why,
      data: {
        label: creation.label,
        module: creation.origin.module,
        noun: nounOf(creation),
        holder: cache.holder,
        ...(hot && { often: often[hot.runs], because: becauseOf(hot) }),
        ...detailOf(cache, linting.file),
      },
      ...repairOf(finding, linting),
    });
  },
});

function detailOf(cache: BrokenCache, file: File): Record<string, string> {
  switch (cache.why) {
    case 'key':
      return { key: cache.key };
    case 'recreated':
      return { test: textOf(cache.test, file) };
    case 'closed':
      return {
        name: cache.name === null ? 'the function' : `\`${cache.name}\``,
        close: `${textOf(cache.close.callee, file)}()`,
      };
    default:
      return {};
  }
}
