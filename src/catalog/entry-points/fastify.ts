import type { EntryPointEntry } from '../types.ts';

const requestHooks = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'preSerialization', 'onSend', 'onResponse', 'onError', 'onTimeout', 'onRequestAbort'];
const bootHooks = ['onReady', 'onListen', 'preClose', 'onClose', 'onRoute', 'onRegister'];
const handlers = Object.fromEntries(['handler', 'errorHandler', ...requestHooks].map((name) => [name, 'request' as const]));

/** https://fastify.dev/docs/latest/Reference/Hooks/ */
export default {
  name: 'Fastify',
  modules: ['fastify', 'fastify-plugin', '@fastify/autoload'],
  evidence: ['https://fastify.dev/docs/latest/Reference/Hooks/', 'npm:fastify@5.12.0/types/hooks.d.ts'],
  receivers: {
    app: { from: ['default()', 'fastify()', 'Fastify()'], types: ['FastifyInstance'], names: ['fastify', 'app', 'server', 'instance'] },
  },
  calls: [
    { name: ['default', 'fastify', 'Fastify', 'fastifyPlugin'], functions: 'first', runs: 'once', passes: { 0: 'app' }, options: { genReqId: 'request', rewriteUrl: 'request', frameworkErrors: 'request' } },
    { on: ['app'], name: ['addHook'], literal: bootHooks, functions: 'last', runs: 'once' },
    { on: ['app'], name: ['addHook'], literal: requestHooks, functions: 'last', runs: 'request' },
    { on: ['app'], name: ['register'], functions: 'first', runs: 'once', passes: { 0: 'app' } },
    { on: ['app'], name: ['after', 'ready', 'listen', 'setValidatorCompiler', 'setSerializerCompiler'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['route'], options: handlers },
    { on: ['app'], name: ['setErrorHandler', 'setNotFoundHandler', 'addContentTypeParser', 'setReplySerializer'], functions: 'last', runs: 'request' },
    { on: ['app'], name: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'trace'], functions: 'last', runs: 'request', options: handlers },
  ],
  types: {
    FastifyPluginAsync: 'once', FastifyPluginCallback: 'once', FastifyPlugin: 'once', FastifyPluginAsyncTypebox: 'once', FastifyPluginAsyncZod: 'once',
    RouteHandlerMethod: 'request', RouteHandler: 'request', preHandlerHookHandler: 'request', onRequestHookHandler: 'request', preHandlerAsyncHookHandler: 'request',
  },
  parameters: [
    { types: ['FastifyInstance'], runs: 'once' },
    { types: ['FastifyRequest', 'FastifyReply'], runs: 'request' },
    { names: ['req|request', 'reply'], runs: 'request', exported: 'explicit' },
  ],
} satisfies EntryPointEntry;
