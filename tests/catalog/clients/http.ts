import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'Agent', imports: "import { Agent } from 'node:https';", expression: 'new Agent({ keepAlive: true })' },
    {
      factory: 'Agent',
      imports: "import https from 'node:https';",
      expression: 'new https.Agent({ rejectUnauthorized: false })',
    },
    { factory: 'Agent', imports: "import * as http from 'http';", expression: 'new http.Agent()' },
    {
      factory: 'Agent',
      imports: "const http = require('node:http');",
      expression: 'http.Agent({ keepAlive: true, maxSockets: 10 })',
    },
    {
      factory: 'Agent',
      imports: "const { Agent: HttpAgent } = require('http');",
      expression: 'new HttpAgent({ keepAlive: true })',
    },
    { factory: 'Agent', imports: "import https = require('https');", expression: 'new https.Agent()' },
    { factory: 'Agent', imports: '', expression: "new (await import('node:http')).Agent({ keepAlive: true })" },
  ],
  quiet: [
    {
      because: 'a request without an agent of its own goes through the global agent',
      imports: "import https from 'node:https';",
      expression: "https.get('https://example.com/')",
    },
    {
      because: 'the global agent is not made here',
      imports: "import { globalAgent, request } from 'node:http';",
      expression: "request('http://example.com/', { agent: globalAgent })",
    },
    {
      because: 'a server is no client',
      imports: "import http from 'node:http';",
      expression: 'http.createServer({ keepAlive: true })',
    },
    {
      because: 'an Agent of a module of the project is not the one of Node.js',
      imports: "import { STATUS_CODES } from 'node:http';\nimport { Agent } from './support/agent.js';",
      expression: 'new Agent({ keepAlive: true })',
    },
  ],
} satisfies ClientSamples;
