import type { BrokenCache } from '../analysis/broken-cache.ts';
import { placeText } from '../analysis/quoting.ts';
import { becauseOf } from '../analysis/execution.ts';
import type { Finding } from '../analysis/verdict.ts';
import { adviceForCache, adviceForShared, adviceOf } from '../advice.ts';
import { createRule } from '../create-rule.ts';
import type { Linting } from '../create-rule.ts';
import { nounOf, often } from '../messages.ts';
import { headOf, repairOf } from '../report.ts';
import type { File } from '../analysis/model.ts';

type Found = Extract<Finding, { owner: 'no-broken-client-cache' }>;

const subject = '`{{label}}` ({{module}})';

export default createRule({
  name: 'no-broken-client-cache',
  description: 'disallow caches of clients that do not keep them',
  messages: {
    local: `${subject} is kept in \`{{holder}}\`, which is declared in the same function: each call finds it empty and opens its own {{noun}}. {{advice}}.`,
    request: `${subject} is kept in \`{{holder}}\`, which belongs to one request, so each request opens its own {{noun}}. {{advice}}.`,
    overwritten: `${subject} runs {{often}} and puts a new one into \`{{holder}}\` over the one that is there: {{because}}. Each leaves its {{noun}} open. {{advice}}.`,
    race: `${subject} can run several times: between the test of \`{{holder}}\` and its assignment something is awaited, and each caller that comes meanwhile opens its own {{noun}}. {{advice}}.`,
    recreated: `${subject} is made again when \`{{test}}\` says so, while the one in \`{{holder}}\` connects again by itself and is never closed. {{advice}}.`,
    reended: `${subject} is made again when \`{{test}}\` says so, also while the one in \`{{holder}}\` is still connecting: each call that comes before it is connected ends it and opens its own {{noun}}. {{advice}}.`,
    key: `${subject} is kept in \`{{holder}}\` under \`{{key}}\`, which is new on each call: none is ever found again, and all stay open. {{advice}}.`,
    instance: `\`{{holder}}\` promises the one instance and makes a new one on each call, each with \`{{label}}\` ({{module}}) and its own {{noun}}. {{advice}}.`,
    closed: `${subject} is kept in \`{{holder}}\` and closed again by {{name}}, which uses it, so each call opens its own {{noun}}. {{advice}}.`,
    closedForAll: `\`{{close}}\` closes the client that all calls share ({{module}}), {{often}}: {{because}}. What comes after it fails or connects again. {{advice}}.`,
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
      messageId: isForAll ? 'closedForAll' : cache.why === 'recreated' && cache.isEnded ? 'reended' : cache.why,
      data: {
        label: creation.label,
        module: creation.origin.module,
        noun: nounOf(creation),
        holder: cache.holder,
        advice: adviceOn(finding, isForAll, linting),
        ...(hot && { often: often[hot.runs], because: becauseOf(hot) }),
        ...detailOf(cache, linting.file),
      },
      ...repairOf(finding, linting),
    });
  },
});

/** What would make the cache keep its client, where that may be shared. */
function adviceOn({ creation, cache }: Found, isForAll: boolean, linting: Linting): string {
  const { holder } = cache;
  switch (cache.why) {
    case 'local':
      return adviceOf(creation, `Declare \`${holder}\` outside of the function`, linting);
    case 'request':
      return adviceOf(creation, 'Keep it at module scope', linting);
    case 'overwritten':
      return adviceOf(creation, `Create it only where \`${holder}\` is empty`, linting);
    case 'instance':
      return adviceOf(creation, 'Keep the first one and return it again', linting);
    case 'race':
      return adviceForCache(creation, 'Keep the promise, which is there at once', linting);
    case 'key':
      return adviceForShared(creation, 'Use a key that is the same for the same client', linting);
    case 'recreated':
      return `Test only whether there is one${cache.isEnded ? '' : ', or close it first'}`;
    case 'closed':
      return isForAll
        ? 'Close it when the process ends'
        : adviceForShared(creation, 'Leave it open, and close it when the process ends', linting);
  }
}

function detailOf(cache: BrokenCache, file: File): Record<string, string> {
  switch (cache.why) {
    case 'key':
      return { key: cache.key };
    case 'recreated':
      return { test: placeText(cache.test, file) };
    case 'closed':
      return {
        name: cache.name === null ? 'the function' : `\`${cache.name}\``,
        close: `${placeText(cache.close.callee, file)}()`,
      };
    default:
      return {};
  }
}
