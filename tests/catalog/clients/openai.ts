import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import OpenAI from 'openai';\nimport { ProxyAgent } from 'undici';",
      expression: 'new OpenAI({ fetchOptions: { dispatcher: new ProxyAgent(config.proxy) } })',
    },
    {
      factory: 'OpenAI',
      imports: "import { HttpsProxyAgent } from 'https-proxy-agent';\nimport { OpenAI } from 'openai';",
      expression: 'new OpenAI({ httpAgent: new HttpsProxyAgent(config.proxy) })',
    },
  ],
  quiet: [
    {
      because: 'it goes through the global fetch',
      imports: "import OpenAI from 'openai';",
      expression: 'new OpenAI({ apiKey: config.key })',
    },
    {
      because: 'the dispatcher is shared',
      imports: "import { OpenAI } from 'openai';\nimport { Agent } from 'undici';\nconst dispatcher = new Agent();",
      expression: 'new OpenAI({ apiKey: config.key, fetchOptions: { dispatcher } })',
    },
  ],
} satisfies ClientSamples;
