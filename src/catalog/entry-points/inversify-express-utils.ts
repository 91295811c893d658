import type { EntryPointEntry } from '../types.ts';

/** https://github.com/inversify/inversify-express-utils */
export default {
  name: 'inversify-express-utils',
  modules: ['inversify-express-utils'],
  evidence: [
    'https://github.com/inversify/inversify-express-utils',
    'npm:inversify-express-utils@6.5.0/lib/cjs/server.js',
    'npm:inversify-express-utils@6.5.0/lib/cjs/decorators.d.ts',
  ],
  receivers: { server: { from: ['InversifyExpressServer()'] } },
  calls: [{ on: ['server'], name: ['setConfig', 'setErrorConfig'], functions: 'first', runs: 'once' }],
  classes: [
    // Controllers are bound transient and resolved from a container of the request.
    { decorator: ['controller'], instances: 'request' },
    { extends: ['BaseMiddleware'], methods: { handler: 'request' } },
  ],
  decorators: {
    httpGet: 'request',
    httpPost: 'request',
    httpPut: 'request',
    httpPatch: 'request',
    httpHead: 'request',
    httpDelete: 'request',
    httpOptions: 'request',
    httpMethod: 'request',
    all: 'request',
  },
} satisfies EntryPointEntry;
