import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'createServer calls its listener for every connection',
      code: "import net from 'node:net';\nnet.createServer((socket) => {\n  ASK();\n}).listen(9000);",
      runs: 'event',
    },
    {
      because: 'the listener follows an options object and is declared below',
      code: "const tls = require('tls');\ntls.createServer({ key, cert }, handle).listen(9000);\nfunction handle(socket) {\n  ASK();\n}",
      runs: 'event',
    },
    {
      because: 'a server emits connections',
      code: "import { createServer } from 'node:net';\nconst server = createServer();\nserver.on('connection', async function (socket) {\n  ASK();\n});",
      runs: 'event',
    },
    {
      because: 'a socket emits data',
      code: "import { connect } from 'node:net';\nconst socket = connect(9000);\nsocket.on('data', (chunk) => {\n  ASK();\n});",
      runs: 'event',
    },
  ],
  once: [
    {
      because: 'the listen callback runs when the server is up',
      code: "import { createServer } from 'node:net';\nconst server = createServer();\nserver.listen(9000, () => {\n  ASK();\n});",
    },
    {
      because: 'connect() calls back when its connection is up',
      code: "const net = require('node:net');\nconst socket = net.connect(9000, 'localhost', () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'a connection of another package is not known',
      code: "import { server } from './bus.js';\nserver.on('connection', () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
