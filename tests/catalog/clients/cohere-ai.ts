import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { CohereClientV2 } from 'cohere-ai';",
      expression: 'new CohereClientV2({ token: process.env.KEY })',
    },
  ],
} satisfies ClientSamples;
