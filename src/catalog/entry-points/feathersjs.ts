import type { EntryPointEntry, Runs } from '../types.ts';

const serviceMethods: Readonly<Record<string, Runs>> = {
  setup: 'once',
  teardown: 'once',
  find: 'request',
  get: 'request',
  create: 'request',
  update: 'request',
  patch: 'request',
  remove: 'request',
};

/** https://feathersjs.com/api/hooks */
export default {
  name: 'FeathersJS',
  modules: ['@feathersjs/*'],
  evidence: [
    'https://feathersjs.com/api/services',
    'https://feathersjs.com/api/hooks',
    'npm:@feathersjs/feathers@5.0.50/lib/declarations.d.ts',
    'npm:@feathersjs/express@5.0.50/lib/index.d.ts',
    'npm:@feathersjs/koa@5.0.50/lib/index.d.ts',
  ],
  receivers: {
    app: { from: ['default()', 'feathers()', 'koa()'], types: ['Application', 'FeathersApplication'] },
  },
  calls: [
    { on: ['app'], name: ['configure'], functions: 'first', runs: 'once', passes: { 0: 'app' } },
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    {
      on: ['app'],
      name: ['hooks'],
      functions: 'first',
      runs: 'request',
      options: {
        ...serviceMethods,
        'around.*': 'request',
        'before.*': 'request',
        'after.*': 'request',
        'error.*': 'request',
        all: 'request',
      },
    },
    {
      on: ['app'],
      name: ['use'],
      functions: 'all',
      runs: 'request',
      options: serviceMethods,
    },
    { on: ['app'], name: ['publish'], functions: 'last', runs: 'event' },
    {
      on: ['app'],
      name: ['on'],
      literal: ['connection', 'disconnect', 'login', 'logout', 'created', 'updated', 'patched', 'removed'],
      functions: 'last',
      runs: 'event',
    },
  ],
  classes: [
    {
      implements: ['ServiceMethods', 'ServiceInterface', 'Service'],
      methods: serviceMethods,
    },
    {
      extends: ['KnexService', 'MongoDBService', 'MemoryService'],
      methods: serviceMethods,
    },
    { extends: ['AuthenticationBaseStrategy'], methods: { authenticate: 'request' } },
  ],
  types: { HookFunction: 'request', Hook: 'request', AroundHookFunction: 'request', ApplicationHookFunction: 'once' },
  parameters: [
    { types: ['HookContext'], runs: 'request' },
    { types: ['Params'], runs: 'request' },
    { types: [null, 'Params'], runs: 'request' },
    { types: [null, null, 'Params'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
