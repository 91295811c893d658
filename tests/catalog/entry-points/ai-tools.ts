import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'execute of a tool',
      runs: 'event',
      code: `
import { tool } from 'ai';
import { z } from 'zod';
export const search = tool({
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => ASK(text),
});`,
    },
    {
      because: 'a tool of LangChain takes its function first',
      runs: 'event',
      code: `
import { tool } from '@langchain/core/tools';
async function search({ text }) {
  return ASK(text);
}
export const searchTool = tool(search, { name: 'search' });`,
    },
    {
      because: 'a structured tool',
      runs: 'event',
      file: 'tools.js',
      code: `
const { DynamicStructuredTool } = require('@langchain/core/tools');
exports.search = new DynamicStructuredTool({
  name: 'search',
  async func({ text }) {
    return ASK(text);
  },
});`,
    },
    {
      because: 'a step of a workflow',
      runs: 'event',
      code: `
import { createStep } from '@mastra/core/workflows';
export const load = createStep({
  id: 'load',
  execute: async ({ inputData }) => ASK(inputData),
});`,
    },
    {
      because: 'a flow',
      runs: 'event',
      code: `
import { genkit } from 'genkit';
const ai = genkit({ plugins: [] });
export const menu = ai.defineFlow('menu', async (subject) => ASK(subject));`,
    },
  ],
  once: [
    {
      because: 'the schema of a tool is an argument',
      code: `
import { tool } from 'ai';
export const search = tool({ inputSchema: ASK(), execute: async () => 'x' });`,
    },
  ],
  lookalikes: [
    {
      because: 'a tool of the project',
      code: `
import { tool } from './tools';
tool({ execute: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
