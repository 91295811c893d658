import type { EntryPointEntry } from '../types.ts';

/** https://github.com/typestack/routing-controllers */
export default {
  name: 'routing-controllers',
  modules: ['routing-controllers'],
  evidence: [
    'https://github.com/typestack/routing-controllers',
    'npm:routing-controllers@0.11.3/cjs/container.js',
    'npm:routing-controllers@0.11.3/types/RoutingControllersOptions.d.ts',
    'npm:routing-controllers@0.11.3/types/driver/express/ExpressMiddlewareInterface.d.ts',
  ],
  calls: [
    {
      name: ['createExpressServer', 'createKoaServer', 'useExpressServer', 'useKoaServer'],
      options: { authorizationChecker: 'request', currentUserChecker: 'request' },
    },
    { name: ['createParamDecorator'], options: { value: 'request' } },
  ],
  // The container keeps its instances.
  classes: [
    { decorator: ['Middleware'], instances: 'once', methods: { use: 'request', error: 'request' } },
    {
      implements: ['ExpressMiddlewareInterface', 'ExpressErrorMiddlewareInterface', 'KoaMiddlewareInterface'],
      instances: 'once',
      methods: { use: 'request', error: 'request' },
    },
    { decorator: ['Interceptor'], instances: 'once', methods: { intercept: 'request' } },
    { implements: ['InterceptorInterface'], instances: 'once', methods: { intercept: 'request' } },
    { decorator: ['Controller', 'JsonController'], instances: 'once' },
  ],
  decorators: {
    Get: 'request',
    Post: 'request',
    Put: 'request',
    Patch: 'request',
    Delete: 'request',
    Head: 'request',
    All: 'request',
    Method: 'request',
  },
} satisfies EntryPointEntry;
