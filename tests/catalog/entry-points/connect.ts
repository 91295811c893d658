import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'middleware runs per request',
      code: "const connect = require('connect');\nconst app = connect();\napp.use('/x', function (incoming, outgoing) {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a middleware',
      code: "import type { NextHandleFunction } from 'connect';\nexport const tenant: NextHandleFunction = (incoming, outgoing, go) => {\n  ASK();\n  go();\n};",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'the listen callback runs when the server is up',
      code: "import connect from 'connect';\nconnect().listen(3000, () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'use() of another package takes a plug-in',
      code: "import { connect } from './bus.js';\nconst bus = connect();\nbus.use(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
