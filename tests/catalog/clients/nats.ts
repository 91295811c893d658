import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connect',
      imports: "import { connect } from 'nats';",
      expression: "await connect({ servers: 'nats://nats:4222' })",
    },
    { factory: 'connect', imports: "import nats from 'nats';", expression: 'await nats.connect()' },
    {
      factory: 'connect',
      imports: "const { connect, StringCodec } = require('nats');",
      expression: 'await connect({ servers: process.env.NATS_URL })',
    },
    {
      factory: 'connect',
      imports: "import * as nats from '@nats-io/transport-node';",
      expression: "await nats.connect({ servers: 'nats://nats:4222' })",
    },
    { factory: 'connect', imports: '', expression: "await (await import('@nats-io/transport-node')).connect()" },
  ],
  quiet: [
    {
      because: 'a codec holds no connection',
      imports: "import { StringCodec } from 'nats';",
      expression: 'StringCodec()',
    },
    {
      because: 'JetStream runs over the connection that is kept',
      imports: "import { connect } from 'nats';\nconst connected = connect();",
      expression: '(await connected).jetstream()',
    },
  ],
} satisfies ClientSamples;
