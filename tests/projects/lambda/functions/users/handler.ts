import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyHandler } from 'aws-lambda';
import { dynamo } from '../../layer/clients';

const client = dynamo();

export const handler: APIGatewayProxyHandler = async (event) => {
  await client.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: event.path } } }));
  return { statusCode: 200, body: '' };
};
