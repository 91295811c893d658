import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { Meilisearch } from 'meilisearch';",
      expression: "new Meilisearch({ host: 'http://search' })",
    },
  ],
} satisfies ClientSamples;
