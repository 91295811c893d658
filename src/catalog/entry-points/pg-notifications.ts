import type { EntryPointEntry } from '../types.ts';

/** https://node-postgres.com/apis/client#events */
export default {
  name: 'PostgreSQL notifications',
  modules: ['pg'],
  evidence: ['https://node-postgres.com/apis/client#events', 'npm:@types/pg@8.23.1/index.d.ts'],
  receivers: { client: { from: ['Client()', 'Pool().connect()'], types: ['Client', 'PoolClient', 'ClientBase'] } },
  calls: [
    { on: ['client'], name: ['on'], literal: ['end', 'error'], functions: 'last', runs: 'once' },
    { on: ['client'], name: ['on'], literal: ['notification', 'notice'], functions: 'last', runs: 'message' },
    // The callback of the connection and of a query: as often as the code around it.
    { on: ['client'], name: ['connect'], functions: 'last', runs: 'once' },
  ],
} satisfies EntryPointEntry;
