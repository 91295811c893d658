import type { EntryPointEntry } from '../types.ts';

/** https://github.com/yagop/node-telegram-bot-api/blob/master/doc/usage.md */
export default {
  name: 'node-telegram-bot-api',
  modules: ['node-telegram-bot-api'],
  evidence: [
    'https://github.com/yagop/node-telegram-bot-api/blob/master/doc/usage.md',
    'npm:@types/node-telegram-bot-api@0.64.15/index.d.ts',
  ],
  receivers: { bot: { from: ['default()'], types: ['default', 'TelegramBot'] } },
  calls: [
    { on: ['bot'], name: ['onText', 'onReplyToMessage'], functions: 'last', runs: 'message' },
    {
      on: ['bot'],
      name: ['on', 'addListener'],
      literal: [
        'message',
        'text',
        'photo',
        'document',
        'location',
        'callback_query',
        'inline_query',
        'edited_message',
        'channel_post',
      ],
      functions: 'last',
      runs: 'message',
    },
  ],
} satisfies EntryPointEntry;
