import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'create',
      imports: "import https from 'node:https';\nimport axios from 'axios';",
      expression: 'axios.create({ httpsAgent: new https.Agent({ keepAlive: true }) })',
    },
    {
      factory: 'create',
      imports: "const axios = require('axios');\nconst { Agent } = require('http');",
      expression: 'axios.create({ baseURL: config.url, httpAgent: new Agent({ keepAlive: true }) })',
    },
  ],
  quiet: [
    {
      because: 'an instance holds configuration only',
      imports: "import axios from 'axios';",
      expression: "axios.create({ baseURL: 'https://example.com', headers: { authorization: config.token } })",
    },
    {
      because: 'an instance holds configuration only, in whatever form it is made',
      imports: "import { Axios } from 'axios';",
      expression: 'new Axios({ timeout: 1000 })',
    },
    {
      because: 'the agent is shared',
      imports:
        "import https from 'node:https';\nimport axios from 'axios';\nconst httpsAgent = new https.Agent({ keepAlive: true });",
      expression: 'axios.create({ httpsAgent })',
    },
    {
      because: 'a request goes through the global agent',
      imports: "import axios from 'axios';",
      expression: "await axios.get('https://example.com')",
    },
  ],
} satisfies ClientSamples;
