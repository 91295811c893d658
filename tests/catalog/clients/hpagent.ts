import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'HttpsProxyAgent',
      imports: "import { HttpsProxyAgent } from 'hpagent';",
      expression: 'new HttpsProxyAgent({ keepAlive: true, proxy: config.proxy })',
    },
    {
      factory: 'HttpsProxyAgent',
      imports: "import * as hpagent from 'hpagent';",
      expression: 'new hpagent.HttpsProxyAgent({ proxy: process.env.HTTPS_PROXY })',
    },
    {
      factory: 'HttpProxyAgent',
      imports: "import hpagent from 'hpagent';",
      expression: "new hpagent.HttpProxyAgent({ proxy: 'http://proxy.internal:3128' })",
    },
    {
      factory: 'HttpProxyAgent',
      imports: "const { HttpProxyAgent } = require('hpagent');",
      expression: 'new HttpProxyAgent({ proxy: config.proxy, maxSockets: 10 })',
    },
  ],
  quiet: [
    {
      because: 'an agent of the same name from another module is not in this entry',
      imports:
        "import type { HttpsProxyAgentOptions } from 'hpagent';\nimport { HttpsProxyAgent } from './agents/proxy.js';",
      expression: 'new HttpsProxyAgent({ proxy: config.proxy })',
    },
  ],
} satisfies ClientSamples;
