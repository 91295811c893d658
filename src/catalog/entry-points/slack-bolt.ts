import type { EntryPointEntry } from '../types.ts';

/** https://docs.slack.dev/tools/bolt-js/ */
export default {
  name: 'Slack Bolt',
  modules: ['@slack/bolt'],
  evidence: [
    'https://docs.slack.dev/tools/bolt-js/',
    'npm:@slack/bolt@5.1.0/dist/App.d.ts',
    'npm:@slack/bolt@5.1.0/dist/Assistant.d.ts',
  ],
  receivers: { app: { from: ['App()'], types: ['App'] } },
  calls: [
    {
      on: ['app'],
      name: [
        'action',
        'command',
        'error',
        'event',
        'function',
        'message',
        'options',
        'shortcut',
        'step',
        'use',
        'view',
      ],
      functions: 'all',
      runs: 'event',
    },
    { name: ['Assistant'], options: { threadStarted: 'event', threadContextChanged: 'event', userMessage: 'message' } },
    { name: ['App'], options: { authorize: 'event' } },
  ],
} satisfies EntryPointEntry;
