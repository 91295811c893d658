import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the function that handles one record of a batch',
      runs: 'message',
      code: `
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
const processor = new BatchProcessor(EventType.SQS);
const recordHandler = async (record) => {
  await ASK(record.body);
};
export const handler = async (event, context) => processPartialResponse(event, recordHandler, processor, { context });`,
    },
    {
      because: 'a route',
      runs: 'request',
      code: `
import { Router } from '@aws-lambda-powertools/event-handler/http';
const app = new Router();
app.get('/todos/:id', async ({ params }) => {
  return ASK(params.id);
});
export const handler = async (event, context) => app.resolve(event, context);`,
    },
    {
      because: 'a resolver of AppSync',
      runs: 'request',
      code: `
import { AppSyncGraphQLResolver } from '@aws-lambda-powertools/event-handler/appsync-graphql';
const app = new AppSyncGraphQLResolver();
app.onQuery('getPost', async function ({ id }) {
  return ASK(id);
});`,
    },
    {
      because: 'the handler of the class',
      runs: 'event',
      code: `
import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
class Orders implements LambdaInterface {
  public async handler(event: unknown) {
    return ASK(event);
  }
}
const orders = new Orders();
export const handler = orders.handler.bind(orders);`,
    },
  ],
  once: [
    {
      because: 'the constructor of the class runs while the module is loaded',
      code: `
import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
class Orders implements LambdaInterface {
  private readonly pool = ASK();
  public async handler(event: unknown) {
    return this.pool.query(event);
  }
}
const orders = new Orders();
export const handler = orders.handler.bind(orders);`,
    },
  ],
  lookalikes: [
    {
      because: 'a method of the same name on another object',
      code: `
import { registry } from './registry';
registry.onQuery('getPost', async () => {
  ASK();
});`,
    },
  ],
} satisfies EntryPointSamples;
