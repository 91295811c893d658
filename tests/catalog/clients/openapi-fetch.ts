import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import createClient from 'openapi-fetch';",
      expression: "createClient({ baseUrl: 'https://users' })",
    },
  ],
} satisfies ClientSamples;
