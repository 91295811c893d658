import type { EntryPointEntry } from '../types.ts';

/** https://connectrpc.com/docs/node/implementing-services */
export default {
  name: 'Connect',
  modules: ['@connectrpc/connect', '@bufbuild/connect'],
  evidence: [
    'https://connectrpc.com/docs/node/implementing-services',
    'npm:@connectrpc/connect@2.2.0/dist/esm/router.d.ts',
  ],
  receivers: { router: { from: ['createConnectRouter()'], types: ['ConnectRouter'] } },
  calls: [
    { on: ['router'], name: ['service'], options: { '*': 'request' } },
    { on: ['router'], name: ['rpc'], functions: 'all', runs: 'request' },
  ],
  // The function that registers the services.
  parameters: [{ types: ['ConnectRouter'], runs: 'once' }],
} satisfies EntryPointEntry;
