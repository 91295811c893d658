import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'PubSub', imports: "import { PubSub } from '@google-cloud/pubsub';", expression: 'new PubSub()' },
    {
      factory: 'PubSub',
      imports: "const { PubSub: Client } = require('@google-cloud/pubsub');",
      expression: "new Client({ projectId: 'shop' })",
    },
    {
      factory: 'PubSub',
      imports: "import * as pubsub from '@google-cloud/pubsub';",
      expression: "new pubsub.PubSub({ projectId: process.env.PROJECT }).topic('orders')",
    },
    {
      factory: 'v1.*Client',
      imports: "import { v1 } from '@google-cloud/pubsub';",
      expression: 'new v1.SubscriberClient()',
    },
    {
      factory: 'v1.*Client',
      imports: "const pubsub = require('@google-cloud/pubsub');",
      expression: 'new pubsub.v1.PublisherClient()',
    },
  ],
  quiet: [
    {
      because: 'a topic goes over the client that is kept',
      imports: "import { PubSub } from '@google-cloud/pubsub';\nconst pubsub = new PubSub();",
      expression: "pubsub.topic('orders')",
    },
    {
      because: 'a PubSub of another package is not the one of Google Cloud',
      imports: "import type { Message } from '@google-cloud/pubsub';\nimport { PubSub } from 'graphql-subscriptions';",
      expression: 'new PubSub()',
    },
  ],
} satisfies ClientSamples;
