import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@slack/web-api'],
  checked: '@slack/web-api@8.2.0',
  evidence: [
    'https://docs.slack.dev/tools/node-slack-sdk/web-api/',
    'npm:@slack/web-api@8.2.0/dist/WebClient.d.ts',
    'npm:@slack/web-api@7.19.0/dist/WebClient.d.ts',
    'measured:catalog',
  ],
  factories: {
    WebClient: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 1,
      carries: ['agent'],
      note: 'Until version 7 it goes through the global agent, from 8 on through fetch; only the former takes an agent.',
    },
  },
} satisfies ClientEntry;
