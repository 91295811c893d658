import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a consumer',
      runs: 'message',
      code: `
import { Connection } from 'rabbitmq-client';
const rabbit = new Connection('amqp://localhost');
rabbit.createConsumer({ queue: 'orders' }, async (message) => {
  await ASK(message.body);
});`,
    },
    {
      because: 'a consumer by reference',
      runs: 'message',
      code: `
import Connection from 'rabbitmq-client';
const rabbit = new Connection();
async function onOrder(message) {
  await ASK(message);
}
const sub = rabbit.createConsumer({ queue: 'orders' }, onOrder);`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the consumer',
      code: `
import { Connection } from 'rabbitmq-client';
const rabbit = new Connection('amqp://localhost');
const pool = ASK();
rabbit.createConsumer({ queue: 'orders' }, () => pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'a consumer of the project',
      code: `
import { rabbit } from './rabbit';
rabbit.createConsumer({ queue: 'orders' }, () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
