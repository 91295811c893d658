import type { EntryPointEntry } from '../types.ts';

/** https://grammy.dev/guide/ */
export default {
  name: 'grammY',
  modules: ['grammy'],
  evidence: ['https://grammy.dev/guide/', 'npm:grammy@1.46.0/out/composer.d.ts', 'npm:grammy@1.46.0/out/bot.d.ts'],
  receivers: { bot: { from: ['Bot()', 'Composer()'], types: ['Bot', 'Composer'] } },
  calls: [
    // The launcher, and no handler as in Telegraf.
    { on: ['bot'], name: ['start'], options: { onStart: 'once' } },
    {
      on: ['bot'],
      name: [
        'branch',
        'callbackQuery',
        'chatType',
        'chosenInlineResult',
        'command',
        'drop',
        'filter',
        'fork',
        'gameQuery',
        'hears',
        'inlineQuery',
        'lazy',
        'on',
        'preCheckoutQuery',
        'reaction',
        'route',
        'shippingQuery',
        'use',
      ],
      functions: 'all',
      runs: 'message',
    },
    { on: ['bot'], name: ['catch', 'errorBoundary'], functions: 'all', runs: 'event' },
  ],
  parameters: [{ types: ['Context'], runs: 'message' }],
} satisfies EntryPointEntry;
