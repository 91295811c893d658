import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createClient',
      imports: `import { createClient } from '@clickhouse/client';`,
      expression: `createClient({ url: process.env.CLICKHOUSE_URL })`,
    },
    {
      factory: 'createClient',
      imports: `const clickhouse = require('@clickhouse/client');`,
      expression: `clickhouse.createClient()`,
    },
    {
      factory: 'createClient',
      imports: `import { Agent } from 'node:http';\nimport { createClient } from '@clickhouse/client';`,
      expression: `createClient({ http_agent: new Agent({ keepAlive: true }) })`,
    },
  ],
  quiet: [
    {
      because: 'the shared agent brings the sockets',
      imports: `import { Agent } from 'node:http';\nimport { createClient } from '@clickhouse/client';\nconst agent = new Agent({ keepAlive: true });`,
      expression: `createClient({ http_agent: agent })`,
    },
    {
      because: 'the client for the web goes through fetch',
      imports: `import type { ClickHouseClient } from '@clickhouse/client';\nimport { createClient } from '@clickhouse/client-web';`,
      expression: `createClient()`,
    },
  ],
} satisfies ClientSamples;
