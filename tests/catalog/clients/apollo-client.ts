import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch, and on servers a client per request is the documented way',
      imports: "import { ApolloClient, InMemoryCache } from '@apollo/client';",
      expression: "new ApolloClient({ uri: 'https://users/graphql', cache: new InMemoryCache() })",
    },
  ],
} satisfies ClientSamples;
