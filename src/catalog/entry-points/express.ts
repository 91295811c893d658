import type { EntryPointEntry } from '../types.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all', 'search', 'purge', 'report', 'link', 'unlink', 'lock', 'unlock', 'copy', 'move', 'mkcol', 'merge', 'notify', 'subscribe', 'unsubscribe', 'propfind', 'proppatch', 'checkout', 'trace', 'ws'];

/** https://expressjs.com/en/guide/routing.html */
export default {
  name: 'Express',
  modules: ['express', 'express-promise-router', 'express-serve-static-core', 'polka', 'connect', '@tinyhttp/app', 'ultimate-express', 'hyper-express', 'router'],
  evidence: ['https://expressjs.com/en/guide/routing.html', 'npm:@types/express-serve-static-core@5.1.0/index.d.ts'],
  receivers: {
    app: {
      from: ['default()', 'Router()', 'application', 'App()', 'express()', 'polka()'],
      types: ['Express', 'Application', 'Router', 'IRouter', 'Core.Express', 'Express.Application', 'core.Express'],
      names: ['app', 'router', 'route', 'routes', 'api', '*Router', '*_router', 'apiRouter', 'server', '*App'],
    },
  },
  calls: [
    { on: ['app'], name: ['listen', 'engine', 'set', 'on', 'once', 'enable', 'disable'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['param'], atLeast: 2, functions: 'last', runs: 'request' },
    { on: ['app'], name: verbs, functions: 'all', runs: 'request' },
    { on: ['app'], name: ['use'], functions: 'all', runs: 'request' },
  ],
  types: { RequestHandler: 'request', ErrorRequestHandler: 'request', RequestParamHandler: 'request', Handler: 'request', NextHandleFunction: 'request' },
  parameters: [
    { types: ['Request', 'Response'], runs: 'request' },
    { types: [null, 'Request', 'Response'], runs: 'request' },
    { names: ['req|request', 'res|response|resp', 'next'], runs: 'request', exported: 'explicit' },
    { names: ['err|error', 'req|request', 'res|response|resp', 'next'], runs: 'request', exported: 'explicit' },
    { names: ['req|request', 'res|response'], runs: 'request', exported: 'explicit' },
  ],
} satisfies EntryPointEntry;
