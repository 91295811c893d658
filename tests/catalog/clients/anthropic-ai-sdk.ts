import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import Anthropic from '@anthropic-ai/sdk';\nimport { ProxyAgent } from 'undici';",
      expression: 'new Anthropic({ fetchOptions: { dispatcher: new ProxyAgent(config.proxy) } })',
    },
    {
      factory: 'Anthropic',
      imports: "import { HttpsProxyAgent } from 'https-proxy-agent';\nimport { Anthropic } from '@anthropic-ai/sdk';",
      expression: 'new Anthropic({ httpAgent: new HttpsProxyAgent(config.proxy) })',
    },
  ],
  quiet: [
    {
      because: 'it goes through the global fetch',
      imports: "import Anthropic from '@anthropic-ai/sdk';",
      expression: 'new Anthropic({ apiKey: config.key })',
    },
    {
      because: 'the dispatcher is shared',
      imports:
        "import { Anthropic } from '@anthropic-ai/sdk';\nimport { Agent } from 'undici';\nconst dispatcher = new Agent();",
      expression: 'new Anthropic({ apiKey: config.key, fetchOptions: { dispatcher } })',
    },
  ],
} satisfies ClientSamples;
