import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connect',
      imports: "import stompit from 'stompit';",
      expression: "stompit.connect({ host: 'broker', port: 61613 }, done)",
    },
    {
      factory: 'connect',
      imports: "const stompit = require('stompit');",
      expression:
        "stompit.connect({ host: 'broker', port: 61613 }, (error, client) => { client.send({ destination: 'orders' }).end(); client.disconnect(); })",
    },
    { factory: 'connect', imports: "const { connect: dial } = require('stompit');", expression: 'dial(61613, done)' },
  ],
  quiet: [
    {
      because: 'a channel comes from the pool that is kept',
      imports:
        "const stompit = require('stompit');\nconst channels = new stompit.ChannelPool(new stompit.ConnectFailover([{ host: 'broker', port: 61613 }]));",
      expression: 'channels.channel(publish)',
    },
  ],
} satisfies ClientSamples;
