import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the handler in the options',
      runs: 'request',
      file: 'src/functions/users.ts',
      code: `
import { app } from '@azure/functions';
app.http('users', {
  methods: ['GET'],
  handler: async (request, context) => {
    return { jsonBody: await ASK() };
  },
});`,
    },
    {
      because: 'a handler declared above, from CommonJS',
      runs: 'request',
      file: 'src/functions/orders.js',
      code: `
const { app } = require('@azure/functions');
async function orders(request) {
  return { body: await ASK(request) };
}
app.post('orders', orders);`,
    },
    {
      because: 'a timer',
      runs: 'tick',
      code: `
import { app, InvocationContext, Timer } from '@azure/functions';
export async function cleanup(myTimer: Timer, context: InvocationContext): Promise<void> {
  await ASK();
}
app.timer('cleanup', { schedule: '0 */5 * * * *', handler: cleanup });`,
    },
    {
      because: 'a queue',
      runs: 'message',
      code: `
import { app } from '@azure/functions';
app.serviceBusQueue('consume', {
  queueName: 'orders',
  connection: 'BUS',
  async handler(message, context) {
    await ASK(message);
  },
});`,
    },
    {
      because: 'a hook of each invocation',
      runs: 'request',
      code: `
import { app } from '@azure/functions';
app.hook.preInvocation((context) => {
  context.hookData.db = ASK();
});`,
    },
    {
      because: 'the model before version 4',
      runs: 'request',
      file: 'GetUsers/index.js',
      code: `
module.exports = async function (context, req) {
  context.res = { body: await ASK(req.query.id) };
};`,
    },
    {
      because: 'the type of the model before version 4',
      runs: 'request',
      file: 'GetUsers/index.ts',
      code: `
import { AzureFunction } from '@azure/functions';
const httpTrigger: AzureFunction = async function (ctx) {
  ctx.res = { body: await ASK() };
};
export default httpTrigger;`,
    },
  ],
  once: [
    {
      because: 'the hook at the start of the app',
      code: `
import { app } from '@azure/functions';
app.hook.appStart(async (context) => {
  context.hookData.pool = await ASK();
});`,
    },
    {
      because: 'warming up an instance',
      code: `
import { app } from '@azure/functions';
app.warmup('warm', {
  handler: async () => {
    await ASK();
  },
});`,
    },
  ],
  lookalikes: [
    {
      because: 'plugins, too, export a function of a context',
      file: 'packages/plugin/index.js',
      code: `
module.exports = (context) => {
  return ASK(context);
};`,
    },
    {
      because: 'a plugin of Nuxt takes a context too',
      file: 'plugins/index.js',
      code: `
export default async (context, inject) => {
  inject('db', await ASK());
};`,
    },
    {
      because: 'an app of another package',
      code: `
import { app } from './app';
app.hook.preInvocation(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
