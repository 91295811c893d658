import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import Groq from 'groq-sdk';\nimport { ProxyAgent } from 'undici';",
      expression: 'new Groq({ fetchOptions: { dispatcher: new ProxyAgent(config.proxy) } })',
    },
    {
      factory: 'Groq',
      imports: "import { HttpsProxyAgent } from 'https-proxy-agent';\nimport { Groq } from 'groq-sdk';",
      expression: 'new Groq({ httpAgent: new HttpsProxyAgent(config.proxy) })',
    },
  ],
  quiet: [
    {
      because: 'it goes through the global fetch',
      imports: "import Groq from 'groq-sdk';",
      expression: 'new Groq({ apiKey: config.key })',
    },
    {
      because: 'the dispatcher is shared',
      imports: "import { Groq } from 'groq-sdk';\nimport { Agent } from 'undici';\nconst dispatcher = new Agent();",
      expression: 'new Groq({ apiKey: config.key, fetchOptions: { dispatcher } })',
    },
  ],
} satisfies ClientSamples;
