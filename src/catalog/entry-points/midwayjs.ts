import type { EntryPointEntry } from '../types.ts';

/** https://midwayjs.org/en/docs/container */
export default {
  name: 'Midway',
  modules: ['@midwayjs/core', '@midwayjs/decorator'],
  evidence: [
    'https://midwayjs.org/en/docs/container',
    'https://midwayjs.org/en/docs/lifecycle',
    'npm:@midwayjs/core@4.0.0/dist/context/container.js',
    'npm:@midwayjs/core@4.0.0/dist/decorator/web/controller.js',
    'npm:@midwayjs/core@4.0.0/dist/decorator/common/configuration.js',
  ],
  classes: [
    { decorator: ['Singleton'], instances: 'once' },
    // Its argument may be any scope.
    { decorator: ['Scope'], methods: {} },
    {
      decorator: ['Configuration'],
      instances: 'once',
      methods: {
        onConfigLoad: 'once',
        onReady: 'once',
        onServerReady: 'once',
        onStop: 'once',
        onHealthCheck: 'request',
      },
    },
    { decorator: ['Guard'], instances: 'once', methods: { canActivate: 'request' } },
    { decorator: ['Catch'], instances: 'once', methods: { catch: 'request' } },
    { decorator: ['Middleware', 'Pipe', 'Match'], instances: 'once', methods: { resolve: 'once' } },
    // The default scope is the request: constructors and fields run per request.
    { decorator: ['Controller', 'Provide'], instances: 'request' },
  ],
  decorators: {
    Get: 'request',
    Post: 'request',
    Put: 'request',
    Del: 'request',
    Patch: 'request',
    Options: 'request',
    Head: 'request',
    All: 'request',
    RequestMapping: 'request',
    TaskLocal: 'tick',
    KafkaListener: 'message',
    RabbitMQListener: 'message',
    OnWSConnection: 'event',
    OnWSMessage: 'message',
    OnWSDisConnection: 'event',
  },
} satisfies EntryPointEntry;
