import type { ClientEntry } from '../types.ts';

/** LaunchDarkly on the server, under its present and its former name. */
export default {
  modules: ['@launchdarkly/node-server-sdk', 'launchdarkly-node-server-sdk'],
  checked: '@launchdarkly/node-server-sdk@9.13.7',
  evidence: [
    'https://launchdarkly.com/docs/sdk/server-side/node-js',
    'npm:@launchdarkly/node-server-sdk@9.13.7/dist/src/index.js',
    'npm:launchdarkly-node-server-sdk@7.0.4/index.js',
  ],
  factories: {
    init: {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 1,
      reconnects: true,
      throws: true,
      edge: 'http',
      note: 'It opens a stream at once and downloads all flags again.',
    },
  },
} satisfies ClientEntry;
