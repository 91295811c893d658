import type { EntryPointEntry } from '../types.ts';

/** https://elysiajs.com/essential/life-cycle */
export default {
  name: 'Elysia',
  modules: ['elysia'],
  evidence: [
    'https://elysiajs.com/essential/life-cycle',
    'https://elysiajs.com/essential/plugin',
    'npm:elysia@1.4.30/dist/index.d.ts',
    'npm:elysia@1.4.30/dist/types.d.ts',
    'npm:elysia@1.4.30/dist/ws/types.d.ts',
  ],
  receivers: {
    app: { from: ['Elysia()', 'default()'], types: ['Elysia', 'default', 'AnyElysia'], names: ['elysia'] },
  },
  calls: [
    // These get the app, or a value, while the routes are built.
    { on: ['app'], name: ['use'], functions: 'first', runs: 'once', passes: { 0: 'app' } },
    { on: ['app'], name: ['onStart', 'onStop'], functions: 'last', runs: 'once', passes: { 0: 'app' } },
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['on'], literal: ['start', 'stop'], functions: 'last', runs: 'once' },
    {
      on: ['app'],
      name: ['group', 'guard'],
      functions: 'last',
      runs: 'once',
      passes: { 0: 'app' },
      options: {
        parse: 'request',
        transform: 'request',
        beforeHandle: 'request',
        afterHandle: 'request',
        mapResponse: 'request',
        afterResponse: 'request',
        resolve: 'request',
        error: 'request',
      },
    },
    {
      on: ['app'],
      name: ['ws'],
      options: {
        upgrade: 'event',
        beforeHandle: 'event',
        open: 'event',
        close: 'event',
        drain: 'event',
        message: 'message',
      },
    },
    {
      on: ['app'],
      name: ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'connect', 'all', 'route'],
      functions: 'all',
      runs: 'request',
      options: {
        parse: 'request',
        transform: 'request',
        beforeHandle: 'request',
        afterHandle: 'request',
        mapResponse: 'request',
        afterResponse: 'request',
        resolve: 'request',
        error: 'request',
      },
    },
    {
      on: ['app'],
      name: [
        'derive', 'resolve', 'mapDerive', 'mapResolve', 'mapResponse', 'onRequest', 'onParse', 'parser', 'onTransform',
        'onBeforeHandle', 'onAfterHandle', 'onAfterResponse', 'onError', 'trace', 'on', 'mount',
      ],
      functions: 'last',
      runs: 'request',
    },
  ],
  parameters: [
    { types: ['Elysia'], runs: 'once' },
    { types: ['Context'], runs: 'request' },
  ],
  types: { Handler: 'request' },
} satisfies EntryPointEntry;
