import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { ChromaClient } from 'chromadb';",
      expression: "new ChromaClient({ host: 'chroma' })",
    },
  ],
} satisfies ClientSamples;
