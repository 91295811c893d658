import type { RequestCall, RequestChain, RequestEntry } from './types.ts';

const core: RequestCall = { options: [0, 1], agents: ['agent'], answer: 'callback' };
const web: RequestCall = { options: [1], answer: 'response' };
const undici: RequestCall = { options: [1], closing: { reset: true } };
const dispatcher: RequestCall = { options: [0], closing: { pipelining: 0 }, keeps: true };
const axios: RequestCall = { options: [0], agents: ['httpAgent', 'httpsAgent'] };
const got: RequestCall = { options: [1, 0], agents: ['agent.http', 'agent.https'] };
const request: RequestCall = { options: [0, 1], agents: ['agent'] };
const needle: RequestCall = { options: [2, 3], agents: ['agent'] };

/** The methods of its `Request`, but for those that may bring a connection: `use`, `http2`, `connect`, `lookup`. */
const superagent: RequestChain = {
  agent: 'agent',
  headers: 'set',
  sends: ['then', 'catch', 'end', 'pipe'],
  plain: [
    ...['accept', 'attach', 'auth', 'buffer', 'ca', 'cert', 'disableTLSCerts', 'field', 'key', 'maxResponseSize', 'ok'],
    ...['on', 'once', 'parse', 'pfx', 'query', 'redirects', 'responseType', 'retry', 'send', 'serialize', 'set'],
    ...['sortQuery', 'timeout', 'trustLocalhost', 'type', 'unset', 'withCredentials', 'write'],
  ],
};

export const requests: readonly RequestEntry[] = [
  {
    modules: ['http', 'https'],
    evidence: [
      'https://nodejs.org/docs/latest-v20.x/api/http.html#httprequesturl-options-callback',
      'measured:closing',
    ],
    agent: 'global',
    calls: { 'request|get': core },
  },
  {
    modules: ['global'],
    evidence: ['https://nodejs.org/docs/latest-v20.x/api/globals.html#fetch', 'measured:closing'],
    calls: { 'fetch|globalThis.fetch': web },
  },
  {
    modules: ['undici'],
    evidence: ['https://undici.nodejs.org/#/docs/api/Dispatcher', 'measured:closing'],
    calls: {
      request: { ...undici, answer: 'body' },
      fetch: web,
      'stream|pipeline': undici,
      'Pool().request|Client().request|BalancedPool().request|Agent().request': {
        ...undici,
        options: [0],
        answer: 'body',
      },
      'Agent|EnvHttpProxyAgent': dispatcher,
      'Pool|Client|BalancedPool': { ...dispatcher, options: [1] },
    },
  },
  {
    modules: ['node-fetch', 'cross-fetch'],
    evidence: ['https://github.com/node-fetch/node-fetch#options', 'measured:closing'],
    agent: 'global',
    calls: { default: { ...web, agents: ['agent'] } },
  },
  {
    modules: ['axios'],
    evidence: ['https://axios-http.com/docs/req_config', 'measured:closing'],
    agent: 'global',
    calls: {
      default: { ...axios, options: [0, 1] },
      create: { ...axios, keeps: true },
      'request|create().request': axios,
      'get|delete|head|options|create().get|create().delete|create().head': { ...axios, options: [1] },
      'post|put|patch|create().post|create().put|create().patch': { ...axios, options: [2] },
    },
  },
  {
    modules: ['got'],
    evidence: ['https://github.com/sindresorhus/got/blob/main/documentation/2-options.md', 'measured:closing'],
    agent: 'global',
    calls: {
      'default|got|get|post|put|patch|delete|stream': got,
      extend: { ...got, options: [0], keeps: true },
    },
  },
  {
    modules: ['request', 'request-promise', 'request-promise-native', '@cypress/request', 'postman-request'],
    evidence: ['https://github.com/request/request#requestoptions-callback', 'measured:closing'],
    agent: 'global',
    calls: {
      'default|get|post|put|patch|delete|del': request,
      defaults: { ...request, keeps: true },
    },
  },
  {
    modules: ['needle'],
    evidence: ['https://github.com/tomas/needle#request-options', 'measured:closing'],
    agent: 'global',
    calls: {
      default: needle,
      'get|head': { ...needle, options: [1] },
      'post|put|patch|delete': { ...needle, options: [2] },
    },
  },
  {
    modules: ['superagent'],
    evidence: [
      'https://forwardemail.github.io/superagent/',
      'npm:superagent@10.4.2/lib/node/index.js',
      'measured:chained',
    ],
    calls: {
      'default|get|head|options|post|put|patch|delete|del': { options: [], chain: superagent },
    },
  },
];
