import type { EntryPointEntry } from '../types.ts';

/** Functions among the options of middleware; the stores next to them are made once. https://expressjs.com/en/resources/middleware.html */
export default {
  name: 'Express middleware',
  modules: [
    'express-rate-limit',
    'express-slow-down',
    'cors',
    'multer',
    'multer-s3',
    'morgan',
    'express-session',
    'express-jwt',
    'express-basic-auth',
    'express-http-proxy',
    'http-proxy-middleware',
    'serve-static',
  ],
  evidence: [
    'https://expressjs.com/en/resources/middleware.html',
    'npm:express-rate-limit@8.7.4/dist/index.d.ts',
    'npm:@types/cors@2.8.19/index.d.ts',
    'npm:@types/multer@2.3.0/index.d.ts',
    'npm:@types/multer-s3@3.0.3/index.d.ts',
    'npm:@types/morgan@1.9.10/index.d.ts',
    'npm:@types/express-session@1.19.0/index.d.ts',
    'npm:express-jwt@8.5.1/dist/index.d.ts',
    'npm:@types/express-http-proxy@1.6.7/index.d.ts',
    'npm:http-proxy-middleware@3.0.10/dist/types.d.ts',
  ],
  calls: [
    { name: ['token'], functions: 'last', runs: 'request' },
    {
      name: [
        'default',
        'rateLimit',
        'slowDown',
        'expressjwt',
        'diskStorage',
        'createProxyMiddleware',
        'legacyCreateProxyMiddleware',
      ],
      functions: 'all',
      runs: 'request',
      options: {
        // express-rate-limit, express-slow-down
        keyGenerator: 'request',
        handler: 'request',
        skip: 'request',
        limit: 'request',
        max: 'request',
        message: 'request',
        requestWasSuccessful: 'request',
        delayMs: 'request',
        delayAfter: 'request',
        // cors
        origin: 'request',
        // multer, multer-s3
        destination: 'request',
        filename: 'request',
        fileFilter: 'request',
        key: 'request',
        metadata: 'request',
        contentType: 'request',
        // express-session
        genid: 'request',
        // express-jwt, express-basic-auth
        secret: 'request',
        isRevoked: 'request',
        getToken: 'request',
        onExpired: 'request',
        authorizer: 'request',
        unauthorizedResponse: 'request',
        // express-http-proxy
        proxyReqPathResolver: 'request',
        filter: 'request',
        proxyReqBodyDecorator: 'request',
        proxyReqOptDecorator: 'request',
        userResDecorator: 'request',
        userResHeaderDecorator: 'request',
        skipToNextHandlerFilter: 'request',
        proxyErrorHandler: 'request',
        // http-proxy-middleware
        router: 'request',
        pathRewrite: 'request',
        pathFilter: 'request',
        'on.proxyReq': 'request',
        'on.proxyRes': 'request',
        'on.proxyReqWs': 'request',
        'on.error': 'request',
        plugins: 'once',
        // serve-static
        setHeaders: 'request',
      },
    },
  ],
} satisfies EntryPointEntry;
