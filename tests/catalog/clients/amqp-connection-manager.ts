import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connect',
      imports: "import amqp from 'amqp-connection-manager';",
      expression: "amqp.connect(['amqp://rabbit'])",
    },
    {
      factory: 'connect',
      imports: "import { connect } from 'amqp-connection-manager';",
      expression: "connect('amqp://rabbit', { heartbeatIntervalInSeconds: 10 }).createChannel({ json: true })",
    },
    {
      factory: 'connect',
      imports: "const amqp = require('amqp-connection-manager');",
      expression: "amqp.connect(['amqp://a', 'amqp://b'])",
    },
    {
      factory: 'AmqpConnectionManagerClass',
      imports: "import { AmqpConnectionManagerClass } from 'amqp-connection-manager';",
      expression: "new AmqpConnectionManagerClass(['amqp://rabbit'])",
    },
    {
      factory: 'AmqpConnectionManagerClass',
      imports: "import * as amqp from 'amqp-connection-manager';",
      expression: "new amqp.AmqpConnectionManagerClass('amqp://rabbit')",
    },
  ],
  quiet: [
    {
      because: 'a channel over a connection that is kept is the unit of a task',
      imports: "import amqp from 'amqp-connection-manager';\nconst connection = amqp.connect(['amqp://rabbit']);",
      expression: 'connection.createChannel({ json: true })',
    },
  ],
} satisfies ClientSamples;
