import type { EntryPointEntry } from '../types.ts';

/** https://telegraf.js.org/ */
export default {
  name: 'Telegraf',
  modules: ['telegraf'],
  evidence: [
    'https://telegraf.js.org/',
    'npm:telegraf@4.16.3/typings/composer.d.ts',
    'npm:telegraf@4.16.3/typings/telegraf.d.ts',
  ],
  receivers: { bot: { from: ['Telegraf()', 'Composer()'], types: ['Telegraf', 'Composer'] } },
  calls: [
    { on: ['bot'], name: ['launch'], functions: 'all', runs: 'once' },
    {
      on: ['bot'],
      name: [
        'action',
        'command',
        'gameQuery',
        'hears',
        'help',
        'inlineQuery',
        'on',
        'reaction',
        'settings',
        'start',
        'use',
      ],
      functions: 'all',
      runs: 'message',
    },
    { on: ['bot'], name: ['catch'], functions: 'first', runs: 'event' },
  ],
  parameters: [{ types: ['Context'], runs: 'message' }],
} satisfies EntryPointEntry;
