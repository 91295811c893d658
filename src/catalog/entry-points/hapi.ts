import type { EntryPointEntry, Runs } from '../types.ts';

const route: Readonly<Record<string, Runs>> = {
  handler: 'request',
  // A function in the place of the options is asked for them when the route is added.
  options: 'once',
  config: 'once',
  'options.handler': 'request',
  'options.pre': 'request',
  'options.pre.method': 'request',
  'options.pre.failAction': 'request',
  'options.payload.failAction': 'request',
  'options.state.failAction': 'request',
  'options.response.failAction': 'request',
  'options.validate.failAction': 'request',
  'options.validate.query': 'request',
  'options.validate.params': 'request',
  'options.validate.headers': 'request',
  'options.validate.payload': 'request',
  'options.ext.*.method': 'request',
  'config.handler': 'request',
  'config.pre': 'request',
  'config.pre.method': 'request',
  'config.validate.failAction': 'request',
};

/** https://hapi.dev/api/ */
export default {
  name: 'hapi',
  modules: ['@hapi/hapi', 'hapi'],
  evidence: [
    'https://hapi.dev/api/',
    'npm:@hapi/hapi@21.4.10/lib/types/server/server.d.ts',
    'npm:@hapi/hapi@21.4.10/lib/types/server/ext.d.ts',
    'npm:@hapi/hapi@21.4.10/lib/types/server/events.d.ts',
    'npm:@hapi/hapi@21.4.10/lib/types/route.d.ts',
    'npm:@hapi/hapi@21.4.10/lib/types/plugin.d.ts',
    'npm:@hapi/basic@7.0.2/lib/index.js',
    'npm:@hapi/jwt@3.2.4/lib/plugin.js',
  ],
  receivers: {
    server: { from: ['server()', 'Server()'], types: ['Server'], names: ['server'] },
    auth: { from: ['server().auth', 'Server().auth'], names: ['auth'] },
    events: { from: ['server().events', 'Server().events'], names: ['events'] },
  },
  calls: [
    // The server points look like the request points and belong to the boot.
    {
      on: ['server'],
      name: ['ext'],
      literal: ['onPreStart', 'onPostStart', 'onPreStop', 'onPostStop'],
      functions: 'all',
      runs: 'once',
      passes: { 0: 'server' },
    },
    {
      on: ['server'],
      name: ['ext'],
      literal: [
        'onRequest',
        'onPreAuth',
        'onCredentials',
        'onPostAuth',
        'onPreHandler',
        'onPostHandler',
        'onPreResponse',
        'onPostResponse',
      ],
      functions: 'all',
      runs: 'request',
    },
    {
      on: ['server'],
      name: ['route'],
      options: route,
    },
    {
      on: ['server'],
      name: ['register'],
      options: { register: 'once', 'plugin.register': 'once' },
      passes: { 0: 'server' },
    },
    { on: ['server'], name: ['dependency'], functions: 'last', runs: 'once', passes: { 0: 'server' } },
    { on: ['auth'], name: ['scheme'], functions: 'last', runs: 'once', passes: { 0: 'server' } },
    { on: ['auth'], name: ['strategy'], options: { validate: 'request', validateFunc: 'request' } },
    { on: ['events'], name: ['on'], literal: ['start', 'stop', 'route', 'closing'], functions: 'last', runs: 'once' },
    { on: ['events'], name: ['on'], literal: ['request', 'response', 'log'], functions: 'last', runs: 'event' },
  ],
  exports: [
    // `register(server, options)` looks like a handler and runs when the plug-in is registered.
    {
      names: ['register'],
      runs: 'once',
      parameters: ['server', 'opts|options|_opts|_options|_'],
      passes: { 0: 'server' },
    },
    {
      names: ['plugin', 'default', '*Plugin'],
      runs: 'once',
      parameters: ['server', 'options'],
      members: { register: 'once' },
      passes: { 0: 'server' },
    },
  ],
  objects: [
    { types: ['ServerRoute'], members: route },
    { types: ['Plugin', 'PluginBase', 'PluginNameVersion'], members: { register: 'once' }, passes: { 0: 'server' } },
  ],
  parameters: [
    { types: [null, 'ResponseToolkit'], runs: 'request' },
    { names: ['req|request', 'h|toolkit'], runs: 'request', exported: 'explicit' },
  ],
  types: { 'Lifecycle.Method': 'request', 'Lifecycle.FailAction': 'request' },
} satisfies EntryPointEntry;
