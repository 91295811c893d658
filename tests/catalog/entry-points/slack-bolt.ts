import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a message',
      runs: 'event',
      code: `
import { App } from '@slack/bolt';
const app = new App({ token: 'x', signingSecret: 'y' });
app.message('hello', async ({ message, say }) => {
  await say(await ASK(message));
});`,
    },
    {
      because: 'a command, from CommonJS',
      runs: 'event',
      file: 'bot.js',
      code: `
const { App } = require('@slack/bolt');
const app = new App({});
app.command('/stats', stats);
async function stats({ ack }) {
  await ack();
  await ASK();
}`,
    },
    {
      because: 'an app that is passed in',
      runs: 'event',
      code: `
import type { App } from '@slack/bolt';
export const register = (slack: App) => {
  slack.event('app_home_opened', async ({ event }) => {
    await ASK(event);
  });
};`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the app',
      code: `
import { App } from '@slack/bolt';
const app = new App({ token: 'x', convoStore: ASK() });
app.message(async () => {});`,
    },
    {
      because: 'the function that registers the handlers runs once',
      code: `
import { App } from '@slack/bolt';
const app = new App({});
register();
function register() {
  const pool = ASK();
  app.message(() => pool.query('select 1'));
}`,
    },
  ],
  lookalikes: [
    {
      because: 'an action of a command line',
      code: `
import { app } from './cli';
app.action('build', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
