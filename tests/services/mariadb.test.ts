import { equivalence } from './equivalence.ts';

const take = 'Take the connection from a pool, and give it back.';
const create = 'Create the pool on first use and keep it, and no longer close it.';

equivalence({
  'mariadb/express-connection.js': {
    servers: ['mariadb'],
    repairs: [take, take, 'all repairs'],
    pool: 20,
    good: ['GET /orders/1', 'GET /columns/total'],
    bad: ['GET /orders/99', 'GET /columns/nothing'],
    restart: 'GET /orders/1',
  },
  'mariadb/fastify-transfer.ts': {
    servers: ['mariadb'],
    repairs: [take],
    pool: 10,
    good: ['POST /transfers {"from":1,"to":2,"amount":1}'],
    thrown: ['POST /transfers {"from":3,"to":1,"amount":1000}'],
    restart: 'POST /transfers {"from":1,"to":2,"amount":1}',
  },
  'mariadb/koa-pool.js': {
    servers: ['mariadb'],
    repairs: [create],
    pool: 5,
    good: ['GET /customers/ada', 'GET /customers/bob'],
    bad: ['GET /customers/zoe'],
    slow: 'GET /customers/ada?slow=1',
    restart: 'GET /customers/bob',
  },
  'mariadb/express-pool-callback.cjs': {
    servers: ['mariadb'],
    repairs: ['fixes'],
    pool: 20,
    good: ['GET /orders', 'GET /orders?above=15'],
    bad: ['GET /broken'],
    restart: 'GET /orders',
  },
  'mariadb/express-tenants.js': {
    servers: ['mariadb'],
    repairs: ['Keep one pool for each set of options, and close it when it is no longer used.'],
    pool: 5,
    good: ['GET /north/orders', 'GET /north/orders?again=1'],
    bad: ['GET /west/orders'],
    tenants: ['GET /north/orders', 'GET /south/orders'],
    restart: 'GET /south/orders',
  },
  'mariadb/lambda-mariadb.js': {
    servers: ['mariadb'],
    reached: 'lambda',
    repairs: [take],
    pool: 10,
    good: ['{"id":1}', '{"id":2}'],
    bad: ['{"id":99}'],
    restart: '{"id":1}',
  },
  'mariadb/express-mariadb-pool.js': {
    servers: ['mariadb'],
    repairs: [create],
    pool: 3,
    good: ['POST /orders {"customer":"cem","total":5}'],
    bad: ['POST /orders {"customer":null,"total":5}', 'POST /orders {"customer":"cem"}'],
    restart: 'POST /orders {"customer":"dan","total":5}',
  },
});
