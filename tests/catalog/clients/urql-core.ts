import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { Client, fetchExchange } from '@urql/core';",
      expression: "new Client({ url: 'https://users/graphql', exchanges: [fetchExchange] })",
    },
  ],
} satisfies ClientSamples;
