import type { EntryPointEntry } from '../types.ts';

const httpMethods = [
  'get|post|put|patch|delete|del|head|options|all|query|search|trace|subscribe|unsubscribe',
  'checkout|copy|link|lock|merge|mkactivity|mkcol|move|m-search|notify|propfind|proppatch|purge|report|unlink|unlock',
];

// What people take out of a request.
const request = 'req|request|{body}|{params}|{query}|{headers}|{cookies}|{session}|{user}';

/** https://expressjs.com/en/5x/api.html */
export default {
  name: 'Express',
  modules: [
    'express',
    'express-serve-static-core',
    'router',
    'express-promise-router',
    'express-ws',
    'ultimate-express',
    'polka',
    'trouter',
    '@tinyhttp/app',
    '@tinyhttp/router',
    'hyper-express',
    'next-connect',
  ],
  evidence: [
    'https://expressjs.com/en/5x/api.html',
    'npm:@types/express-serve-static-core@4.19.9/index.d.ts',
    'npm:@types/express@4.17.25/index.d.ts',
    'npm:express@5.3.0/lib/application.js',
    'npm:router@2.3.0/index.d.ts',
    'npm:@types/express-ws@3.0.6/index.d.ts',
    'npm:ultimate-express@2.1.0/src/types.d.ts',
    'npm:@types/polka@0.5.8/index.d.ts',
    'npm:@tinyhttp/app@3.0.11/dist/app.d.ts',
    'npm:hyper-express@6.18.0/types/components/router/Router.d.ts',
    'npm:next-connect@1.0.0/dist/types/node.d.ts',
  ],
  receivers: {
    app: {
      from: [
        'default()',
        'express()',
        'application',
        'Router()',
        'App()',
        'Server()',
        'Trouter()',
        'createRouter()',
        'createEdgeRouter()',
        'default().app',
      ],
      types: ['Express', 'Application', 'Router', 'IRouter', 'IRoute', 'Polka', 'App', 'Server'],
      names: ['app', 'router', 'server', 'api', 'route', 'routes', '*Router', '*Routes'],
    },
  },
  calls: [
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['on', 'once'], literal: ['mount'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['ws'], functions: 'all', runs: 'event' },
    { on: ['app'], name: httpMethods, functions: 'all', runs: 'request' },
    {
      on: ['app'],
      name: ['use', 'param', 'any', 'add', 'upgrade', 'set_error_handler', 'set_not_found_handler'],
      functions: 'all',
      runs: 'request',
    },
    { on: ['app'], name: ['handler'], options: { onError: 'request', onNoMatch: 'request' } },
    {
      name: ['default', 'App'],
      options: { onError: 'request', onNoMatch: 'request', noMatchHandler: 'request' },
    },
    { name: ['expressWrapper'], functions: 'first', runs: 'request' },
  ],
  types: {
    RequestHandler: 'request',
    ErrorRequestHandler: 'request',
    RequestParamHandler: 'request',
    Handler: 'request',
    AsyncHandler: 'request',
    Middleware: 'request',
  },
  parameters: [
    // Whoever is given a request runs at least once per request, in whatever order the rest comes.
    { types: ['Request'], runs: 'request' },
    { types: [null, 'Response'], runs: 'request' },
    { types: [null, 'Request'], runs: 'request' },
    { types: [null, null, 'Response'], runs: 'request' },
    { names: [request, 'res|response', 'next'], runs: 'request', exported: 'explicit' },
    { names: ['err|error', request, 'res|response', 'next'], runs: 'request', exported: 'explicit' },
    { names: ['req|{body}|{params}|{query}|{headers}', 'res'], runs: 'request', exported: 'explicit' },
    // A context is made from both: `createContext({ req, res })`.
    { names: ['{req,res}'], runs: 'request', exported: 'explicit' },
    { names: ['request', 'response'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
