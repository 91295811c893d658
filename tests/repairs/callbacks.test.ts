import { describe, it } from 'vitest';
import { isDeclined, isKeptUnread, isNotKeptUnread, isSuggested } from './verdicts.ts';

const app = "import express from 'express';\n";
const pg = "import { Pool } from 'pg';\n";

/** A handler that makes a client and uses it. */
const handler = (imports: string, creation: string, use: string, before = ''): string =>
  `${app}${imports}const app = express();\n${before}app.get('/rows', async (req, res) => {\n  const client = ${creation};\n  res.json(await ${use});\n});\n`;
const pool = (options: string, before = ''): string =>
  handler(pg, `new Pool(${options})`, "client.query('select id from rows')", before);
const tenant = "let tenant = 'main';\napp.use((req, res, next) => { tenant = req.hostname; next(); });\n";

describe('functions among the options run once for all who share the client', () => {
  it.each(
    Object.entries({
      'a function of the module sets the session': pool(
        "{ host: 'db', onConnect }",
        `${tenant}const onConnect = (c) => c.query(\`set app.tenant = '\${tenant}'\`);\n`,
      ),
      'a declared function asks the context': pool(
        "{ host: 'db', password: secretOf }",
        "import { als } from './als.js';\nfunction secretOf() { return als.getStore().secret; }\n",
      ),
      'a function only reads what is assigned again': pool(
        "{ host: 'db', password: secretOf }",
        `${tenant}const secretOf = () => tenant;\n`,
      ),
      'the options of the module hold it': pool(
        'options',
        `${tenant}const options = { host: 'db', password: () => tenant };\n`,
      ),
      'a part of the options holds it': handler(
        "import knex from 'knex';\n",
        "knex({ client: 'pg', pool: hooks })",
        "client('rows').select()",
        "const hooks = { afterCreate(conn, done) { conn.query('select 1', done); } };\n",
      ),
      'it gives up, and then for all': handler(
        "import Redis from 'ioredis';\n",
        "new Redis.Cluster([{ host: 'a', port: 1 }], { clusterRetryStrategy: (times) => (times > 2 ? null : 50) })",
        "client.get('k')",
      ),
      'it gives up by a choice': handler(
        "import Redis from 'ioredis';\n",
        "new Redis.Cluster([{ host: 'a', port: 1 }], { clusterRetryStrategy: (times) => { if (times > 2) return undefined; return 50; } })",
        "client.get('k')",
      ),
      'it gives up where it answers no more': handler(
        "import Redis from 'ioredis';\n",
        "new Redis.Cluster([{ host: 'a', port: 1 }], { clusterRetryStrategy: (times) => { if (times < 3) return 50; } })",
        "client.get('k')",
      ),
      'credentials are asked for': handler(
        "import { S3Client } from '@aws-sdk/client-s3';\n",
        'new S3Client({ credentials })',
        'client.send(req.body)',
        "import { current } from './vault.js';\nasync function credentials() { return current(); }\n",
      ),
    }),
  )('is only suggested where %s', (_, code) => {
    isSuggested(code);
  });

  it.each(
    Object.entries({
      'a function computes with what it gets': handler(
        "import Redis from 'ioredis';\n",
        "new Redis.Cluster([{ host: 'a', port: 1 }], { clusterRetryStrategy: (times) => Math.min(times * 50, 2000) })",
        "client.get('k')",
      ),
      'it answers on each way': handler(
        "import Redis from 'ioredis';\n",
        "new Redis.Cluster([{ host: 'a', port: 1 }], { clusterRetryStrategy: (times) => { if (times > 9) { return 2000; } else { return 50; } } })",
        "client.get('k')",
      ),
      'it answers always': handler(
        "import Redis from 'ioredis';\n",
        "new Redis.Cluster([{ host: 'a', port: 1 }], { clusterRetryStrategy: (times) => { if (times > 9) return 2000; return times * 50; } })",
        "client.get('k')",
      ),
      'a function of the module computes': handler(
        "import Redis from 'ioredis';\n",
        "new Redis.Cluster([{ host: 'a', port: 1 }], { clusterRetryStrategy: wait })",
        "client.get('k')",
        'const wait = (times) => Math.min(times * 50, 2000);\n',
      ),
      'it writes a line': handler(
        "import knex from 'knex';\n",
        "knex({ client: 'pg', log: { warn: (line) => console.warn(line) } })",
        "client('rows').select()",
      ),
    }),
  )('is kept unread where %s', (_, code) => {
    isKeptUnread(code);
  });

  it.each(['lookup', 'checkServerIdentity'])('an agent with `%s` gets keep-alive only by a suggestion', (option) => {
    const code = `import https from 'node:https';\nimport { ${option} } from './tls.js';\nconst ask = (...args) => ${option}(...args);\nexport const agent = new https.Agent({ ${option}: ask, maxSockets: 4 });\n`;
    isSuggested(code);
  });
});

describe('a run that has a connection and takes another by a function', () => {
  const transfer = (helpers: string, called: string): string =>
    `${app}${pg}const app = express();\n${helpers}app.post('/', async (req, res) => {\n  const pool = getPool();\n  const client = await pool.connect();\n  try {\n    await client.query('update a set b = 1');\n    ${called};\n    res.end();\n  } finally {\n    client.release();\n  }\n});\n`;
  const getPool = 'function getPool() { return new Pool({ max: 10 }); }\n';

  it.each(
    Object.entries({
      'a function that takes its own': transfer(
        `${getPool}async function audit() { await getPool().query('insert into log values (1)'); }\n`,
        'await audit()',
      ),
      'a function that calls one': transfer(
        `${getPool}async function audit() { await getPool().query('insert into log values (1)'); }\nconst note = () => audit();\n`,
        'await note()',
      ),
      'a function that gets the pool': transfer(
        `${getPool}async function audit(db) { await db.query('insert into log values (1)'); }\n`,
        'await audit(pool)',
      ),
      itself: `${app}${pg}const app = express();\nasync function tree(id) {\n  const pool = new Pool({ max: 5 });\n  const client = await pool.connect();\n  try {\n    const { rows } = await client.query('select id from nodes where parent = $1', [id]);\n    return await Promise.all(rows.map((row) => tree(row.id)));\n  } finally {\n    client.release();\n  }\n}\napp.get('/:id', async (req, res) => { res.json(await tree(req.params.id)); });\n`,
      'what it runs for its caller': `${app}${pg}const app = express();\nasync function withClient(run) {\n  const pool = new Pool({ max: 5 });\n  const client = await pool.connect();\n  try {\n    return await run(client);\n  } finally {\n    client.release();\n  }\n}\napp.post('/', async (req, res) => {\n  await withClient(async (client) => {\n    await client.query('update a set b = 1');\n    await withClient((other) => other.query('insert into log values (1)'));\n  });\n  res.end();\n});\n`,
    }),
  )('may wait for others like it: %s', (_, code) => {
    isSuggested(code);
  });

  it.each(
    Object.entries({
      'a function that works on what is lent': transfer(
        `${getPool}async function audit(client) { await client.query('insert into log values (1)'); }\n`,
        'await audit(client)',
      ),
      'a function that is called before': `${app}${pg}const app = express();\n${getPool}async function load() { return (await getPool().query('select a from b')).rows; }\napp.post('/', async (req, res) => {\n  const rows = await load();\n  const client = await getPool().connect();\n  try {\n    res.json([rows, await client.query('select c from d')]);\n  } finally {\n    client.release();\n  }\n});\n`,
    }),
  )('does not wait: %s', (_, code) => {
    isKeptUnread(code);
  });
});

describe('what belongs to a client that is kept', () => {
  it.each([
    [
      "const agent = new https.Agent({ keepAlive: true });\n  https.get('https://a', { agent }, (up) => up.pipe(res)).on('socket', (socket) => socket.on('secureConnect', () => res.set('x', '1')));",
    ],
    [
      "const agent = new https.Agent({ keepAlive: true });\n  const sent = https.request('https://a', { agent }, (up) => up.pipe(res));\n  sent.once('socket', (socket) => socket.setTimeout(5));\n  sent.end();",
    ],
  ])('sockets on which requests listen are shared only by a suggestion', (body) => {
    isSuggested(
      `${app}import https from 'node:https';\nconst app = express();\napp.get('/', (req, res) => {\n  ${body}\n});\n`,
    );
  });

  it('an agent of requests that listen on their sockets gets keep-alive only by a suggestion', () => {
    isSuggested(
      `import https from 'node:https';\nconst agent = new https.Agent({ maxSockets: 4 });\nexport const ask = (done) => https.get('https://a', { agent }, done).on('socket', (socket) => socket.on('secureConnect', done));\n`,
    );
  });

  it('a session that nothing makes anew is kept only by a suggestion', () => {
    isSuggested(
      `${app}import http2 from 'node:http2';\nconst app = express();\napp.get('/', (req, res) => {\n  const session = http2.connect('http://a');\n  session.request({ ':path': '/' }).pipe(res);\n});\n`,
    );
  });

  it.each([
    [
      'Firestore',
      handler(
        "import { Firestore } from '@google-cloud/firestore';\n",
        'new Firestore()',
        "client.collection('a').get()",
      ).replace(';\n  res.', ';\n  client.settings({ ignoreUndefinedProperties: true });\n  res.'),
    ],
    [
      'mail',
      handler(
        "import nodemailer from 'nodemailer';\n",
        "nodemailer.createTransport({ host: 'mail', pool: true })",
        "client.sendMail({ to: 'a' })",
      ).replace(
        ';\n  res.',
        ";\n  client.set('oauth2_provision_cb', (user, renew, done) => done(null, req.get('x')));\n  res.",
      ),
    ],
    [
      'mongoose',
      handler(
        "import mongoose from 'mongoose';\n",
        "mongoose.createConnection('mongodb://db')",
        "client.useDb(req.get('x')).listCollections()",
      ),
    ],
  ])('%s that is configured on each run is not repaired unread', (_, code) => {
    isNotKeptUnread(code);
  });
});

describe('the process under another name', () => {
  const url = '{ connectionString: process.env.DATABASE_URL }';
  it.each(
    Object.entries({
      'a default import': pool(
        url,
        "import proc from 'node:process';\napp.use((req, res, next) => { proc.env.DATABASE_URL = req.hostname; next(); });\n",
      ),
      'a namespace': pool(
        url,
        "import * as proc from 'node:process';\napp.use((req, res, next) => { proc.env.DATABASE_URL = req.hostname; next(); });\n",
      ),
      'it is required': pool(
        url,
        "app.use((req, res, next) => { require('process').env.DATABASE_URL = req.hostname; next(); });\n",
      ),
    }),
  )('is the process: %s', (_, code) => {
    isDeclined(code);
  });

  const held = (statement: string, before = ''): string =>
    pool('{ host: app.locals.region }', `${before}app.get('/set', (req, res) => { ${statement}; res.end(); });\n`);

  it('what the application holds is changed by the request', () => {
    isDeclined(held('req.app.locals.region = req.query.region'));
  });

  it('something else that the application holds is changed', () => {
    isKeptUnread(held('req.app.locals.visits = 1'));
  });

  it('an object of this file is not what another one with the same names is', () => {
    isKeptUnread(
      pool(
        '{ host: config.db.host }',
        "const config = { db: { host: 'db' } };\napp.get('/set', (req, res) => { const copy = { db: {} }; copy.db.host = req.query.host; res.json(copy); });\n",
      ),
    );
  });
});
