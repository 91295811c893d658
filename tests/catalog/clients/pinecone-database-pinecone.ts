import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { Pinecone } from '@pinecone-database/pinecone';",
      expression: 'new Pinecone({ apiKey: process.env.KEY })',
    },
  ],
} satisfies ClientSamples;
