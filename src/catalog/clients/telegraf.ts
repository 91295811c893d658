import type { ClientEntry } from '../types.ts';

/** Bots for Telegram. */
export default {
  modules: ['telegraf'],
  checked: 'telegraf@4.16.3',
  evidence: [
    'https://telegraf.js.org/interfaces/Telegraf.Options.html',
    'npm:telegraf@4.16.3/lib/core/network/client.js',
    'measured:catalog',
  ],
  factories: {
    Telegraf: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: ['stop'],
      options: 1,
      reconnects: true,
      edge: 'http',
      carries: ['telegram.agent', 'telegram.attachmentAgent'],
      note: 'Its default agent keeps connections alive and belongs to the module, so bots share it.',
    },
    Telegram: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 1,
      reconnects: true,
      edge: 'http',
      carries: ['agent', 'attachmentAgent'],
    },
  },
} satisfies ClientEntry;
