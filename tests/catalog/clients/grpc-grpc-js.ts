import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: "import * as grpc from '@grpc/grpc-js';",
      expression: "new grpc.Client('users:50051', grpc.credentials.createSsl())",
    },
    {
      factory: 'Client',
      imports: "import { Client, credentials } from '@grpc/grpc-js';",
      expression: "new Client(process.env.USERS!, credentials.createInsecure(), { 'grpc.keepalive_time_ms': 30_000 })",
    },
    {
      factory: 'Client',
      imports: "import grpc from '@grpc/grpc-js';",
      expression: "new grpc.Client('users:50051', grpc.credentials.createInsecure())",
    },
    {
      factory: 'Channel',
      imports: "const { Channel, credentials: { createSsl } } = require('@grpc/grpc-js');",
      expression: "new Channel('users:50051', createSsl(), {})",
    },
    {
      factory: 'makeClientConstructor()',
      imports: "const grpc = require('@grpc/grpc-js');\nconst Users = grpc.makeClientConstructor(definition, 'Users');",
      expression: "new Users('users:50051', grpc.credentials.createSsl())",
    },
    {
      factory: 'makeGenericClientConstructor()',
      imports:
        "import { credentials, makeGenericClientConstructor as make } from '@grpc/grpc-js';\nconst Users = make(definition, 'Users', {});",
      expression: "new Users('users:50051', credentials.createSsl())",
    },
    {
      factory: 'loadPackageDefinition().*',
      imports:
        "import * as grpc from '@grpc/grpc-js';\nimport { loadSync } from '@grpc/proto-loader';\nconst proto = grpc.loadPackageDefinition(loadSync('users.proto'));",
      expression: "new proto.Users('users:50051', grpc.credentials.createSsl())",
    },
    {
      factory: 'loadPackageDefinition().*.*',
      imports:
        "const grpc = require('@grpc/grpc-js');\nconst loader = require('@grpc/proto-loader');\nconst { shop } = grpc.loadPackageDefinition(loader.loadSync('users.proto'));",
      expression: "new shop.Users('users:50051', grpc.credentials.createInsecure())",
    },
    {
      factory: 'loadPackageDefinition().*.*',
      imports: "import * as grpc from '@grpc/grpc-js';\nconst proto = grpc.loadPackageDefinition(definition) as any;",
      expression: "new proto.shop.Users('users:50051', grpc.credentials.createSsl())",
    },
    {
      factory: 'loadPackageDefinition().*.*.*',
      imports:
        "import * as grpc from '@grpc/grpc-js';\nconst proto = (grpc.loadPackageDefinition(definition) as unknown as ProtoGrpcType).shop.v1;",
      expression: "new proto.Users('users:50051', grpc.credentials.createSsl())",
    },
    {
      factory: 'loadPackageDefinition().*.*.*.*',
      imports:
        "import { credentials, loadPackageDefinition } from '@grpc/grpc-js';\nconst proto = loadPackageDefinition(definition);",
      expression: "new proto.com.shop.v1.Users('users:50051', credentials.createSsl())",
    },
    {
      factory: 'loadPackageDefinition().*.*.*.*.*',
      imports:
        "import { credentials, loadPackageDefinition } from '@grpc/grpc-js';\nconst proto = loadPackageDefinition(definition);",
      expression: "new proto.com.shop.users.v1.Users('users:50051', credentials.createSsl())",
    },
  ],
  quiet: [
    {
      because: 'credentials hold no connection',
      imports: "import { credentials } from '@grpc/grpc-js';",
      expression: 'credentials.createSsl()',
    },
    {
      because: 'metadata belongs to one call',
      imports: "import * as grpc from '@grpc/grpc-js';",
      expression: 'new grpc.Metadata()',
    },
    {
      because: 'a server is no client',
      imports: "import { Server } from '@grpc/grpc-js';",
      expression: 'new Server()',
    },
    {
      because: 'loading a definition makes classes of clients, not clients',
      imports: "import * as grpc from '@grpc/grpc-js';",
      expression: 'grpc.loadPackageDefinition(definition)',
    },
    {
      because: 'a Client of a module of the project is not the one of gRPC',
      imports: "import { status } from '@grpc/grpc-js';\nimport { Client } from './support/client.js';",
      expression: "new Client('users:50051')",
    },
  ],
} satisfies ClientSamples;
