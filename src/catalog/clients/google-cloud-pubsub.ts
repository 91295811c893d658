import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  readsEnvironment: true,
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};

export default {
  modules: ['@google-cloud/pubsub'],
  checked: '@google-cloud/pubsub@5.3.1',
  evidence: [
    'https://cloud.google.com/pubsub/docs/samples/pubsub-publisher-batch-settings',
    'npm:@google-cloud/pubsub@5.3.1/build/src/pubsub.js',
    'npm:@google-cloud/pubsub@5.3.1/build/src/v1/publisher_client.js',
  ],
  factories: {
    PubSub: client,
    'v1.*Client': client,
  },
} satisfies ClientEntry;
