import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createChannel',
      imports: "import { createChannel } from 'nice-grpc';",
      expression: "createChannel('users:50051')",
    },
    {
      factory: 'createChannel',
      imports: "import * as nice from 'nice-grpc';",
      expression: "nice.createChannel('https://users:443', nice.ChannelCredentials.createSsl())",
    },
    {
      factory: 'createChannel',
      imports: "const { createChannel: dial, createClient } = require('nice-grpc');",
      expression: "createClient(UsersDefinition, dial('users:50051'))",
    },
    {
      factory: 'createChannel',
      imports: '',
      expression: "(await import('nice-grpc')).createChannel(process.env.USERS)",
    },
  ],
  quiet: [
    {
      because: 'a client over a shared channel holds nothing',
      imports:
        "import { createChannel, createClient } from 'nice-grpc';\nconst channel = createChannel('users:50051');",
      expression: 'createClient(UsersDefinition, channel)',
    },
    {
      because: 'the channel of nice-grpc-web goes through fetch',
      imports: "import { Status } from 'nice-grpc';\nimport { createChannel } from 'nice-grpc-web';",
      expression: "createChannel('https://users')",
    },
  ],
} satisfies ClientSamples;
