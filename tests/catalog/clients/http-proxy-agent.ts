import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'HttpProxyAgent',
      imports: "import { HttpProxyAgent } from 'http-proxy-agent';",
      expression: "new HttpProxyAgent('http://proxy.internal:3128', { keepAlive: true })",
    },
    {
      factory: 'HttpProxyAgent',
      imports: "const proxies = require('http-proxy-agent');",
      expression: 'new proxies.HttpProxyAgent(config.proxy)',
    },
  ],
  quiet: [
    {
      because: 'an agent of module scope is handed in',
      imports:
        "import http from 'node:http';\nimport { HttpProxyAgent } from 'http-proxy-agent';\nconst agent = new HttpProxyAgent('http://proxy.internal:3128', { keepAlive: true });",
      expression: "http.get('http://example.com', { agent })",
    },
  ],
} satisfies ClientSamples;
