import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a command',
      runs: 'message',
      code: `
import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
bot.command('stats', async (ctx) => {
  await ctx.reply(await ASK());
});`,
    },
    {
      because: 'start is a handler here, from CommonJS',
      runs: 'message',
      file: 'bot.js',
      code: `
const { Telegraf } = require('telegraf');
const bot = new Telegraf('token');
function welcome(ctx) {
  ASK(ctx.from);
}
bot.start(welcome);`,
    },
    {
      because: 'a middleware',
      runs: 'message',
      code: `
import { Telegraf } from 'telegraf';
const bot = new Telegraf('token');
bot.use(async (ctx, next) => {
  ctx.state.db = ASK();
  await next();
});`,
    },
    {
      because: 'the type of the context',
      runs: 'message',
      code: `
import type { Context } from 'telegraf';
export const stats = async (update: Context) => update.reply(await ASK());`,
    },
  ],
  once: [
    {
      because: 'the bot is launched once',
      code: `
import { Telegraf } from 'telegraf';
const bot = new Telegraf('token');
bot.launch(() => {
  ASK();
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a command of a command line',
      code: `
import { program } from 'commander';
program.command('stats', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
