import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { GraphQLClient } from 'graphql-request';",
      expression: "new GraphQLClient('https://users/graphql')",
    },
  ],
} satisfies ClientSamples;
