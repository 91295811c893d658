import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import restify from 'restify';\nconst server = restify.createServer();\nserver.get('/x', async (incoming, outgoing) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'pre() takes middleware, declared below',
      code: "const restify = require('restify');\nconst web = restify.createServer({ name: 'api' });\nweb.pre(tenant);\nfunction tenant(req, res, next) {\n  ASK();\n  return next();\n}",
      runs: 'request',
    },
    {
      because: 'after is emitted per request',
      code: "import { createServer } from 'restify';\nconst server = createServer();\nserver.on('after', function (req, res, route, error) {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a handler',
      code: "import type { RequestHandler } from 'restify';\nexport const list: RequestHandler = (incoming, outgoing, go) => {\n  ASK();\n  go();\n};",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'the listen callback runs when the server is up',
      code: "import restify from 'restify';\nconst server = restify.createServer();\nserver.listen(3000, () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'a client of restify gets its one answer',
      code: "import clients from 'restify-clients';\nconst client = clients.createJsonClient('https://example.com');\nclient.get('/x', (error, req, res, body) => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
