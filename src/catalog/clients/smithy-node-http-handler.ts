import type { ClientEntry, Factory } from '../types.ts';

const http1: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'churns',
  dials: 'use',
  close: ['destroy'],
  options: 0,
  reuse: { name: 'httpsAgent.keepAlive', value: true, default: true },
  size: { name: 'httpsAgent.maxSockets', default: 50, also: ['httpAgent.maxSockets'] },
  reconnects: true,
  edge: 'http',
  carries: ['httpAgent', 'httpsAgent'],
};
const http2: Factory = {
  form: 'new',
  holds: 'session',
  tier: 'churns',
  dials: 'use',
  close: ['destroy'],
  options: 0,
  reconnects: true,
  edge: 'http',
};

/** The transport of version 3 of the AWS SDK. */
export default {
  modules: ['@smithy/node-http-handler', '@aws-sdk/node-http-handler'],
  checked: '@smithy/node-http-handler@4.14.2',
  evidence: [
    'https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-reusing-connections.html',
    'npm:@smithy/node-http-handler@4.14.2/dist-cjs/index.js',
    'measured:catalog',
  ],
  factories: {
    NodeHttpHandler: http1,
    NodeHttp2Handler: http2,
  },
} satisfies ClientEntry;
