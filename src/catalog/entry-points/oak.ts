import type { EntryPointEntry } from '../types.ts';

/** https://oakserver.org */
export default {
  name: 'Oak',
  modules: [
    '@oak/oak',
    '@oak/oak/*',
    'jsr:@oak/oak',
    'jsr:@oak/oak@*',
    'jsr:@oak/oak@*.*.*',
    'https://deno.land/x/oak/mod.ts',
    // A `*` stops at a dot.
    'https://deno.land/x/oak@*.*.*/mod.ts',
    '@oakserver/oak',
  ],
  evidence: [
    'https://oakserver.org',
    'npm:@oakserver/oak@14.1.0/esm/router.d.ts',
    'npm:@oakserver/oak@14.1.0/esm/application.d.ts',
  ],
  receivers: { app: { from: ['Application()', 'Router()'], types: ['Application', 'Router'] } },
  calls: [
    { on: ['app'], name: ['addEventListener'], literal: ['listen', 'close'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['addEventListener'], literal: ['error'], functions: 'last', runs: 'event' },
    {
      on: ['app'],
      name: ['use', 'all', 'get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'add', 'param'],
      functions: 'all',
      runs: 'request',
    },
  ],
  types: { Middleware: 'request', RouterMiddleware: 'request' },
  parameters: [
    { types: ['Context'], runs: 'request' },
    { types: ['RouterContext'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
