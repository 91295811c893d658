import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the wrapped function is a handler, wherever it is registered',
      code: "import asyncHandler from 'express-async-handler';\nexport const list = asyncHandler(async (incoming, outgoing) => {\n  ASK();\n});",
      runs: 'request',
      file: 'src/controllers/users.ts',
    },
    {
      because: 'the handler may be declared elsewhere',
      code: "const asyncHandler = require('express-async-handler');\nasync function list() {\n  ASK();\n}\nmodule.exports = { list: asyncHandler(list) };",
      runs: 'request',
      file: 'controllers/users.js',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the handler is made',
      code: "import asyncHandler from 'express-async-handler';\nimport { users } from './users.js';\nexport const list = asyncHandler(users(ASK()));",
    },
  ],
  lookalikes: [
    {
      because: 'a wrapper of the project says nothing by itself',
      code: "import asyncHandler from './express-async-handler.js';\nexport const list = asyncHandler(async () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
