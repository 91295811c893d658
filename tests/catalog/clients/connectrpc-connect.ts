import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'the client is kept, and the transport in it',
      imports:
        "import { createClient } from '@connectrpc/connect';\nimport { createGrpcTransport } from '@connectrpc/connect-node';\nlet users;",
      expression: "(users ??= createClient(UserService, createGrpcTransport({ baseUrl: 'https://users' })))",
    },
  ],
} satisfies ClientSamples;
