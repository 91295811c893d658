import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the key of a rate limit is made per request',
      code: "import { rateLimit } from 'express-rate-limit';\nexport const limiter = rateLimit({\n  keyGenerator: async (incoming) => {\n    return ASK();\n  },\n});",
      runs: 'request',
    },
    {
      because: 'cors asks for the origin per request',
      code: "const cors = require('cors');\nmodule.exports = cors({\n  origin: function (origin, callback) {\n    callback(null, ASK());\n  },\n});",
      runs: 'request',
    },
    {
      because: 'cors takes a function of the request',
      code: "import cors from 'cors';\nconst options = (incoming, callback) => {\n  callback(null, ASK());\n};\nexport const allow = cors(options);",
      runs: 'request',
    },
    {
      because: 'multer asks for a name per upload',
      code: "import multer from 'multer';\nexport const storage = multer.diskStorage({\n  filename(incoming, file, done) {\n    done(null, ASK());\n  },\n});",
      runs: 'request',
    },
    {
      because: 'a proxy asks for its target per request',
      code: "import { createProxyMiddleware } from 'http-proxy-middleware';\nexport const proxy = createProxyMiddleware({ target: 'http://a', router: async () => ASK() });",
      runs: 'request',
    },
    {
      because: 'a proxy reports its requests',
      code: "import { createProxyMiddleware } from 'http-proxy-middleware';\nexport const proxy = createProxyMiddleware({ target: 'http://a', on: { proxyReq: () => ASK() } });",
      runs: 'request',
    },
    {
      because: 'a secret is asked for per request',
      code: "import { expressjwt } from 'express-jwt';\nconst secret = async () => ASK();\nexport const auth = expressjwt({ secret, algorithms: ['RS256'] });",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'the store of a session is made when the middleware is set up',
      code: "import session from 'express-session';\nexport const middleware = session({ store: ASK(), secret: 's' });",
    },
    {
      because: 'the store of a rate limit is made when the middleware is set up',
      code: "import { rateLimit } from 'express-rate-limit';\nimport { RedisStore } from 'rate-limit-redis';\nexport const limiter = rateLimit({ store: new RedisStore({ client: ASK() }) });",
    },
  ],
  lookalikes: [
    {
      because: 'an option of the same name elsewhere is not known',
      code: "import { table } from './table.js';\ntable({ keyGenerator: () => ASK() });",
    },
  ],
} satisfies EntryPointSamples;
