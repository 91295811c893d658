import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'io',
      imports: "import { io } from 'socket.io-client';",
      expression: "io('https://events.example.com')",
    },
    {
      factory: 'io',
      imports: "import * as client from 'socket.io-client';",
      expression: "client.io('https://events.example.com', { transports: ['websocket'] })",
    },
    {
      factory: 'io',
      imports: "const { io: dial } = require('socket.io-client');",
      expression: 'dial(process.env.EVENTS_URL)',
    },
    {
      factory: 'default',
      imports: "import io from 'socket.io-client';",
      expression: "io('https://events.example.com')",
    },
    {
      factory: 'default',
      imports: "const io = require('socket.io-client');",
      expression: "io('https://events.example.com', { forceNew: true })",
    },
    {
      factory: 'connect',
      imports: "const io = require('socket.io-client');",
      expression: "io.connect('https://events.example.com')",
    },
  ],
  quiet: [
    {
      because: 'emitting goes over the socket that is kept',
      imports: "import { io } from 'socket.io-client';\nconst socket = io('https://events.example.com');",
      expression: "await socket.emitWithAck('order', 1)",
    },
    {
      because: 'an io of a module of the project is not the one of Socket.IO',
      imports: "import type { Socket } from 'socket.io-client';\nimport { io } from './socket.js';",
      expression: "io.to('orders')",
    },
  ],
} satisfies ClientSamples;
