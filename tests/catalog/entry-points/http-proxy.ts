import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'proxyReq is emitted per request',
      code: "import httpProxy from 'http-proxy';\nconst proxy = httpProxy.createProxyServer({ target: 'http://a' });\nproxy.on('proxyReq', (outgoing) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'a failed request is an error of the proxy',
      code: "const httpProxy = require('http-proxy');\nconst proxy = new httpProxy();\nproxy.on('error', report);\nfunction report(error) {\n  ASK();\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a creation among the options runs when the proxy is made',
      code: "import httpProxy from 'http-proxy';\nexport const proxy = httpProxy.createProxyServer({ agent: ASK() });",
    },
  ],
  lookalikes: [
    {
      because: 'an emitter of the project is no proxy',
      code: "import { proxy } from './proxy.js';\nproxy.on('proxyReq', () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
