import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'defaults',
      imports: "const https = require('https');\nconst fetch = require('make-fetch-happen');",
      expression: 'fetch.defaults({ agent: new https.Agent({ keepAlive: true }) })',
    },
  ],
  quiet: [
    {
      because: 'the agents are cached by their options',
      imports: "import fetch from 'make-fetch-happen';",
      expression: "fetch.defaults({ cachePath: './cache' })",
    },
  ],
} satisfies ClientSamples;
