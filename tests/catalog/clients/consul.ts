import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import Consul from 'consul';",
      expression: "new Consul({ host: 'consul.internal' })",
    },
    { factory: 'default', imports: "const Consul = require('consul');", expression: 'new Consul()' },
    { factory: 'default', imports: "import Consul = require('consul');", expression: 'new Consul({ secure: true })' },
  ],
  quiet: [
    {
      because: 'a shared agent brings the sockets',
      imports:
        "import { Agent } from 'node:http';\nimport Consul from 'consul';\nconst agent = new Agent({ keepAlive: true });",
      expression: 'new Consul({ agent, defaults: { token: config.token } })',
    },
    {
      because: 'the key-value API of a shared client opens nothing',
      imports: "import Consul from 'consul';\nconst consul = new Consul();",
      expression: "await consul.kv.get('flags')",
    },
  ],
} satisfies ClientSamples;
