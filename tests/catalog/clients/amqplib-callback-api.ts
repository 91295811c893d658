import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connect',
      imports: "import amqp from 'amqplib/callback_api';",
      expression: "amqp.connect('amqp://rabbit', (error, connection) => { connection.createChannel(publish); })",
    },
    {
      factory: 'connect',
      imports: "const amqp = require('amqplib/callback_api');",
      expression:
        'amqp.connect(process.env.AMQP_URL, { heartbeat: 10 }, (error, connection) => { connection.createChannel(publish); connection.close(); })',
    },
    {
      factory: 'connect',
      imports: "import { connect } from 'amqplib/callback_api';",
      expression: "connect('amqp://rabbit', done)",
    },
    {
      factory: 'connect',
      imports: "import * as amqp from 'amqplib/callback_api';",
      expression: "amqp.connect('amqp://rabbit', done)",
    },
  ],
  quiet: [
    {
      because: 'credentials hold no connection',
      imports: "const { credentials } = require('amqplib/callback_api');",
      expression: "credentials.plain('user', 'secret')",
    },
    {
      because: 'it is only dialled and closed again',
      imports: "const amqp = require('amqplib/callback_api');",
      expression: "amqp.connect('amqp://rabbit', (error, connection) => { connection.close(); })",
    },
    {
      because: 'the callback keeps it for next time',
      imports: "const amqp = require('amqplib/callback_api');\nlet shared;",
      expression: "shared ?? amqp.connect('amqp://rabbit', (error, connection) => { shared ??= connection; })",
    },
  ],
} satisfies ClientSamples;
