import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createGrpcTransport',
      imports: "import { createGrpcTransport } from '@connectrpc/connect-node';",
      expression: "createGrpcTransport({ baseUrl: 'https://users' })",
    },
    {
      factory: 'createGrpcTransport',
      imports: "import { createClient } from '@connectrpc/connect';\nimport * as node from '@connectrpc/connect-node';",
      expression:
        'createClient(UserService, node.createGrpcTransport({ baseUrl: process.env.USERS, interceptors: [] }))',
    },
    {
      factory: 'createGrpcTransport',
      imports: "const { createGrpcTransport: transport } = require('@connectrpc/connect-node');",
      expression: "transport({ baseUrl: 'https://users' })",
    },
    {
      factory: 'Http2SessionManager',
      imports: "import { Http2SessionManager } from '@connectrpc/connect-node';",
      expression: "new Http2SessionManager('https://users', { pingIntervalMs: 10_000 })",
    },
    {
      factory: 'Http2SessionManager',
      imports: "const connect = require('@connectrpc/connect-node');",
      expression: "new connect.Http2SessionManager('https://users')",
    },
    ...['createConnectTransport', 'createGrpcWebTransport'].map((factory) => ({
      factory,
      imports: `import { ${factory} } from '@connectrpc/connect-node';`,
      expression: `${factory}({ baseUrl: 'https://users', httpVersion: '2' })`,
    })),
  ],
  quiet: [
    {
      because: 'a session manager that is kept brings the session',
      imports:
        "import { createGrpcTransport, Http2SessionManager } from '@connectrpc/connect-node';\nconst sessionManager = new Http2SessionManager('https://users');",
      expression: "createGrpcTransport({ baseUrl: 'https://users', sessionManager })",
    },
    {
      because: 'over HTTP/1.1 it goes through the global agent',
      imports: "import { createConnectTransport } from '@connectrpc/connect-node';",
      expression: "createConnectTransport({ baseUrl: 'https://users', httpVersion: '1.1' })",
    },
    {
      because: 'a client over a transport that is kept holds nothing',
      imports:
        "import { connectNodeAdapter } from '@connectrpc/connect-node';\nimport { createClient } from '@connectrpc/connect';\nimport { transport } from './transport.js';",
      expression: 'createClient(UserService, transport)',
    },
    {
      because: 'the transport for browsers goes through fetch',
      imports:
        "import { connectNodeAdapter } from '@connectrpc/connect-node';\nimport { createConnectTransport } from '@connectrpc/connect-web';",
      expression: "createConnectTransport({ baseUrl: 'https://users' })",
    },
    {
      because: 'what `httpVersion` is cannot be read',
      imports: "import { createConnectTransport } from '@connectrpc/connect-node';",
      expression: 'createConnectTransport({ baseUrl: process.env.USERS, httpVersion: process.env.HTTP })',
    },
  ],
} satisfies ClientSamples;
