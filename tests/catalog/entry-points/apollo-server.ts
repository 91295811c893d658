import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a resolver',
      runs: 'request',
      code: `
import { ApolloServer } from '@apollo/server';
const resolvers = {
  Query: {
    books: async (parent, args, { db }) => ASK(db),
  },
};
export const server = new ApolloServer({ typeDefs: '', resolvers });`,
    },
    {
      because: 'the context of a standalone server',
      runs: 'request',
      code: `
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
const server = new ApolloServer({ typeDefs: '' });
await startStandaloneServer(server, {
  context: async ({ req }) => ({ users: ASK(req) }),
});`,
    },
    {
      because: 'a class that the context makes for each request',
      runs: 'request',
      code: `
import { expressMiddleware } from '@as-integrations/express5';
import { app, server } from './app';
class ReservationsApi {
  constructor() {
    this.db = ASK();
  }
}
app.use('/graphql', expressMiddleware(server, {
  context: async () => ({ reservations: new ReservationsApi() }),
}));`,
    },
    {
      because: 'the context of version 3',
      runs: 'request',
      file: 'index.js',
      code: `
const { ApolloServer } = require('apollo-server-express');
const server = new ApolloServer({
  typeDefs: '',
  context({ req }) {
    return { db: ASK(req) };
  },
});`,
    },
    {
      because: 'a plugin at each request',
      runs: 'request',
      code: `
import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({
  typeDefs: '',
  plugins: [{ async requestDidStart() { await ASK(); } }],
});`,
    },
  ],
  once: [
    {
      because: 'a plugin when the server starts',
      code: `
import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({
  typeDefs: '',
  plugins: [
    {
      async serverWillStart() {
        await ASK();
      },
    },
  ],
});`,
    },
  ],
  lookalikes: [
    {
      because: 'the client of the same family',
      code: `
import { ApolloClient } from '@apollo/client';
export const client = new ApolloClient({ context: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
