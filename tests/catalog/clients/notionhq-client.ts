import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: "import { Agent } from 'node:https';\nimport { Client } from '@notionhq/client';",
      expression: 'new Client({ auth: config.token, agent: new Agent({ keepAlive: true }) })',
    },
  ],
  quiet: [
    {
      because: 'it goes through the global fetch',
      imports: "import { Client } from '@notionhq/client';",
      expression: 'new Client({ auth: config.token })',
    },
  ],
} satisfies ClientSamples;
