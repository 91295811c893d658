import { testRule } from './test-rule.ts';

const once = 'Create it once at module scope and share it';
const each = 'Keep one for each set of options and reuse it';
const pool = { label: 'new Pool()', module: 'pg', often: 'once per request', noun: 'connection pool', advice: each };

testRule('no-client-in-handler', {
  reports: {
    'a pool in a route handler': {
      code: `import express from 'express';
import { Pool } from 'pg';
const app = express();
app.get('/', async (req, res) => {
  const pool = «new Pool»(JSON.parse(req.query.db)); // report: no-client-in-handler; repair: none
  res.json(await pool.query('select 1 as one'));
});`,
      messageId: 'perRun',
      data: { ...pool, because: 'it stands in a handler of `app.get` (Express)' },
    },
    'a helper names the chain that leads to it': {
      code: `import express from 'express';
import { Pool } from 'pg';
async function loadUser(id) {
  const pool = «new Pool»({ max: id }); // report: no-client-in-handler; repair: none
  return pool.query('select $1', [id]);
}
async function show(req, res) {
  res.json(await loadUser(req.params.id));
}
express().get('/users/:id', show);`,
      messageId: 'perRun',
      data: { ...pool, because: '`loadUser` is called by a handler of `express().get` (Express)' },
    },
    'a factory whose value a handler drops is reported where it is made': {
      code: `import express from 'express';
import { Pool } from 'pg';
function connect(url) { return «new Pool»({ connectionString: url }); } // report: no-client-in-handler; repair: none
express().get('/', async (req, res) => { res.json(await connect(req.query.url).query('x')); });`,
      messageId: 'perRun',
      data: { ...pool, because: '`connect` is called by a handler of `express().get` (Express)' },
    },
    'a class that is made per request makes its client per request': {
      code: `import express from 'express';
import { Pool } from 'pg';
class Users { constructor(url) { this.pool = «new Pool»(url); } all() { return this.pool.query('x'); } } // report: no-client-in-handler; repair: none
express().get('/', async (req, res) => { res.json(await new Users(req.url).all()); });`,
      messageId: 'perRun',
      data: { ...pool, because: 'the constructor of `Users` is called by a handler of `express().get` (Express)' },
    },
    'an argument of a call in the handler is created in the handler': {
      code: `import express from 'express';
import https from 'node:https';
express().get('/', (req, res) => { https.get(req.query.url, { agent: «new https.Agent»({ timeout: req.query.ms }) }, (r) => r.pipe(res)); }); // report: no-client-in-handler; repair: none`,
      messageId: 'perRun',
      data: {
        label: 'new https.Agent()',
        module: 'https',
        often: 'once per request',
        because: 'it stands in a handler of `express().get` (Express)',
        noun: 'sockets',
        advice: each,
      },
    },
    'a memo on the request is as new as the request': {
      code: `import express from 'express';
import { Pool } from 'pg';
express().use((req, res, next) => { req.db ??= «new Pool»(); next(); }); // report: no-broken-client-cache; repair: none`,
      messageId: 'perRun',
      suggestions: 1,
      data: { ...pool, because: 'it stands in a handler of `express().use` (Express)', advice: once },
    },
    'a wrapped handler is a handler': {
      code: `import express from 'express';
import { Pool } from 'pg';
import { asyncHandler } from './async-handler.js';
express().get('/', asyncHandler(async (req, res) => { res.json(await «new Pool»(req.body).query('x')); })); // report: no-client-in-handler; repair: none`,
      messageId: 'perRun',
      data: { ...pool, because: 'it stands in a handler of `express().get` (Express)' },
    },
    'an explicit handler of a script is a handler': {
      file: 'scripts/serve.js',
      code: `import http from 'node:http';
import { Pool } from 'pg';
http.createServer(async (req, res) => { res.end(String(await «new Pool»(req.headers.db).query('x'))); }).listen(1); // report: no-client-in-handler; repair: none`,
      messageId: 'perRun',
      data: { ...pool, because: 'it stands in a handler of `http.createServer` (Node HTTP server)' },
    },
    'names alone count when asked for': {
      options: { evidence: 'any' },
      code: `import { Pool } from 'pg';
import { router } from './router.js';
router.get('/x', async (a, b) => { b.json(await «new Pool»(a.x).query('x')); }); // report: no-client-in-handler; recommended: no-single-use-client; repair: none`,
      messageId: 'perRun',
      data: { ...pool, because: 'it stands in a handler of `router.get`' },
    },
    'a timer that re-arms itself ticks': {
      code: `import { Pool } from 'pg';
async function poll(url) { await «new Pool»(url).query('x'); setTimeout(poll, 1000, url); } // report: no-client-in-handler; repair: none
poll('a');`,
      messageId: 'perRun',
      data: {
        ...pool,
        often: 'at every tick of a timer',
        because: 'it stands in a timer that re-arms itself with `setTimeout`',
      },
    },
    'CommonJS, in a file that only exports a handler': {
      file: 'src/controllers/users.cjs',
      code: `const { Pool } = require('pg');
exports.list = async (req, res, next) => { res.json(await «new Pool»(req.db).query('x')); }; // report: no-client-in-handler; repair: none`,
      messageId: 'perRun',
      data: { ...pool, because: 'it stands in `list`, with the parameters `(req, res, next)`' },
    },
  },
  accepts: {
    'a file without known clients': 'export const x = 1; // silent: no client, it imports nothing',
    'a pool of the module':
      "import express from 'express'; import { Pool } from 'pg'; const pool = new Pool(); express().get('/', async (req, res) => { res.json(await pool.query('x')); }); // silent: kept, it belongs to the module",
    'a value that is kept for the next request':
      "import express from 'express'; import { Pool } from 'pg'; let pool; express().get('/', async (req, res) => { pool ??= new Pool(); res.json(await pool.query('x')); }); // silent: kept, it is assigned only where nothing is there yet",
    'one per tenant, kept in a map':
      "import express from 'express'; import { Pool } from 'pg'; const pools = new Map(); express().get('/', async (req, res) => { let p = pools.get(req.tenant); if (!p) { p = new Pool(req.tenant); pools.set(req.tenant, p); } res.json(await p.query('x')); }); // silent: kept, a test of `!p` guards it",
    'a plugin runs once':
      "import Fastify from 'fastify'; import { Pool } from 'pg'; Fastify().register(async (fastify, opts) => { fastify.decorate('db', new Pool()); }); // silent: start-up, it runs at start-up",
    'a listen callback runs once':
      "import express from 'express'; import { Pool } from 'pg'; express().listen(3000, () => { const pool = new Pool(); pool.query('x'); }); // silent: start-up, it runs at start-up",
    'an argument of app.use is no body':
      "import express from 'express'; import session from 'express-session'; import { RedisStore } from 'connect-redis'; import { Redis } from 'ioredis'; express().use(session({ store: new RedisStore({ client: new Redis() }) })); // silent: kept, it belongs to the module",
    'a middleware factory runs when the middleware is made':
      "import express from 'express'; import { Redis } from 'ioredis'; const limit = (max) => { const redis = new Redis(); return (req, res, next) => redis.incr(req.ip).then((n) => (n > max ? res.end() : next())); }; express().use(limit(5)); // silent: kept, it belongs to the module",
    'a connection that is only tried is meant to be fresh':
      "import express from 'express'; import mysql from 'mysql2/promise'; express().post('/try', async (req, res) => { const c = await mysql.createConnection(req.body); await c.ping(); await c.end(); res.end(); }); // silent: probe, it only sees whether it connects",
    'names alone are weak evidence':
      "import { Pool } from 'pg'; import { router } from './router.js'; router.get('/x', async (a, b) => { b.json(await new Pool().query('x')); }); // report: no-client-in-handler; recommended: no-single-use-client; repair: suggested at import",
    'a test file': {
      file: 'src/app.test.ts',
      code: "import express from 'express'; import { Pool } from 'pg'; express().get('/', async (req, res) => { res.json(await new Pool().query('x')); }); // silent: left out, it is a test",
    },
    'a Worker must create per request': {
      file: 'src/worker.ts',
      code: "import { Client } from 'pg'; export default { async fetch(request, env, ctx) { const c = new Client(env.DB); await c.connect(); return Response.json(await c.query('x')); } }; // silent: edge, on an edge runtime a client belongs to its request: its default export is a Worker",
    },
    'a class of the same name from elsewhere':
      "import express from 'express'; import { Pool } from './pool.js'; express().get('/', (req, res) => { res.json(new Pool()); }); // silent: no client, this `Pool` is a class of the project",
    'what the team decided on': {
      settings: { ignore: [{ clients: ['pg'], entryPoints: ['Express'] }] },
      code: "import express from 'express'; import { Pool } from 'pg'; express().get('/', async (req, res) => { res.json(await new Pool().query('x')); }); // silent: no fault, the settings ignore it",
    },
    'a file that the team calls edge': {
      settings: { file: 'edge' },
      code: "import express from 'express'; import { Pool } from 'pg'; express().get('/', async (req, res) => { res.json(await new Pool().query('x')); }); // silent: edge, the settings say so",
    },
  },
});
