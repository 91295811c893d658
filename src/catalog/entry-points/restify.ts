import type { EntryPointEntry } from '../types.ts';

const subscribe = ['on', 'addListener'];

/** https://restify.com/docs/server-api/ */
export default {
  name: 'restify',
  modules: ['restify'],
  evidence: [
    'https://restify.com/docs/server-api/',
    'npm:@types/restify@8.5.12/index.d.ts',
    'npm:restify@11.1.0/lib/server.js',
  ],
  receivers: { server: { from: ['createServer()'], types: ['Server'], names: ['server'] } },
  calls: [
    { on: ['server'], name: ['listen', 'close'], functions: 'last', runs: 'once' },
    { on: ['server'], name: subscribe, literal: ['listening', 'close'], functions: 'last', runs: 'once' },
    {
      on: ['server'],
      name: subscribe,
      literal: [
        'after',
        'pre',
        'routed',
        'uncaughtException',
        'NotFound',
        'MethodNotAllowed',
        'VersionNotAllowed',
        'UnsupportedMediaType',
        'restifyError',
        'InternalServer',
      ],
      functions: 'last',
      runs: 'request',
    },
    {
      on: ['server'],
      name: ['get', 'head', 'post', 'put', 'patch', 'del', 'opts', 'pre', 'first', 'use', 'param'],
      functions: 'all',
      runs: 'request',
    },
    { name: ['createServer'], options: { 'formatters.*': 'request' } },
  ],
  types: { RequestHandler: 'request', RequestHandlerType: 'request', Formatter: 'request' },
  parameters: [
    { types: ['Request'], runs: 'request' },
    { types: [null, 'Response'], runs: 'request' },
    { names: ['req|request', 'res|response', 'next'], runs: 'request', exported: 'explicit' },
  ],
} satisfies EntryPointEntry;
