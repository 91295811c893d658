import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "const { GoogleGenerativeAI } = require('@google/generative-ai');",
      expression: 'new GoogleGenerativeAI(process.env.KEY)',
    },
  ],
} satisfies ClientSamples;
