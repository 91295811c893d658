import { equivalence } from './equivalence.ts';

const create = 'Create the client on first use and keep it, and no longer close it.';
const connect = 'Connect the client on first use and keep it, and no longer close it.';

equivalence({
  'redis/express-ioredis.js': {
    servers: ['redis'],
    repairs: [create, create, 'all repairs'],
    pool: 2,
    good: ['GET /visits/home', 'GET /visits/about', 'GET /names/nobody'],
    bad: ['GET /names/home'],
    restart: 'GET /visits/home',
  },
  'redis/express-node-redis.js': {
    servers: ['redis'],
    repairs: ['Connect the client on first use and keep it, and no longer close it, in all 2 places.'],
    pool: 2,
    good: ['PUT /carts/1 {"sku":"a"}', 'PUT /carts/2 {"sku":"b"}'],
    bad: ['POST /carts/1/incr', 'PUT /carts/1 nonsense'],
    restart: 'PUT /carts/1 {"sku":"c"}',
  },
  'redis/fastify-ioredis-leaks.js': {
    servers: ['redis'],
    repairs: [
      'Create the client on first use and keep it.',
      'Create the client on first use and keep it.',
      'all repairs',
    ],
    pool: 2,
    good: ['PUT /flags/dark/on', 'GET /flags/dark', 'GET /flags/none'],
    bad: ['GET /flags/none?required=1'],
    restart: 'GET /flags/dark',
  },
  'redis/express-rate-limit.js': {
    servers: ['redis'],
    repairs: [create],
    pool: 1,
    good: ['GET /hello', 'GET /hello?name=ada'],
    bad: ['GET /goodbye'],
    restart: 'GET /hello',
  },
  'redis/koa-node-redis.ts': {
    servers: ['redis'],
    repairs: [connect],
    pool: 1,
    good: ['PUT /sessions/1?user=ada', 'GET /sessions/1'],
    bad: ['GET /sessions/2'],
    restart: 'GET /sessions/1',
  },
  'redis/http-multi.js': {
    servers: ['redis'],
    repairs: [create],
    pool: 1,
    good: ['GET /', 'GET /longer'],
    restart: 'GET /',
  },
  'redis/lambda-ioredis.js': {
    servers: ['redis'],
    reached: 'lambda',
    repairs: [create],
    pool: 1,
    good: ['{"name":"ada","value":"1815"}', '{"name":"bob"}'],
    bad: ['{"name":1}', '{}'],
    restart: '{"name":"ada"}',
  },
  'redis/bullmq-producer.js': {
    servers: ['redis'],
    repairs: [create],
    pool: 2,
    good: ['POST /mails {"to":"ada"}', 'POST /mails {"to":"bob","attempts":2}'],
    bad: ['POST /mails {"to":'],
  },
  'redis/bullmq-worker.js': {
    servers: ['redis'],
    reached: 'jobs',
    repairs: [create],
    // Those of the worker and of whoever adds the jobs among them.
    pool: 8,
    good: ['{"page":"home","text":"hello"}', '{"page":"about","text":"us"}'],
    bad: ['{}', '{"text":"where?"}'],
  },
  'redis/socket-ioredis.js': {
    servers: ['redis'],
    reached: 'socket',
    repairs: [create],
    pool: 1,
    good: ['{"key":"a","value":"1"}', '{"key":"a"}'],
    restart: '{"key":"a"}',
  },
  'redis/tick-node-redis.js': {
    servers: ['redis'],
    reached: 'ticks',
    repairs: [connect],
    pool: 1,
    good: [],
  },
  'redis/cron-ioredis.js': {
    servers: ['redis'],
    reached: 'ticks',
    repairs: [create],
    pool: 1,
    good: [],
    ticks: 2,
  },
  'redis/hono-publish.js': {
    servers: ['redis'],
    repairs: [connect],
    pool: 1,
    good: ['POST /events/orders {"id":1}', 'POST /events/carts {"id":2}'],
    restart: 'POST /events/orders {"id":3}',
  },
});
