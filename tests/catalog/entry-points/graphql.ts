import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a resolver of an object type',
      runs: 'request',
      code: `
import { GraphQLObjectType, GraphQLString } from 'graphql';
export const Query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    user: {
      type: GraphQLString,
      resolve: async (source, { id }) => ASK(id),
    },
  },
});`,
    },
    {
      because: 'resolvers of a schema, by reference',
      runs: 'request',
      file: 'schema.js',
      code: `
const { makeExecutableSchema } = require('@graphql-tools/schema');
const resolvers = {
  Query: {
    user(parent, { id }) {
      return ASK(id);
    },
  },
};
module.exports = makeExecutableSchema({ typeDefs: '', resolvers });`,
    },
    {
      because: 'resolvers in a file of that name',
      runs: 'request',
      file: 'src/graphql/user.resolvers.ts',
      code: `
import { authenticated } from '../auth';
export const userResolvers = {
  Mutation: {
    rename: authenticated(async (_, { name }) => ASK(name)),
  },
};`,
    },
    {
      because: 'a root type in a file of its own',
      runs: 'request',
      file: 'src/resolvers/Query.js',
      code: `
exports.Query = {
  users: async () => ASK(),
};`,
    },
    {
      because: 'the type of the last parameter',
      runs: 'request',
      code: `
import type { GraphQLResolveInfo } from 'graphql';
const user = async (root: unknown, input: object, data: object, fields: GraphQLResolveInfo) => ASK(fields);
export { user };`,
    },
    {
      because: 'the parameters of a resolver, by name only',
      runs: 'request',
      evidence: 'weak',
      code: `
const user = async (parent, args, context, info) => ASK(args.id);
module.exports = { user };`,
    },
    {
      because: 'a parameter that is not used',
      runs: 'request',
      evidence: 'weak',
      code: `
const user = async (_, args, ctx, info) => ASK(args.id);
module.exports = { user };`,
    },
    {
      because: 'options that are made for each request',
      runs: 'request',
      code: `
import { graphqlHTTP } from 'express-graphql';
import { schema } from './schema';
export const middleware = graphqlHTTP(async (request) => ({
  schema,
  context: { db: await ASK(request) },
}));`,
    },
  ],
  once: [
    {
      because: 'the function form of fields runs while the schema is built',
      code: `
import { GraphQLObjectType, GraphQLString } from 'graphql';
export const Query = new GraphQLObjectType({
  name: 'Query',
  fields: () => {
    ASK();
    return { name: { type: GraphQLString } };
  },
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a factory of resolvers',
      file: 'src/resolvers.ts',
      code: `
export const resolvers = () => {
  const pool = ASK();
  return { Query: { users: () => pool.query('select 1') } };
};`,
    },
    {
      because: 'a resolver of modules in a bundler',
      file: 'src/plugin.ts',
      code: `
export const plugin = {
  resolve: (source: string) => ASK(source),
};`,
    },
    {
      because: 'an object of the same shape in a file of another name',
      file: 'src/strings.ts',
      code: `
export const strings = { Query: { user: () => ASK() } };`,
    },
  ],
} satisfies EntryPointSamples;
