import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a command',
      runs: 'message',
      code: `
import { Bot } from 'grammy';
const bot = new Bot('token');
bot.command('stats', async (ctx) => {
  await ctx.reply(await ASK());
});`,
    },
    {
      because: 'a filtered message on a composer',
      runs: 'message',
      code: `
import { Composer } from 'grammy';
export const composer = new Composer();
const onText = (ctx) => ASK(ctx.message.text);
composer.on('message:text', onText);`,
    },
  ],
  once: [
    {
      because: 'the bot has started',
      code: `
import { Bot } from 'grammy';
const bot = new Bot('token');
bot.start({
  onStart: () => {
    ASK();
  },
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a command of a command line',
      code: `
import { cli } from './cli';
cli.command('stats', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
