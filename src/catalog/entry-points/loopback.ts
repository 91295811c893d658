import type { EntryPointEntry } from '../types.ts';

/** https://loopback.io/doc/en/lb4/Controller.html */
export default {
  name: 'LoopBack 4',
  modules: ['@loopback/rest', '@loopback/openapi-v3', '@loopback/core', '@loopback/context', '@loopback/express'],
  evidence: [
    'https://loopback.io/doc/en/lb4/Controller.html',
    'https://loopback.io/doc/en/lb4/Life-cycle.html',
    'npm:@loopback/openapi-v3@11.0.16/dist/decorators/operation.decorator.d.ts',
    'npm:@loopback/core@7.0.15/dist/application.js',
    'npm:@loopback/rest@15.0.16/dist/sequence.d.ts',
  ],
  classes: [
    { decorator: ['lifeCycleObserver'], instances: 'once', methods: { init: 'once', start: 'once', stop: 'once' } },
    { implements: ['LifeCycleObserver'], methods: { init: 'once', start: 'once', stop: 'once' } },
    { decorator: ['injectable', 'bind'], with: { scope: 'SINGLETON' }, instances: 'once' },
    // Controllers are bound with the transient scope: one instance per request.
    { decorator: ['api'], instances: 'request' },
    { implements: ['SequenceHandler'], methods: { handle: 'request' } },
    { extends: ['MiddlewareSequence', 'DefaultSequence'], methods: { handle: 'request' } },
  ],
  decorators: {
    get: 'request',
    post: 'request',
    put: 'request',
    patch: 'request',
    del: 'request',
    operation: 'request',
  },
} satisfies EntryPointEntry;
