import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Gaxios',
      imports: "import { Agent } from 'node:https';\nimport { Gaxios } from 'gaxios';",
      expression: 'new Gaxios({ agent: new Agent({ keepAlive: true }) })',
    },
  ],
  quiet: [
    {
      because: 'an instance holds configuration only',
      imports: "const { Gaxios } = require('gaxios');",
      expression: "new Gaxios({ baseURL: 'https://example.com' })",
    },
  ],
} satisfies ClientSamples;
