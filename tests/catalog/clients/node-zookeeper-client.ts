import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createClient',
      imports: "import zookeeper from 'node-zookeeper-client';",
      expression: "zookeeper.createClient('zookeeper:2181')",
    },
    {
      factory: 'createClient',
      imports: "const zookeeper = require('node-zookeeper-client');",
      expression: "zookeeper.createClient('zookeeper:2181', { retries: 2 })",
    },
    {
      factory: 'createClient',
      imports: "const { createClient: open } = require('node-zookeeper-client');",
      expression: 'open(process.env.ZOOKEEPER)',
    },
  ],
  quiet: [
    {
      because: 'an identity holds no connection',
      imports: "const zookeeper = require('node-zookeeper-client');",
      expression: "new zookeeper.Id('auth', '')",
    },
  ],
} satisfies ClientSamples;
