/** A call that sends a request, or that holds options of requests. */
export interface RequestCall {
  /** Positions at which its options may stand; the first object there counts. */
  readonly options: readonly number[];
  /** Dotted option paths whose value `false` makes the request open a socket of its own. */
  readonly agents?: readonly string[];
  /** Other options that close the socket behind the request, with the value that does. */
  readonly closing?: Readonly<Record<string, boolean | number>>;
  /** It only holds options of requests that are sent later: `axios.create(options)`. */
  readonly keeps?: true;
  /**
   * How its answer comes, where its body has to be read before the connection can be used again:
   * to a callback, as the promise of a response (`fetch`), or as the promise of an object with a `body` stream.
   */
  readonly answer?: 'body' | 'callback' | 'response';
}

/** The requests that a package sends. */
export interface RequestEntry {
  readonly modules: readonly [string, ...string[]];
  readonly evidence: readonly [string, ...string[]];
  /** Export path to call, as in ClientEntry.factories. */
  readonly calls: Readonly<Record<string, RequestCall>>;
  /** Node's global agent serves its requests where no agent is given. */
  readonly agent?: 'global';
}

const core: RequestCall = { options: [0, 1], agents: ['agent'], answer: 'callback' };
const web: RequestCall = { options: [1], answer: 'response' };
const undici: RequestCall = { options: [1], closing: { reset: true }, answer: 'body' };
const dispatcher: RequestCall = { options: [0], closing: { pipelining: 0 }, keeps: true };
const pool: RequestCall = { ...dispatcher, options: [1] };
const axios: RequestCall = { options: [0], agents: ['httpAgent', 'httpsAgent'] };
const axiosGet: RequestCall = { ...axios, options: [1] };
const axiosPost: RequestCall = { ...axios, options: [2] };
const got: RequestCall = { options: [1, 0], agents: ['agent.http', 'agent.https'] };
const request: RequestCall = { options: [0, 1], agents: ['agent'] };

export const requests: readonly RequestEntry[] = [
  {
    modules: ['http', 'https'],
    evidence: [
      'https://nodejs.org/docs/latest-v20.x/api/http.html#httprequesturl-options-callback',
      'measured:closing',
    ],
    agent: 'global',
    calls: { request: core, get: core },
  },
  {
    modules: ['global'],
    evidence: ['https://nodejs.org/docs/latest-v20.x/api/globals.html#fetch', 'measured:closing'],
    calls: { fetch: web, 'globalThis.fetch': web },
  },
  {
    modules: ['undici'],
    evidence: ['https://undici.nodejs.org/#/docs/api/Dispatcher', 'measured:closing'],
    calls: {
      request: undici,
      fetch: web,
      stream: { options: [1], closing: { reset: true } },
      pipeline: { options: [1], closing: { reset: true } },
      Agent: dispatcher,
      EnvHttpProxyAgent: dispatcher,
      Pool: pool,
      Client: pool,
      BalancedPool: pool,
    },
  },
  {
    modules: ['node-fetch', 'cross-fetch'],
    evidence: ['https://github.com/node-fetch/node-fetch#options', 'measured:closing'],
    agent: 'global',
    calls: { default: { options: [1], agents: ['agent'], answer: 'response' } },
  },
  {
    modules: ['axios'],
    evidence: ['https://axios-http.com/docs/req_config', 'measured:closing'],
    agent: 'global',
    calls: {
      default: { ...axios, options: [0, 1] },
      create: { ...axios, keeps: true },
      request: axios,
      'create().request': axios,
      get: axiosGet,
      delete: axiosGet,
      head: axiosGet,
      options: axiosGet,
      'create().get': axiosGet,
      'create().delete': axiosGet,
      'create().head': axiosGet,
      post: axiosPost,
      put: axiosPost,
      patch: axiosPost,
      'create().post': axiosPost,
      'create().put': axiosPost,
      'create().patch': axiosPost,
    },
  },
  {
    modules: ['got'],
    evidence: ['https://github.com/sindresorhus/got/blob/main/documentation/2-options.md', 'measured:closing'],
    agent: 'global',
    calls: {
      default: got,
      got,
      extend: { ...got, options: [0], keeps: true },
      get: got,
      post: got,
      put: got,
      patch: got,
      delete: got,
      stream: got,
    },
  },
  {
    modules: ['request', 'request-promise', 'request-promise-native', '@cypress/request', 'postman-request'],
    evidence: ['https://github.com/request/request#requestoptions-callback', 'measured:closing'],
    agent: 'global',
    calls: {
      default: request,
      defaults: { ...request, keeps: true },
      get: request,
      post: request,
      put: request,
      patch: request,
      delete: request,
      del: request,
    },
  },
  {
    modules: ['needle'],
    evidence: ['https://github.com/tomas/needle#request-options', 'measured:closing'],
    agent: 'global',
    calls: {
      default: { options: [2, 3], agents: ['agent'] },
      get: { options: [1], agents: ['agent'] },
      head: { options: [1], agents: ['agent'] },
      post: { options: [2], agents: ['agent'] },
      put: { options: [2], agents: ['agent'] },
      patch: { options: [2], agents: ['agent'] },
      delete: { options: [2], agents: ['agent'] },
    },
  },
];
