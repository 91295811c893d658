import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { createClient } from '@vercel/kv';",
      expression: 'createClient({ url: process.env.URL, token: process.env.TOKEN })',
    },
  ],
} satisfies ClientSamples;
