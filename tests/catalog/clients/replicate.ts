import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import Replicate from 'replicate';",
      expression: 'new Replicate({ auth: process.env.KEY })',
    },
  ],
} satisfies ClientSamples;
