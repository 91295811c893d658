import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createProxyMiddleware',
      rule: 'require-keep-alive',
      imports: "import { createProxyMiddleware } from 'http-proxy-middleware';",
      expression: "createProxyMiddleware({ target: 'http://users' })",
    },
  ],
  quiet: [
    {
      because: 'it is handed an agent',
      imports: "import { createProxyMiddleware } from 'http-proxy-middleware';\nimport { agent } from './agent.js';",
      expression: "createProxyMiddleware({ target: 'http://users', agent })",
    },
  ],
} satisfies ClientSamples;
