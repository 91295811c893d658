import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'SocksProxyAgent',
      imports: "import { SocksProxyAgent } from 'socks-proxy-agent';",
      expression: "new SocksProxyAgent('socks5://127.0.0.1:9050')",
    },
    {
      factory: 'SocksProxyAgent',
      imports: "const socks = require('socks-proxy-agent');",
      expression: 'new socks.SocksProxyAgent(config.proxy, { keepAlive: true })',
    },
    {
      factory: 'SocksProxyAgent',
      imports: '',
      expression: "new (await import('socks-proxy-agent')).SocksProxyAgent(config.proxy)",
    },
  ],
  quiet: [
    {
      because: 'only a type is imported and an agent of module scope is used',
      imports: "import type { SocksProxyAgent } from 'socks-proxy-agent';\nimport { agent } from './tor.js';",
      expression: 'agent as SocksProxyAgent',
    },
  ],
} satisfies ClientSamples;
