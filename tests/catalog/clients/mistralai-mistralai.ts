import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { Mistral } from '@mistralai/mistralai';",
      expression: 'new Mistral({ apiKey: process.env.KEY })',
    },
  ],
} satisfies ClientSamples;
