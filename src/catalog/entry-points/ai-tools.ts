import type { EntryPointEntry } from '../types.ts';

/** Functions that a language model calls: AI SDK, LangChain, Mastra, Genkit. */
export default {
  name: 'AI tools',
  modules: [
    'ai',
    '@ai-sdk/provider-utils',
    '@langchain/core/tools',
    'langchain/tools',
    'langchain',
    '@mastra/core',
    '@mastra/core/*',
    'genkit',
    'genkit/beta',
  ],
  evidence: [
    'https://ai-sdk.dev/docs/ai-sdk-core/tools-and-tool-calling',
    'https://js.langchain.com/docs/how_to/custom_tools/',
    'https://mastra.ai/docs/agents/using-tools',
    'npm:ai@6.0.326/dist/index.d.ts',
    'npm:@langchain/core@1.2.13/dist/tools/index.d.ts',
    'npm:@mastra/core@0.24.9/dist/tools/tool.d.ts',
    'npm:genkit@1.42.0/lib/genkit-beta.d.ts',
  ],
  receivers: { genkit: { from: ['genkit()'] } },
  calls: [
    // The AI SDK takes an object, LangChain takes the function first.
    { name: ['tool', 'dynamicTool'], functions: 'first', runs: 'event', options: { execute: 'event' } },
    { name: ['DynamicTool', 'DynamicStructuredTool'], options: { func: 'event' } },
    { name: ['createTool', 'createStep'], options: { execute: 'event' } },
    { on: ['genkit'], name: ['defineFlow', 'defineTool'], functions: 'last', runs: 'event' },
  ],
} satisfies EntryPointEntry;
