import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an exported `handler` of an event, without any import',
      runs: 'event',
      file: 'src/orders.js',
      code: `
exports.handler = async function (event) {
  const client = ASK();
  return client.query(event.id);
};`,
    },
    {
      because: 'module.exports.handler with the callback signature',
      runs: 'event',
      file: 'index.js',
      code: `
module.exports.handler = (event, context, callback) => {
  const mysql = require('mysql');
  const connection = ASK(mysql);
  connection.query('select 1', callback);
};`,
    },
    {
      because: 'the name of the handler is free, its parameters are not',
      runs: 'event',
      file: 'src/resize.ts',
      code: `
export const onUpload = async (event, context) => {
  await ASK();
};`,
    },
    {
      because: 'the type of the variable',
      runs: 'request',
      file: 'src/api/users.ts',
      code: `
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
export const list: APIGatewayProxyHandlerV2 = async () => {
  const users = await ASK();
  return { statusCode: 200, body: JSON.stringify(users) };
};`,
    },
    {
      because: 'the general type with type arguments',
      runs: 'event',
      code: `
import { Handler, SNSEvent } from 'aws-lambda';
const notify: Handler<SNSEvent, void> = async ({ Records }) => {
  ASK();
};
export { notify };`,
    },
    {
      because: 'the type of the parameter, for a function that is exported under another name',
      runs: 'event',
      code: `
import type { SQSEvent, SQSBatchResponse } from 'aws-lambda';
async function consume(batch: SQSEvent): Promise<SQSBatchResponse> {
  ASK();
  return { batchItemFailures: [] };
}
export { consume as run };`,
    },
    {
      because: 'one record is one message',
      runs: 'message',
      code: `
import type { SQSRecord } from 'aws-lambda';
const processRecord = async (record: SQSRecord) => {
  ASK(record.body);
};`,
    },
    {
      because: 'a schedule ticks',
      runs: 'tick',
      code: `
import type { ScheduledHandler } from 'aws-lambda';
export const cleanup: ScheduledHandler = async () => {
  ASK();
};`,
    },
    {
      because: 'streaming',
      runs: 'request',
      code: `
export const handler = awslambda.streamifyResponse(async (event, responseStream, context) => {
  ASK();
  responseStream.end();
});`,
    },
    {
      because: 'a handler without parameters in a folder of Lambdas',
      runs: 'event',
      file: 'infra/lambda/nightly.js',
      code: `
exports.handler = async () => {
  ASK();
};`,
    },
    {
      because: 'a parameter without a name, in a folder of functions',
      runs: 'event',
      evidence: 'weak',
      file: 'src/functions/consume.ts',
      code: `
export const handler = async ({ Records }) => {
  for (const record of Records) await ASK(record);
};`,
    },
    {
      because: 'a function declared below and exported by reference',
      runs: 'event',
      code: `
export const handler = handleEvent;
async function handleEvent(event, context) {
  return ASK(event);
}`,
    },
  ],
  once: [
    {
      because: 'the body of the function that builds the handler',
      code: `
export const handler = buildHandler();
function buildHandler() {
  const pool = ASK();
  return async (event, context) => pool.query(event.sql);
}`,
    },
    {
      because: 'the argument of the wrapper is code of the module',
      code: `
const config = ASK();
export const handler = awslambda.streamifyResponse(async (event, stream, context) => {
  stream.end(config);
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a command of yargs exports a handler too',
      file: 'src/commands/migrate.js',
      code: `
exports.command = 'migrate';
exports.handler = async (argv) => {
  await ASK(argv.url);
};`,
    },
    {
      because: 'an exported main without parameters is a command line',
      file: 'src/main.ts',
      code: `
export const main = async () => {
  await ASK();
};`,
    },
    {
      because: 'another type of the same name',
      code: `
import type { Handler } from './types';
const load: Handler = async () => {
  ASK();
};`,
    },
  ],
} satisfies EntryPointSamples;
