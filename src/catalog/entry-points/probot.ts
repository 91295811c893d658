import type { EntryPointEntry } from '../types.ts';

/** Probot and the webhooks of Octokit: https://probot.github.io/docs/webhooks/ */
export default {
  name: 'Probot',
  modules: ['probot', '@octokit/webhooks', '@octokit/app', 'octokit'],
  evidence: [
    'https://probot.github.io/docs/webhooks/',
    'npm:probot@14.3.2/lib/probot.d.ts',
    'npm:@octokit/webhooks@14.2.0/dist-types/index.d.ts',
    'npm:@octokit/app@16.1.4/dist-types/index.d.ts',
  ],
  receivers: {
    app: { from: ['Probot()', 'Webhooks()', 'App().webhooks'], types: ['Probot', 'Webhooks'] },
  },
  calls: [{ on: ['app'], name: ['on', 'onAny', 'onError'], functions: 'last', runs: 'event' }],
  // The exported function registers the handlers.
  types: { ApplicationFunction: 'once' },
  parameters: [{ types: ['Probot'], runs: 'once' }],
} satisfies EntryPointEntry;
