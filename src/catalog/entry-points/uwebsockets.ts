import type { EntryPointEntry } from '../types.ts';

/** https://github.com/uNetworking/uWebSockets.js/blob/master/docs/index.d.ts */
export default {
  name: 'uWebSockets.js',
  modules: ['uWebSockets.js'],
  evidence: ['https://github.com/uNetworking/uWebSockets.js/blob/master/docs/index.d.ts'],
  receivers: { app: { from: ['App()', 'SSLApp()'], types: ['TemplatedApp'] } },
  calls: [
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    {
      on: ['app'],
      name: ['ws'],
      options: {
        upgrade: 'event',
        open: 'event',
        close: 'event',
        drain: 'event',
        ping: 'event',
        pong: 'event',
        message: 'message',
      },
    },
    {
      on: ['app'],
      name: ['get', 'post', 'options', 'del', 'patch', 'put', 'head', 'connect', 'trace', 'any'],
      functions: 'last',
      runs: 'request',
    },
  ],
  parameters: [{ types: ['HttpResponse', 'HttpRequest'], runs: 'request' }],
} satisfies EntryPointEntry;
