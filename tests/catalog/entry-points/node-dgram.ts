import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a socket emits messages',
      code: "import dgram from 'node:dgram';\nconst socket = dgram.createSocket('udp4');\nsocket.on('message', async (buffer, remote) => {\n  ASK();\n});",
      runs: 'message',
    },
    {
      because: 'the listener may be passed to createSocket',
      code: "const { createSocket } = require('dgram');\nconst socket = createSocket('udp4', receive);\nfunction receive(buffer) {\n  ASK();\n}",
      runs: 'message',
    },
  ],
  once: [
    {
      because: 'bind() calls back when the socket is bound',
      code: "import { createSocket } from 'node:dgram';\nconst socket = createSocket('udp4');\nsocket.bind(53, () => {\n  ASK();\n});",
    },
    {
      because: 'a socket starts to listen one time',
      code: "import { createSocket } from 'node:dgram';\nconst socket = createSocket('udp4');\nsocket.on('listening', () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'createSocket of another package is not known',
      code: "import { createSocket } from './socket.js';\ncreateSocket(() => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
