import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'HttpsProxyAgent',
      imports: "import { HttpsProxyAgent } from 'https-proxy-agent';",
      expression: "new HttpsProxyAgent('http://proxy.internal:3128')",
    },
    {
      factory: 'HttpsProxyAgent',
      imports: "const { HttpsProxyAgent } = require('https-proxy-agent');",
      expression: 'new HttpsProxyAgent(process.env.HTTPS_PROXY, { keepAlive: true })',
    },
    {
      factory: 'HttpsProxyAgent',
      imports: "import * as proxies from 'https-proxy-agent';",
      expression: 'new proxies.HttpsProxyAgent(config.proxy)',
    },
    {
      factory: 'HttpsProxyAgent',
      imports: "import axios from 'axios';\nimport { HttpsProxyAgent as Tunnel } from 'https-proxy-agent';",
      expression: "await axios.get('https://example.com', { httpsAgent: new Tunnel(config.proxy) })",
    },
  ],
  quiet: [
    {
      because: 'the callable default export of 5 and older closes every connection wherever it is made',
      imports: "import HttpsProxyAgent from 'https-proxy-agent';",
      expression: 'HttpsProxyAgent(process.env.HTTPS_PROXY)',
    },
    {
      because: 'an HttpsProxyAgent of a module of the project is its own affair',
      imports:
        "import type { HttpsProxyAgentOptions } from 'https-proxy-agent';\nimport { HttpsProxyAgent } from '../net/proxy.js';",
      expression: 'new HttpsProxyAgent(config.proxy)',
    },
  ],
} satisfies ClientSamples;
