import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'serve() takes the handler of a server',
      code: "import http from 'node:http';\nimport { serve } from 'micro';\nexport const server = new http.Server(serve(async () => {\n  ASK();\n}));",
      runs: 'request',
    },
    {
      because: 'the default export of a file is its handler',
      code: "const { send } = require('micro');\nmodule.exports = async (req, res) => {\n  ASK();\n  send(res, 200);\n};",
      runs: 'request',
      file: 'index.js',
    },
    {
      because: 'the type of the variable names a handler',
      code: "import type { RequestHandler } from 'micro';\nexport const hello: RequestHandler = async () => ASK();",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'module level runs once',
      code: "import { serve } from 'micro';\nconst client = ASK();\nexport default serve((req, res) => client.answer(res));",
    },
  ],
  lookalikes: [
    {
      because: 'serve of another package is not known',
      code: "import { serve } from './serve.js';\nserve(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
