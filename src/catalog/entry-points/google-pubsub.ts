import type { EntryPointEntry } from '../types.ts';

/** https://cloud.google.com/pubsub/docs/pull */
export default {
  name: 'Google Cloud Pub/Sub',
  modules: ['@google-cloud/pubsub'],
  evidence: ['https://cloud.google.com/pubsub/docs/pull', 'npm:@google-cloud/pubsub@5.3.1/build/src/subscription.d.ts'],
  receivers: {
    subscription: {
      from: ['PubSub().subscription()', 'PubSub().topic().subscription()'],
      types: ['Subscription'],
    },
  },
  calls: [
    { on: ['subscription'], name: ['on', 'addListener'], literal: ['message'], functions: 'last', runs: 'message' },
    { on: ['subscription'], name: ['on', 'addListener'], literal: ['error', 'close'], functions: 'last', runs: 'once' },
  ],
} satisfies EntryPointEntry;
