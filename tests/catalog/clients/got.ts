import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'extend',
      imports: "import { Agent } from 'node:https';\nimport got from 'got';",
      expression: 'got.extend({ agent: { https: new Agent({ keepAlive: true }) } })',
    },
    {
      factory: 'got.extend',
      imports: "import https from 'node:https';\nimport { got } from 'got';",
      expression: 'got.extend({ agent: { https: new https.Agent({ keepAlive: true }) } })',
    },
  ],
  quiet: [
    {
      because: 'an instance holds configuration only',
      imports: "import got from 'got';",
      expression: "got.extend({ prefixUrl: 'https://example.com' })",
    },
    {
      because: 'the agent is shared',
      imports:
        "import { Agent } from 'node:https';\nimport { got } from 'got';\nconst https = new Agent({ keepAlive: true });",
      expression: 'got.extend({ agent: { https } })',
    },
  ],
} satisfies ClientSamples;
