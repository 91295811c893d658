import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Octokit',
      imports: "import { Octokit } from '@octokit/rest';\nimport { HttpsProxyAgent } from 'https-proxy-agent';",
      expression: 'new Octokit({ auth: config.token, request: { agent: new HttpsProxyAgent(config.proxy) } })',
    },
  ],
  quiet: [
    {
      because: 'it goes through the global fetch, and tokens differ by installation',
      imports: "import { Octokit } from '@octokit/rest';",
      expression: 'new Octokit({ auth: config.token })',
    },
    {
      because: 'the same holds for the bundle of everything',
      imports: "const { Octokit } = require('octokit');",
      expression: 'new Octokit()',
    },
  ],
} satisfies ClientSamples;
