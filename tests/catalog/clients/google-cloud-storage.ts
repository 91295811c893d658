import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'teeny-request keeps its agents for the process',
      imports: "import { Storage } from '@google-cloud/storage';",
      expression: 'new Storage()',
    },
  ],
} satisfies ClientSamples;
