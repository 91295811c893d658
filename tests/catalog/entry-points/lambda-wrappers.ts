import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a handler inside the wrapper of Sentry',
      runs: 'event',
      code: `
import * as Sentry from '@sentry/aws-serverless';
export const run = Sentry.wrapHandler(async () => {
  await ASK();
});`,
    },
    {
      because: 'a handler inside the wrapper of Datadog',
      runs: 'event',
      file: 'index.js',
      code: `
const { datadog } = require('datadog-lambda-js');
async function work(payload) {
  return ASK(payload);
}
module.exports.work = datadog(work);`,
    },
    {
      because: 'the hook of serverless-http sees each request',
      runs: 'request',
      code: `
import serverless from 'serverless-http';
import { app } from './app';
export const handler = serverless(app, {
  async request(request, event) {
    request.db = await ASK();
  },
});`,
    },
  ],
  once: [
    {
      because: 'the application is built while the module is loaded',
      code: `
import serverless from 'serverless-http';
import express from 'express';
function createApp() {
  const app = express();
  app.locals.db = ASK();
  return app;
}
export const handler = serverless(createApp());`,
    },
  ],
  lookalikes: [
    {
      because: 'a function of the project with the name of the wrapper',
      code: `
import { wrapHandler } from './wrap';
wrapHandler(() => {
  ASK();
});`,
    },
  ],
} satisfies EntryPointSamples;
