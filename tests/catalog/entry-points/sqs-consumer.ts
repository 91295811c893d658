import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a message',
      runs: 'message',
      code: `
import { Consumer } from 'sqs-consumer';
const app = Consumer.create({
  queueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/orders',
  handleMessage: async (message) => {
    await ASK(message.Body);
  },
});
app.start();`,
    },
    {
      because: 'a batch, by reference, from CommonJS',
      runs: 'message',
      file: 'worker.js',
      code: `
const { Consumer } = require('sqs-consumer');
async function handleMessageBatch(messages) {
  await ASK(messages);
}
Consumer.create({ queueUrl: process.env.QUEUE, handleMessageBatch }).start();`,
    },
  ],
  once: [
    {
      because: 'the client in the options is an argument',
      code: `
import { Consumer } from 'sqs-consumer';
Consumer.create({
  queueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/orders',
  handleMessage: async () => {},
  sqs: ASK(),
}).start();`,
    },
  ],
  lookalikes: [
    {
      because: 'a consumer of the project',
      code: `
import { Consumer } from './consumer';
Consumer.create({ handleMessage: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
