import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Connection',
      imports: "import { Connection } from 'rabbitmq-client';",
      expression: "new Connection('amqp://rabbit')",
    },
    {
      factory: 'Connection',
      imports: "const { Connection: Rabbit } = require('rabbitmq-client');",
      expression: "new Rabbit({ url: 'amqp://rabbit' })",
    },
    {
      factory: 'Connection',
      imports: "import * as rabbit from 'rabbitmq-client';",
      expression: 'new rabbit.Connection(process.env.AMQP_URL)',
    },
    {
      factory: 'default',
      imports: "import Connection from 'rabbitmq-client';",
      expression: "new Connection('amqp://rabbit')",
    },
    { factory: 'default', imports: '', expression: "new (await import('rabbitmq-client')).default('amqp://rabbit')" },
  ],
  quiet: [
    {
      because: 'a publisher takes a channel of the connection that is kept',
      imports: "import { Connection } from 'rabbitmq-client';\nconst rabbit = new Connection('amqp://rabbit');",
      expression: 'rabbit.createPublisher({ confirm: true })',
    },
    {
      because: 'a Connection of a module of the project is not the one of rabbitmq-client',
      imports: "import { AMQPError } from 'rabbitmq-client';\nimport { Connection } from './connection.js';",
      expression: "new Connection('amqp://rabbit')",
    },
  ],
} satisfies ClientSamples;
