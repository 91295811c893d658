import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'WebClient',
      imports: "import { WebClient } from '@slack/web-api';\nimport { HttpsProxyAgent } from 'https-proxy-agent';",
      expression: 'new WebClient(config.token, { agent: new HttpsProxyAgent(config.proxy) })',
    },
  ],
  quiet: [
    {
      because: 'a client per workspace token opens no connection of its own',
      imports: "import { WebClient } from '@slack/web-api';",
      expression: 'new WebClient(config.token)',
    },
    {
      because: 'the agent is shared',
      imports:
        "import { HttpsProxyAgent } from 'https-proxy-agent';\nimport slack from '@slack/web-api';\nconst agent = new HttpsProxyAgent('http://proxy.internal:3128', { keepAlive: true });",
      expression: 'new slack.WebClient(config.token, { agent })',
    },
  ],
} satisfies ClientSamples;
