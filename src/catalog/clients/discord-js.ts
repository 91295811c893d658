import type { ClientEntry } from '../types.ts';

export default {
  modules: ['discord.js'],
  checked: 'discord.js@14.28.1',
  evidence: [
    'https://discord.com/developers/docs/events/gateway#session-start-limit-object',
    'npm:discord.js@14.28.1/src/client/Client.js',
  ],
  factories: {
    Client: {
      form: 'new',
      holds: 'session',
      tier: 'churns',
      dials: 'connect',
      connect: ['login'],
      close: ['destroy'],
      options: 0,
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'Each login counts against the daily limit of gateway sessions of the bot.',
    },
  },
} satisfies ClientEntry;
