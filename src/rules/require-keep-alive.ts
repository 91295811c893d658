import { agentlessIn } from '../analysis/chained.ts';
import { createRule } from '../create-rule.ts';
import { handAgent } from '../repairs/agent.ts';
import { headOf, offered, repairOf } from '../report.ts';

export default createRule({
  name: 'require-keep-alive',
  description: 'require agents and transports to be configured so that they reuse connections',
  messages: {
    missing:
      '`{{label}}` ({{module}}) is made without `{{option}}`, so it opens a connection for each use and closes it again. Pass `{{option}}: {{value}}`.',
    missingAgent:
      '`{{label}}` ({{module}}) is made without `{{option}}`, so it opens a connection for each use and closes it again. Pass it an agent that keeps connections alive.',
    missingBoth:
      '`{{label}}` ({{module}}) is made without `{{option}}`, so it opens a connection for each use and closes it again, as many at once as there are requests. Pass `{{option}}: {{value}}` and `{{cap}}: {{most}}`, or what the other side can take.',
    uncapped:
      '`{{label}}` ({{module}}) opens as many connections at once as there are requests. Pass `{{option}}: {{value}}`, or what the other side can take.',
    oversized:
      '`{{label}}` ({{module}}) may open {{given}} connections in each process, where most servers take few from all of theirs. Set `{{option}}: {{value}}`, or what the server takes divided by your processes.',
    off: '`{{label}}` ({{module}}) switches connection reuse off, so it opens a connection for each use. Set `{{option}}: {{value}}`, unless the other side cannot keep connections.',
    agentless:
      '`{{label}}` ({{module}}) opens a connection and closes it behind the request, whatever the global agent keeps. Hand it a shared agent with `keepAlive: true` by its method `{{method}}()`.',
  },
  options: {
    requireMaxSockets: {
      type: 'boolean',
      description: 'Whether agents and pools must say how many connections they open at most, within reason.',
    },
    maxSockets: {
      type: 'integer',
      minimum: 1,
      description: 'The cap that is proposed, in place of the one that suits the client (128 for an HTTP agent).',
    },
    maxFreeSockets: {
      type: 'integer',
      minimum: 1,
      description: 'The cap of idle sockets that is proposed beside it (64 for an HTTP agent).',
    },
    check: {
      enum: ['agents', 'all'],
      description:
        '`agents` looks at HTTP agents; `all` also at those that are switched off by `keepAlive: false`, and at mail transports, SDKs and requests that connect for each use unless told otherwise.',
    },
  },
  needs: { maxSockets: ['requireMaxSockets'], maxFreeSockets: ['requireMaxSockets'] },
  // A default of `requireMaxSockets` would count as given.
  defaults: { check: 'agents' },
  report(finding, linting) {
    const { creation, keepAlive } = finding;
    const cap = keepAlive.uncapped?.option;
    const { name, value } = keepAlive.option;
    const isAgent = keepAlive.state === 'missing' && value === undefined;
    linting.context.report({
      loc: headOf(creation),
      messageId: cap ? 'missingBoth' : isAgent ? 'missingAgent' : keepAlive.state,
      data: {
        label: creation.label,
        module: creation.origin.module,
        option: name,
        ...(value !== undefined && { value: String(value) }),
        ...(keepAlive.given !== undefined && { given: keepAlive.given }),
        ...(cap && { cap: cap.name, most: String(cap.value) }),
      },
      ...repairOf(finding, linting),
    });
  },
  check({ context, file, settings }, { check }) {
    if (check !== 'all') return [];
    return agentlessIn(file.sourceCode.ast, file).map((agentless) => ({
      module: agentless.module,
      descriptor: {
        loc: headOf(agentless),
        messageId: 'agentless',
        data: { label: agentless.label, module: agentless.module, method: agentless.method },
        ...offered(handAgent(agentless, { file, settings, sourceCode: context.sourceCode }), agentless.node, {
          context,
          settings,
        }),
      },
    }));
  },
});
