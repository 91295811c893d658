import type { EntryPointEntry } from '../types.ts';

const httpMethods = ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'link', 'unlink', 'all'];

/** https://koajs.com/ */
export default {
  name: 'Koa',
  modules: ['koa', '@koa/router', 'koa-router', 'koa-websocket', 'koa-tree-router'],
  evidence: [
    'https://koajs.com/',
    'npm:@types/koa@3.0.3/index.d.ts',
    'npm:@koa/router@15.7.0/dist/index.d.ts',
    'npm:@types/koa-websocket@5.0.11/index.d.ts',
  ],
  receivers: {
    app: {
      from: ['default()', 'Koa()', 'Router()'],
      types: ['default', 'Router', 'Application'],
      names: ['app', 'koa', 'router', 'server', 'api', '*Router', '*Routes'],
    },
    sockets: { from: ['default().ws'] },
  },
  calls: [
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['on', 'addListener'], literal: ['error'], functions: 'last', runs: 'event' },
    { on: ['app'], name: [...httpMethods, 'use', 'param', 'register'], functions: 'all', runs: 'request' },
    { on: ['sockets'], name: ['use'], functions: 'all', runs: 'event' },
  ],
  types: {
    Middleware: 'request',
    RouterMiddleware: 'request',
    RouterParameterMiddleware: 'request',
    IMiddleware: 'request',
  },
  parameters: [
    { types: ['Context'], runs: 'request' },
    { types: ['ParameterizedContext'], runs: 'request' },
    { types: ['ExtendableContext'], runs: 'request' },
    { types: ['RouterContext'], runs: 'request' },
    { types: ['IRouterContext'], runs: 'request' },
    { types: [null, 'Next'], runs: 'request' },
    { names: ['ctx|context', 'next'], runs: 'request', exported: 'explicit' },
  ],
} satisfies EntryPointEntry;
