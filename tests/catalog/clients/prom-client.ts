import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Pushgateway',
      imports: "import http from 'node:http';\nimport { Pushgateway } from 'prom-client';",
      expression: "new Pushgateway('http://push.internal:9091', { agent: new http.Agent({ keepAlive: true }) })",
    },
  ],
  quiet: [
    {
      because: 'each push is a request through the global agent',
      imports: "import client from 'prom-client';",
      expression: "new client.Pushgateway('http://push.internal:9091')",
    },
    {
      because: 'a counter holds numbers',
      imports: "import { Counter } from 'prom-client';",
      expression: "new Counter({ name: 'hits', help: 'hits' })",
    },
  ],
} satisfies ClientSamples;
