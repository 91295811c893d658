import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'createServer calls its listener for every request',
      code: "import http from 'node:http';\nhttp.createServer(async (req, res) => {\n  ASK();\n  res.end();\n}).listen(3000);",
      runs: 'request',
    },
    {
      because: 'the listener follows an options object',
      code: "const https = require('https');\nconst { readFileSync } = require('fs');\nconst options = { key: readFileSync('k.pem'), cert: readFileSync('c.pem') };\nhttps.createServer(options, handle);\nfunction handle(req, res) {\n  ASK();\n  res.end('ok');\n}",
      runs: 'request',
    },
    {
      because: 'a server is an emitter of requests',
      code: "import { createServer } from 'http';\nconst web = createServer();\nweb.on('request', function (req, res) {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'an upgrade is asked for by a client',
      code: "import { createServer } from 'node:http';\nconst server = createServer();\nserver.on('upgrade', async (request, socket, head) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: '`connect` on a server is the CONNECT method',
      code: "const http = require('node:http');\nconst proxy = http.createServer();\nproxy.on('connect', (req, clientSocket, head) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'http2 emits a stream per request',
      code: "import http2 from 'node:http2';\nconst server = http2.createSecureServer({ key, cert });\nserver.on('stream', (stream, headers) => {\n  ASK();\n  stream.end();\n});",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a request listener',
      code: "import { createServer, type RequestListener } from 'node:http';\nexport const listener: RequestListener = async (_req, res) => {\n  ASK();\n  res.end();\n};",
      runs: 'request',
    },
    {
      because: 'the parameters are annotated as request and response',
      code: "import type { IncomingMessage, ServerResponse } from 'node:http';\nexport async function health(request: IncomingMessage, response: ServerResponse) {\n  ASK();\n  response.end();\n}",
      runs: 'request',
    },
    {
      because: 'a raw connection is an event of the server',
      code: "import { createServer } from 'node:http';\nconst server = createServer();\nserver.on('connection', (socket) => {\n  ASK();\n});",
      runs: 'event',
    },
  ],
  once: [
    {
      because: 'the listen callback runs when the server is up',
      code: "import http from 'node:http';\nconst server = http.createServer();\nserver.listen(3000, async () => {\n  ASK();\n});",
    },
    {
      because: '`listening` is emitted when the server is up',
      code: "import { createServer } from 'node:http';\nconst server = createServer();\nserver.on('listening', () => {\n  ASK();\n});",
    },
    {
      because: 'a creation among the arguments runs when createServer is called',
      code: "import { createServer } from 'node:http';\nimport { makeHandler } from './app.js';\ncreateServer(makeHandler(ASK())).listen(80);",
    },
  ],
  lookalikes: [
    {
      because: '`https.get` is a client call, its callback gets the one response',
      code: "import https from 'node:https';\nhttps.get('https://example.com', (res) => {\n  ASK();\n});",
    },
    {
      because: '`http.request` is a client call',
      code: "const http = require('http');\nconst request = http.request({ host: 'example.com' }, (res) => {\n  ASK();\n});\nrequest.end();",
    },
    {
      because: '`connect` on a client object means connected',
      code: "import { connectBus } from './bus.js';\nconst bus = connectBus();\nbus.on('connect', () => {\n  ASK();\n});",
    },
    {
      because: 'a createServer of another package is not known',
      code: "import { createServer } from './my-server.js';\ncreateServer((options) => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
