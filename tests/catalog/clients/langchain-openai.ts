import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'ChatOpenAI',
      imports: "import { ChatOpenAI } from '@langchain/openai';\nimport { ProxyAgent } from 'undici';",
      expression: 'new ChatOpenAI({ configuration: { fetchOptions: { dispatcher: new ProxyAgent(config.proxy) } } })',
    },
  ],
  quiet: [
    {
      because: 'the client of OpenAI inside goes through the global fetch',
      imports: "import { ChatOpenAI } from '@langchain/openai';",
      expression: "new ChatOpenAI({ model: 'gpt-4.1' })",
    },
  ],
} satisfies ClientSamples;
