import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { GoogleGenAI } from '@google/genai';",
      expression: 'new GoogleGenAI({ apiKey: process.env.KEY })',
    },
  ],
} satisfies ClientSamples;
