import type { EntryPointEntry } from '../types.ts';

/** One name as a string, one as a member of `Events`. */
const gatewayEvents = [
  'channelCreate',
  'channelDelete',
  'channelUpdate',
  'guildBanAdd',
  'guildCreate',
  'guildDelete',
  'guildMemberAdd',
  'guildMemberRemove',
  'guildMemberUpdate',
  'interactionCreate',
  'messageCreate',
  'messageDelete',
  'messageReactionAdd',
  'messageReactionRemove',
  'messageUpdate',
  'presenceUpdate',
  'threadCreate',
  'typingStart',
  'voiceStateUpdate',
];

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** https://discord.js.org/docs */
export default {
  name: 'discord.js',
  modules: ['discord.js', '@discordjs/builders'],
  evidence: [
    'https://discordjs.guide/creating-your-bot/event-handling.html',
    'https://discordjs.guide/creating-your-bot/slash-commands.html',
    'https://discordjs.guide/slash-commands/autocomplete.html',
    'npm:discord.js@14.28.1/typings/index.d.ts',
  ],
  receivers: { client: { from: ['Client()'], types: ['Client'], names: ['client', 'bot'] } },
  calls: [
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: ['ready', 'clientReady', 'ClientReady', 'shardReady', 'ShardReady', 'error', 'warn', 'debug'],
      functions: 'last',
      runs: 'once',
    },
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: [...gatewayEvents, ...gatewayEvents.map(capital)],
      functions: 'last',
      runs: 'event',
    },
  ],
  objects: [
    // A file a command, as the guide lays it out.
    { keys: ['data', 'execute'], members: { execute: 'event', autocomplete: 'event' } },
    // A file a listener.
    { keys: ['name', 'once', 'execute'], with: { once: 'true' }, members: { execute: 'once' } },
    ...[...gatewayEvents, ...gatewayEvents.map(capital)].map((name) => ({
      keys: ['name', 'execute'],
      with: { name },
      members: { execute: 'event' as const },
    })),
  ],
  exports: [
    {
      names: ['default'],
      parameters: ['interaction|message'],
      imports: true,
      runs: 'event',
      members: { execute: 'event', autocomplete: 'event' },
    },
    { names: ['execute', 'autocomplete'], parameters: ['interaction|message'], imports: true, runs: 'event' },
  ],
  parameters: [
    { types: ['ChatInputCommandInteraction'], runs: 'event' },
    { types: ['CommandInteraction'], runs: 'event' },
    { types: ['ButtonInteraction'], runs: 'event' },
    { types: ['ModalSubmitInteraction'], runs: 'event' },
    { types: ['Interaction'], runs: 'event' },
    { types: ['Message'], runs: 'event' },
  ],
} satisfies EntryPointEntry;
