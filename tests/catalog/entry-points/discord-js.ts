import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a message',
      runs: 'event',
      code: `
import { Client, Events, GatewayIntentBits } from 'discord.js';
const client = new Client({ intents: [GatewayIntentBits.Guilds] });
client.on(Events.MessageCreate, async (message) => {
  await ASK(message.content);
});`,
    },
    {
      because: 'the event as a string, from CommonJS',
      runs: 'event',
      file: 'bot.js',
      code: `
const { Client } = require('discord.js');
const bot = new Client({ intents: [] });
bot.on('interactionCreate', onInteraction);
async function onInteraction(interaction) {
  await ASK(interaction);
}`,
    },
    {
      because: 'a command in a file of its own',
      runs: 'event',
      file: 'commands/ping.js',
      code: `
const { SlashCommandBuilder } = require('discord.js');
module.exports = {
  data: new SlashCommandBuilder().setName('ping'),
  async execute(interaction) {
    await interaction.reply(await ASK());
  },
};`,
    },
    {
      because: 'a command as exports of a module',
      runs: 'event',
      file: 'src/commands/ping.ts',
      code: `
import { SlashCommandBuilder } from 'discord.js';
export const data = new SlashCommandBuilder().setName('ping');
export async function execute(interaction) {
  await interaction.reply(await ASK());
}`,
    },
    {
      because: 'a command as an instance, whose builder comes from the package of builders',
      runs: 'event',
      file: 'src/commands/top.ts',
      code: `
import { SlashCommandBuilder } from '@discordjs/builders';
class Top {
  data = new SlashCommandBuilder().setName('top');
  async execute(interaction) {
    await interaction.reply(await ASK());
  }
}
export default new Top();`,
    },
    {
      because: 'what completes the words of a command',
      runs: 'event',
      file: 'commands/guide.js',
      code: `
const { SlashCommandBuilder } = require('discord.js');
module.exports = {
  data: new SlashCommandBuilder().setName('guide'),
  async autocomplete(interaction) {
    await interaction.respond(await ASK());
  },
  async execute(interaction) {},
};`,
    },
    {
      because: 'a command of a text channel',
      runs: 'event',
      file: 'commands/rank.js',
      code: `
const { EmbedBuilder } = require('discord.js');
module.exports = {
  name: 'rank',
  async execute(message, args) {
    await message.channel.send(new EmbedBuilder(await ASK(args)));
  },
};`,
    },
    {
      because: 'a listener in a file of its own',
      runs: 'event',
      file: 'events/join.js',
      code: `
const { Events } = require('discord.js');
module.exports = {
  name: Events.GuildMemberAdd,
  async execute(member) {
    await ASK(member.id);
  },
};`,
    },
  ],
  once: [
    {
      because: 'a listener for one event, in a file of its own',
      file: 'events/ready.js',
      code: `
const { Events } = require('discord.js');
module.exports = {
  name: Events.ClientReady,
  once: true,
  async execute(client) {
    await ASK(client.user.tag);
  },
};`,
    },
    {
      because: 'the client is ready once',
      code: `
import { Client, Events } from 'discord.js';
const client = new Client({ intents: [] });
client.on(Events.ClientReady, async () => {
  await ASK();
});`,
    },
  ],
  lookalikes: [
    {
      because: 'another client with events',
      code: `
import { client } from './mqtt';
client.on('connected', () => ASK());`,
    },
    {
      because: 'a use case that is executed',
      file: 'use-cases/pay.js',
      code: `
const execute = async (orderId) => {
  await ASK(orderId);
};
module.exports = { execute };`,
    },
    {
      because: 'a job with a schedule',
      file: 'jobs/report.js',
      code: `
module.exports = {
  schedule: '0 3 * * *',
  async execute() {
    await ASK();
  },
};`,
    },
    {
      because: 'a search that completes words',
      file: 'src/search.ts',
      code: `
export default {
  async autocomplete(term: string) {
    return ASK(term);
  },
};`,
    },
    {
      because: 'a command of something else, by the same parameter',
      file: 'src/slack/execute.ts',
      code: `
export async function execute(interaction) {
  await ASK(interaction.payload);
}`,
    },
    {
      because: 'a query beside a bot',
      file: 'src/sql.js',
      code: `
const { EmbedBuilder } = require('discord.js');
module.exports = {
  async execute(sql) {
    return new EmbedBuilder(await ASK(sql));
  },
};`,
    },
  ],
} satisfies EntryPointSamples;
