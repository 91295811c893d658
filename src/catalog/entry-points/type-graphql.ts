import type { EntryPointEntry } from '../types.ts';

/** https://typegraphql.com/docs/resolvers.html */
export default {
  name: 'TypeGraphQL',
  modules: ['type-graphql'],
  evidence: [
    'https://typegraphql.com/docs/resolvers.html',
    'https://typegraphql.com/docs/dependency-injection.html',
    'npm:type-graphql@2.0.0-rc.2/build/typings/decorators/Query.d.ts',
    'npm:type-graphql@2.0.0-rc.2/build/typings/decorators/UseMiddleware.d.ts',
    'npm:type-graphql@2.0.0-rc.2/build/typings/typings/middleware.d.ts',
  ],
  calls: [
    { name: ['UseMiddleware', 'createMethodMiddlewareDecorator'], functions: 'all', runs: 'request' },
    { name: ['buildSchema', 'buildSchemaSync'], options: { authChecker: 'request', globalMiddlewares: 'request' } },
  ],
  decorators: {
    Query: 'request',
    Mutation: 'request',
    FieldResolver: 'request',
    Subscription: 'request',
  },
  classes: [
    // The default container keeps one instance of each class.
    { decorator: ['Resolver'], instances: 'once' },
    { implements: ['MiddlewareInterface'], instances: 'once', methods: { use: 'request' } },
  ],
  types: { MiddlewareFn: 'request', AuthChecker: 'request' },
} satisfies EntryPointEntry;
