import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'connect', imports: "import amqp from 'amqplib';", expression: "await amqp.connect('amqp://rabbit')" },
    {
      factory: 'connect',
      imports: "import { connect } from 'amqplib';",
      expression: 'await connect(process.env.AMQP_URL, { heartbeat: 10 })',
    },
    {
      factory: 'connect',
      imports: "import * as amqp from 'amqplib';",
      expression: "await (await amqp.connect({ hostname: 'rabbit' })).createChannel()",
    },
    {
      factory: 'connect',
      imports: "const { connect: dial } = require('amqplib');",
      expression: "await dial('amqp://rabbit')",
    },
    {
      factory: 'connect',
      imports: "import amqp = require('amqplib');",
      expression: "await amqp.connect('amqp://rabbit')",
    },
    { factory: 'connect', imports: '', expression: "await (await import('amqplib')).connect('amqp://rabbit')" },
  ],
  quiet: [
    {
      because: 'a channel over a connection that is kept is the unit of a task',
      imports: "import amqp from 'amqplib';\nconst connected = amqp.connect('amqp://rabbit');",
      expression: 'await (await connected).createChannel()',
    },
    {
      because: 'a connect of a module of the project is not the one of amqplib',
      imports: "import { credentials } from 'amqplib';\nimport { connect } from './amqp.js';",
      expression: "await connect('amqp://rabbit')",
    },
  ],
} satisfies ClientSamples;
