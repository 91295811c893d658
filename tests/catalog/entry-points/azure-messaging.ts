import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a message of a queue',
      runs: 'message',
      code: `
import { ServiceBusClient } from '@azure/service-bus';
const client = new ServiceBusClient('Endpoint=sb://x');
const receiver = client.createReceiver('orders');
receiver.subscribe({
  processMessage: async (message) => {
    await ASK(message.body);
  },
  processError: async () => {},
});`,
    },
    {
      because: 'events of a hub',
      runs: 'message',
      file: 'consumer.js',
      code: `
const { EventHubConsumerClient } = require('@azure/event-hubs');
const consumer = new EventHubConsumerClient('$Default', process.env.HUB);
async function processEvents(events, context) {
  await ASK(events);
}
consumer.subscribe({ processEvents, processError: async () => {} });`,
    },
    {
      because: 'an error',
      runs: 'event',
      code: `
import type { ServiceBusReceiver } from '@azure/service-bus';
export const listen = (orders: ServiceBusReceiver) =>
  orders.subscribe({
    async processMessage() {},
    async processError(args) {
      await ASK(args);
    },
  });`,
    },
  ],
  once: [
    {
      because: 'a partition is opened once',
      code: `
import { EventHubConsumerClient } from '@azure/event-hubs';
const consumer = new EventHubConsumerClient('$Default', 'Endpoint=sb://x');
consumer.subscribe({
  processInitialize: async () => {
    await ASK();
  },
  processEvents: async () => {},
  processError: async () => {},
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a subscription of another object',
      code: `
import { store } from './store';
store.subscribe({ processMessage: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
