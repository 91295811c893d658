import type { ClientEntry, Factory } from '../types.ts';

const model: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  readsEnvironment: true,
  close: [],
  options: 0,
  carries: ['configuration.fetchOptions.dispatcher', 'configuration.httpAgent'],
};

// Only these two ask for a key when they are made; the others wait for the first call.
const azure: Factory = { ...model, throws: true };

export default {
  modules: ['@langchain/openai'],
  checked: '@langchain/openai@1.5.8',
  evidence: [
    'https://docs.langchain.com/oss/javascript/integrations/chat/openai',
    'npm:@langchain/openai@1.5.8/dist/chat_models/base.d.ts',
    'measured:catalog',
  ],
  factories: {
    ChatOpenAI: model,
    AzureChatOpenAI: azure,
    OpenAI: model,
    AzureOpenAI: azure,
    OpenAIEmbeddings: model,
    AzureOpenAIEmbeddings: model,
  },
} satisfies ClientEntry;
