import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler gets the response first',
      code: "const uWS = require('uWebSockets.js');\nuWS.App().get('/*', async (res, req) => {\n  ASK();\n}).listen(9001, () => {});",
      runs: 'request',
    },
    {
      because: 'a socket sends messages',
      code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', {\n  message(socket, message) {\n    ASK();\n  },\n});",
      runs: 'message',
    },
    {
      because: 'a socket is opened by a client',
      code: "import uWS from 'uWebSockets.js';\nconst open = () => {\n  ASK();\n};\nuWS.SSLApp({}).ws('/*', { open });",
      runs: 'event',
    },
  ],
  once: [
    {
      because: 'the listen callback runs when the server is up',
      code: "import { App } from 'uWebSockets.js';\nApp().listen(9001, (socket) => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'another App is not known',
      code: "import { App } from './app.js';\nApp().any(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
