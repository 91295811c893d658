import type { EntryPointEntry, Runs } from '../types.ts';

const httpMethods = [
  'get|head|post|put|patch|delete|options|all|query|propfind|proppatch|mkcalendar|mkcol|copy|move|lock|unlock',
  'trace|report|search',
];
const setters = [
  'setNotFoundHandler|setErrorHandler|addContentTypeParser|setReplySerializer',
  'setGenReqId|setSchemaErrorFormatter|setChildLoggerFactory',
];
const requestHooks =
  'onRequest|preParsing|preValidation|preHandler|preSerialization|onSend|onResponse|onError|onTimeout|onRequestAbort';
const graphqlHooks =
  'preParsing|preValidation|preExecution|onResolution|preSubscriptionParsing|preSubscriptionExecution' +
  '|onSubscriptionResolution|onSubscriptionEnd|onSubscriptionConnectionClose';

const route: Readonly<Record<string, Runs>> = {
  'handler|wsHandler|errorHandler|schemaErrorFormatter|childLoggerFactory': 'request',
  [requestHooks]: 'request',
  // A compiler runs once per route; what it returns runs per request.
  'validatorCompiler|serializerCompiler': 'once',
};

/** https://fastify.dev/docs/latest/Reference/Hooks/ */
export default {
  name: 'Fastify',
  modules: [
    'fastify',
    'fastify-plugin',
    '@fastify/type-provider-typebox',
    '@fastify/type-provider-json-schema-to-ts',
    'fastify-type-provider-zod',
  ],
  evidence: [
    'https://fastify.dev/docs/latest/Reference/Hooks/',
    'https://fastify.dev/docs/latest/Reference/Server/',
    'npm:fastify@5.12.8/types/instance.d.ts',
    'npm:fastify@5.12.8/types/hooks.d.ts',
    'npm:fastify@5.12.8/types/route.d.ts',
    'npm:fastify@5.12.8/fastify.d.ts',
    'npm:fastify-plugin@6.0.1/types/index.d.ts',
    'npm:mercurius@16.10.1/index.d.ts',
  ],
  receivers: {
    app: {
      from: ['default()', 'fastify()'],
      types: ['FastifyInstance'],
      names: ['fastify', 'app', 'server', 'instance'],
    },
    graphql: /* of mercurius */ { from: ['default().graphql', 'fastify().graphql'], names: ['graphql'] },
  },
  calls: [
    // Plug-ins look like handlers, `async (app, options) => {}`, and run once per registration.
    {
      // `fp(plugin)` of fastify-plugin and `Fastify(options)` of fastify are both the default export.
      name: ['default', 'fastifyPlugin', 'fp', 'fastify'],
      functions: 'first',
      runs: 'once',
      passes: { 0: 'app' },
      options: {
        serverFactory: 'once',
        'genReqId|rewriteUrl|querystringParser|trustProxy|disableRequestLogging': 'request',
        'routerOptions.querystringParser|defaultRoute|onBadUrl|onMaxParamLength': 'request',
        'schemaErrorFormatter|frameworkErrors|childLoggerFactory': 'request',
        clientErrorHandler: 'event',
      },
    },
    {
      on: ['app'],
      name: ['register'],
      functions: 'all',
      runs: 'once',
      passes: { 0: 'app' },
      options: { 'resolvers.*.*': 'request', 'loaders.*.*': 'request', 'trpcOptions.createContext': 'request' },
    },
    { on: ['app'], name: ['after', 'ready', 'listen', 'close', 'inject'], functions: 'last', runs: 'once' },
    {
      on: ['app'],
      name: ['addHook'],
      literal: ['onRegister', 'onClose'],
      functions: 'last',
      runs: 'once',
      passes: { 0: 'app' },
    },
    { on: ['app'], name: ['addHook'], literal: ['onReady|onListen|preClose|onRoute'], functions: 'last', runs: 'once' },
    { on: ['graphql'], name: ['addHook'], literal: [graphqlHooks], functions: 'last', runs: 'request' },
    { on: ['graphql'], name: ['defineResolvers', 'defineLoaders'], options: { '*.*': 'request' } },
    { on: ['app'], name: ['addHook'], literal: [requestHooks], functions: 'last', runs: 'request' },
    {
      on: ['app'],
      name: [...httpMethods, 'route', ...setters],
      functions: 'last',
      runs: 'request',
      options: route,
    },
    { on: ['app'], name: ['setValidatorCompiler', 'setSerializerCompiler'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['decorateRequest', 'decorateReply'], options: { getter: 'request', setter: 'request' } },
  ],
  // Autoloaded files export plug-ins from folders where other frameworks keep handlers.
  exports: [
    { names: ['*'], runs: 'once', parameters: ['fastify', 'opts|options|_opts|_options|_'], passes: { 0: 'app' } },
  ],
  objects: [{ types: ['RouteOptions', 'RouteShorthandOptions', 'RouteShorthandOptionsWithHandler'], members: route }],
  types: {
    'FastifyPlugin*': 'once',
    'onRoute*|onRegister*|onReady*|onListen*|onClose*|preClose*': 'once',
    'RouteHandler|RouteHandlerMethod': 'request',
    'onRequest*|preParsing*|preValidation*|preHandler*|preSerialization*': 'request',
    'onSend*|onResponse*|onError*|onTimeout*': 'request',
  },
  typePasses: { 'FastifyPlugin*': { 0: 'app' } },
  parameters: [
    { types: ['FastifyRequest'], runs: 'request' },
    { types: [null, 'FastifyRequest|FastifyReply'], runs: 'request' },
    { types: ['FastifyInstance'], runs: 'once' },
    { names: ['req|request', 'reply'], runs: 'request', exported: 'explicit' },
    { names: ['err|error', 'req|request', 'reply'], runs: 'request', exported: 'explicit' },
    { names: ['fastify|instance', 'opts|options'], runs: 'once' },
  ],
} satisfies EntryPointEntry;
