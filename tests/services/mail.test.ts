import { equivalence } from './equivalence.ts';

equivalence({
  'mail/express-transport.js': {
    servers: ['smtp'],
    repairs: ['fixes'],
    pool: 5,
    good: [
      'POST /mails {"to":"ada@example.com","subject":"Your order"}',
      'POST /mails {"to":"bob@example.com","subject":"Yours"}',
    ],
    bad: ['POST /mails {"to":"nobody@example.com","subject":"Hello?"}', 'POST /mails {"subject":"To whom?"}'],
    restart: 'POST /mails {"to":"ada@example.com","subject":"Again"}',
  },
  'mail/module-transport.js': {
    servers: ['smtp'],
    repairs: ['fixes'],
    pool: 5,
    good: ['GET /?to=ada@example.com', 'GET /?to=bob@example.com'],
    bad: ['GET /?to=nobody@example.com', 'GET /'],
    restart: 'GET /?to=ada@example.com',
  },
  'mail/lambda-transport.cjs': {
    servers: ['smtp'],
    reached: 'lambda',
    repairs: ['Create the transport on first use and keep it, and no longer close it.'],
    pool: 5,
    good: ['{"to":"ada@example.com","order":1}', '{"to":"bob@example.com","order":2}'],
    bad: ['{"to":"nobody@example.com","order":3}', '{}'],
    restart: '{"to":"ada@example.com","order":4}',
  },
  'mail/bullmq-mails.js': {
    servers: ['smtp', 'redis'],
    reached: 'jobs',
    repairs: ['fixes'],
    pool: 5,
    good: ['{"to":"ada@example.com","subject":"Your order"}', '{"to":"bob@example.com","subject":"Yours"}'],
    bad: ['{"to":"nobody@example.com","subject":"Hello?"}'],
  },
});
