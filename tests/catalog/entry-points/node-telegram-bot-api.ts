import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a text',
      runs: 'message',
      code: `
import TelegramBot from 'node-telegram-bot-api';
const bot = new TelegramBot('token', { polling: true });
bot.onText(/\\/stats/, async (msg) => {
  await bot.sendMessage(msg.chat.id, await ASK());
});`,
    },
    {
      because: 'any message, from CommonJS',
      runs: 'message',
      file: 'bot.js',
      code: `
const TelegramBot = require('node-telegram-bot-api');
const bot = new TelegramBot(process.env.TOKEN);
bot.on('message', answer);
function answer(msg) {
  ASK(msg.text);
}`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the bot',
      code: `
import TelegramBot from 'node-telegram-bot-api';
const bot = new TelegramBot('token', { request: ASK() });
bot.on('message', () => {});`,
    },
  ],
  lookalikes: [
    {
      because: 'a bot of the project',
      code: `
import { bot } from './bot';
bot.onText(/x/, () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
