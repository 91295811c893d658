import type { ClientEntry, Factory } from '../types.ts';

const model: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 0,
  throws: true,
  carries: ['configuration.fetchOptions.dispatcher', 'configuration.httpAgent'],
};

export default {
  modules: ['@langchain/openai'],
  checked: '@langchain/openai@1.5.8',
  evidence: [
    'https://docs.langchain.com/oss/javascript/integrations/chat/openai',
    'npm:@langchain/openai@1.5.8/dist/chat_models/base.d.ts',
  ],
  factories: {
    ChatOpenAI: model,
    AzureChatOpenAI: model,
    OpenAI: model,
    AzureOpenAI: model,
    OpenAIEmbeddings: model,
    AzureOpenAIEmbeddings: model,
  },
} satisfies ClientEntry;
