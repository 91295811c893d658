import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import nano from 'nano';\nimport { Agent } from 'undici';`,
      expression: `nano({ url: 'http://localhost', agentOptions: new Agent() })`,
    },
  ],
  quiet: [
    {
      because: 'it goes through the global fetch',
      imports: `import nano from 'nano';`,
      expression: `nano(process.env.COUCHDB_URL)`,
    },
    {
      because: 'it goes through the global fetch, also by require',
      imports: `const connect = require('nano');`,
      expression: `connect({ url: 'http://localhost' })`,
    },
  ],
} satisfies ClientSamples;
