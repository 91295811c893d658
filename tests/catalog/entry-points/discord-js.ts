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
  ],
  once: [
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
  ],
} satisfies EntryPointSamples;
