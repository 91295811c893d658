import type { EntryPointEntry } from '../types.ts';

const httpMethods = [
  'get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all', 'query', 'checkout', 'copy', 'link', 'lock',
  'merge', 'mkactivity', 'mkcol', 'move', 'm-search', 'notify', 'propfind', 'proppatch', 'purge', 'report', 'search',
  'subscribe', 'trace', 'unlink', 'unlock', 'unsubscribe',
];

/** https://expressjs.com/en/5x/api.html */
export default {
  name: 'Express',
  modules: ['express', 'express-serve-static-core', 'router', 'express-promise-router', 'ultimate-express'],
  evidence: [
    'https://expressjs.com/en/5x/api.html',
    'npm:@types/express-serve-static-core@4.19.9/index.d.ts',
    'npm:@types/express@4.17.25/index.d.ts',
    'npm:express@5.3.0/lib/application.js',
  ],
  receivers: {
    app: {
      from: ['default()', 'Router()', 'express()', 'application'],
      types: ['Express', 'Application', 'Router', 'IRouter', 'IRoute'],
      names: ['app', 'router', 'server', 'api', 'route', 'routes', '*Router', '*Routes'],
    },
  },
  calls: [
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['on', 'once'], literal: ['mount'], functions: 'last', runs: 'once' },
    { on: ['app'], name: httpMethods, functions: 'all', runs: 'request' },
    { on: ['app'], name: ['use', 'param'], functions: 'all', runs: 'request' },
  ],
  types: {
    RequestHandler: 'request',
    ErrorRequestHandler: 'request',
    RequestParamHandler: 'request',
    Handler: 'request',
  },
  parameters: [
    // Whoever is given a request runs at least once per request, in whatever order the rest comes.
    { types: ['Request'], runs: 'request' },
    { types: [null, 'Response'], runs: 'request' },
    { types: [null, 'Request'], runs: 'request' },
    { types: [null, null, 'Response'], runs: 'request' },
    { names: ['req|request', 'res|response', 'next'], runs: 'request', exported: 'explicit' },
    { names: ['err|error', 'req|request', 'res|response', 'next'], runs: 'request', exported: 'explicit' },
    { names: ['req', 'res'], runs: 'request', exported: 'explicit' },
    { names: ['request', 'response'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
