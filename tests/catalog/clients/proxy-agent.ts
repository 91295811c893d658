import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'ProxyAgent', imports: "import { ProxyAgent } from 'proxy-agent';", expression: 'new ProxyAgent()' },
    {
      factory: 'ProxyAgent',
      imports: "const { ProxyAgent: AnyProxy } = require('proxy-agent');",
      expression: 'new AnyProxy({ keepAlive: true, getProxyForUrl: () => config.proxy })',
    },
  ],
  quiet: [
    {
      because: 'the callable default export of 5 and older closes every connection wherever it is made',
      imports: "import ProxyAgent from 'proxy-agent';",
      expression: 'new ProxyAgent(process.env.HTTP_PROXY)',
    },
  ],
} satisfies ClientSamples;
