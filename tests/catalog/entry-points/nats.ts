import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the callback of a subscription',
      runs: 'message',
      code: `
import { connect } from 'nats';
const nc = await connect({ servers: 'localhost' });
nc.subscribe('orders', {
  callback: (error, message) => {
    ASK(message);
  },
});`,
    },
    {
      because: 'a connection that is passed in',
      runs: 'message',
      code: `
import type { NatsConnection } from 'nats';
export function listen(bus: NatsConnection) {
  const callback = async (error, message) => ASK(message);
  bus.subscribe('orders', { queue: 'workers', callback });
}`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the subscription',
      code: `
import { connect } from 'nats';
const nc = await connect();
const pool = ASK();
nc.subscribe('orders', { callback: () => pool.query('select 1') });`,
    },
  ],
  lookalikes: [
    {
      because: 'a subscription of a store',
      code: `
import { store } from './store';
store.subscribe('orders', { callback: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
