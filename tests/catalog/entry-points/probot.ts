import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a webhook',
      runs: 'event',
      code: `
import type { Probot } from 'probot';
export default (app: Probot) => {
  app.on('issues.opened', async (context) => {
    await ASK(context.payload);
  });
};`,
    },
    {
      because: 'the webhooks of Octokit',
      runs: 'event',
      file: 'hooks.js',
      code: `
const { Webhooks } = require('@octokit/webhooks');
const webhooks = new Webhooks({ secret: 'x' });
const onPush = ({ payload }) => ASK(payload);
webhooks.on('push', onPush);`,
    },
  ],
  once: [
    {
      because: 'the exported function looks like a handler and runs once',
      code: `
import { Probot } from 'probot';
export default async (robot: Probot) => {
  const pool = await ASK();
  robot.on('issues.opened', () => pool.query('select 1'));
};`,
    },
  ],
  lookalikes: [
    {
      because: 'a registrar of unknown origin',
      file: 'scripts.js',
      code: `
module.exports = (robot) => {
  robot.on('issues.opened', () => ASK());
};`,
    },
  ],
} satisfies EntryPointSamples;
