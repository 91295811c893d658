import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connect',
      imports: "import http2 from 'node:http2';",
      expression: "http2.connect('https://api.push.apple.com')",
    },
    {
      factory: 'connect',
      imports: "import * as http2 from 'http2';",
      expression: 'http2.connect(process.env.UPSTREAM)',
    },
    {
      factory: 'connect',
      imports: "import { connect } from 'node:http2';",
      expression: 'connect(config.url, { ca: config.ca })',
    },
    {
      factory: 'connect',
      imports: "const { connect: openSession } = require('http2');",
      expression: 'openSession(config.url)',
    },
    { factory: 'connect', imports: '', expression: "(await import('node:http2')).connect('https://example.com')" },
  ],
  quiet: [
    {
      because: 'a stream is borrowed from a session that lives elsewhere',
      imports: "import { connect } from 'node:http2';\nconst session = connect('https://example.com');",
      expression: "session.request({ ':path': '/' })",
    },
    {
      because: 'a server is no client',
      imports: "import http2 from 'node:http2';",
      expression: 'http2.createServer()',
    },
  ],
} satisfies ClientSamples;
