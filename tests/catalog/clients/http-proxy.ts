import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createProxyServer',
      rule: 'require-keep-alive',
      imports: "import httpProxy from 'http-proxy';",
      expression: "httpProxy.createProxyServer({ target: 'http://users' })",
    },
    {
      factory: 'createProxy',
      rule: 'require-keep-alive',
      imports: "const { createProxy } = require('http-proxy');",
      expression: "createProxy({ target: 'http://users', agent: false })",
    },
  ],
  quiet: [
    {
      because: 'it is handed an agent',
      imports: "import httpProxy from 'http-proxy';\nimport { agent } from './agent.js';",
      expression: "httpProxy.createProxyServer({ target: 'http://users', agent })",
    },
  ],
} satisfies ClientSamples;
