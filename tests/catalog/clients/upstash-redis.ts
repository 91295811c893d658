import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { Redis } from '@upstash/redis';",
      expression: 'new Redis({ url: process.env.URL, token: process.env.TOKEN })',
    },
  ],
} satisfies ClientSamples;
