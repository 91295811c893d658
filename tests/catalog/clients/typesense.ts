import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: `import https from 'node:https';\nimport { Client } from 'typesense';`,
      expression: `new Client({ nodes: [], httpsAgent: new https.Agent({ keepAlive: true }) })`,
    },
    {
      factory: 'SearchClient',
      imports: `const http = require('http');\nconst Typesense = require('typesense');`,
      expression: `new Typesense.SearchClient({ nodes: [], httpAgent: new http.Agent({ keepAlive: true }) })`,
    },
  ],
  quiet: [
    {
      because: 'it goes through the global agent',
      imports: `import Typesense from 'typesense';`,
      expression: `new Typesense.Client({ nodes: [{ host: 'localhost' }], apiKey: config.key })`,
    },
    {
      because: 'the agent is shared',
      imports: `import https from 'node:https';\nimport { Client } from 'typesense';\nconst httpsAgent = new https.Agent({ keepAlive: true });`,
      expression: `new Client({ nodes: [], httpsAgent })`,
    },
  ],
} satisfies ClientSamples;
