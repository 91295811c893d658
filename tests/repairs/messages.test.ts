import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { repairMessages } from '../../src/repairs/messages.ts';
import { languageOptionsFor } from '../lint.ts';

const handler = (body: string, head = "import { Pool } from 'pg';"): string =>
  `import express from 'express';\nimport { watch } from './watch.js';\n${head}\nexpress().get('/', async (req, res) => {\n${body}\n});\n`;

/** One program for each thing that a suggestion says, and what it says. */
const programs: Readonly<Record<string, readonly [says: string, code: string]>> = {
  createAtModule: [
    'Create the pool once at module scope. Check first: it is passed to `watch`, which this file does not show.',
    handler("const pool = new Pool();\nwatch(pool);\nres.json(await pool.query('SELECT a FROM b'));"),
  ],
  'createAtModule, no longer closed': [
    'Create the pool once at module scope, and no longer close it.',
    handler("const pool = new Pool();\nres.json(await pool.query('SELECT a FROM b'));\nawait pool.end();"),
  ],
  createOnFirstUse: [
    'Create the pool on first use and keep it. Check first: it is passed to `watch`, which this file does not show.',
    handler(
      "const pool = new Pool({ host: process.env.DB });\nwatch(pool);\nres.json(await pool.query('SELECT a FROM b'));",
    ),
  ],
  'createOnFirstUse of an agent': [
    'Create the agent on first use and keep it. Check first: it is passed to `watch`, which this file does not show.',
    handler(
      "const agent = new Agent({ keepAlive: true, localAddress: process.env.ADDRESS });\nwatch(agent);\nget('http://a', { agent }, (answer) => answer.pipe(res));",
      "import { Agent, get } from 'node:http';",
    ),
  ],
  'createAtModule of a transport': [
    'Create the transport once at module scope. Check first: it is passed to `watch`, which this file does not show.',
    handler(
      "const mail = createTransport({ host: 'a', pool: true });\nwatch(mail);\nres.json(await mail.sendMail(req.body));",
      "import { createTransport } from 'nodemailer';",
    ),
  ],
  createBeforeLoop: [
    'Create the pool once before the loop.',
    "import { Pool } from 'pg';\nexport async function copy(keys) {\n  for (const key of keys) {\n    const pool = new Pool({ host: 'a' });\n    await pool.query('SELECT a FROM b WHERE c = $1', [key]);\n  }\n}\n",
  ],
  'createBeforeLoop, closed behind it': [
    'Create the pool once before the loop, and close it after the loop.',
    "import { Pool } from 'pg';\nexport async function copy(keys) {\n  for (const key of keys) {\n    const pool = new Pool({ host: 'a' });\n    await pool.query('SELECT a FROM b WHERE c = $1', [key]);\n    await pool.end();\n  }\n}\n",
  ],
  connectOnFirstUse: [
    'Connect the client on first use and keep it, and no longer close it.',
    handler(
      "const client = createClient();\nawait client.connect();\nres.json(await client.get('a'));\nawait client.quit();",
      "import { createClient } from 'redis';",
    ),
  ],
  keepForEachKey: [
    'Keep one pool for each set of options.',
    handler("const pool = new Pool({ host: `${req.params.host}` });\nres.json(await pool.query('SELECT a FROM b'));"),
  ],
  'keepForEachKey, given back': [
    'Keep one pool for each set of options, and close it when it is no longer used.',
    handler(
      "const client = new MongoClient(`mongodb://${req.params.host}`);\ntry {\n  res.json(await client.db('a').stats());\n} finally {\n  await client.close();\n}",
      "import { MongoClient } from 'mongodb';",
    ),
  ],
  takeFromPool: [
    'Take the connection from a pool, and give it back.',
    handler(
      "const client = new Client();\nawait client.connect();\nres.json(await client.query('SELECT a FROM b'));\nawait client.end();",
      "import { Client } from 'pg';",
    ),
  ],
  moveVariable: [
    'Declare `client` at module scope.',
    handler(
      'let client;\nif (!client) client = new S3Client({});\nwatch(client);\nres.json(await client.send(req.body));',
      "import { S3Client } from '@aws-sdk/client-s3';",
    ),
  ],
  keepFirst: [
    'Create it only where `client` is empty.',
    handler(
      'client = new S3Client({});\nwatch(client);\nres.json(await client.send(req.body));',
      "import { S3Client } from '@aws-sdk/client-s3';\nlet client;",
    ),
  ],
  keepPromise: [
    'Keep the promise of `client`, which callers at the same time share.',
    handler(
      "if (!client) client = await MongoClient.connect('mongodb://a');\nres.json(await client.db('a').stats());",
      "import { MongoClient } from 'mongodb';\nlet client;",
    ),
  ],
  askForPresence: [
    'Ask only for `redis`.',
    "import { Redis } from 'ioredis';\nlet redis = null;\nfunction client() {\n  if (redis && redis.status === 'ready') return redis;\n  redis = new Redis({ host: 'cache' });\n  return redis;\n}\nexport const get = (key) => client().get(key);\n",
  ],
  removeClose: [
    'Leave `pool` open.',
    handler(
      "const found = await pool.query('SELECT a FROM b');\nawait pool.end();\nres.json(found.rows);",
      "import { Pool } from 'pg';\nconst pool = new Pool();",
    ),
  ],
  leaveOut: [
    'Leave `Connection: close` out.',
    handler(
      "res.json((await axios.get('http://a', { headers: { connection: 'close' } })).data);",
      "import axios from 'axios';",
    ),
  ],
  discard: [
    'Discard the body with `await answer.body.dump()`, which keeps the connection.',
    handler(
      "const answer = await request('http://a');\nres.status(answer.statusCode).end();",
      "import { request } from 'undici';",
    ),
  ],
  cancel: [
    'Give the body up with `await answer.body?.cancel()`, which closes the connection.',
    handler("const answer = await fetch('http://a');\nres.status(answer.status).end();", ''),
  ],
  globalAgent: [
    'Send it through the global agent, which keeps connections, with `agent(undefined)`.',
    handler("res.json((await superagent.get('http://a')).body);", "import superagent from 'superagent';"),
  ],
  passOption: [
    'Pass `maxSockets: 128`.',
    "import { Agent } from 'node:https';\nexport const agent = new Agent({ keepAlive: true });\n",
  ],
  passCaps: [
    'Pass `maxSockets: 128` and `maxFreeSockets: 64`.',
    "import { Agent } from 'node:https';\nexport const agent = new Agent({ keepAlive: true });\n",
  ],
};

function suggestionsOf(code: string) {
  const { rules, ...config } = plugin.configs.strict;
  return new Linter({ cwd: '/project' })
    .verify(
      code,
      [
        {
          ...config,
          rules: {
            ...rules,
            'connection-churn/require-keep-alive': ['error', { check: 'all', requireMaxSockets: true }],
          },
          files: ['**'],
          languageOptions: languageOptionsFor('src/server.js'),
          settings: { 'connection-churn': { nodeVersion: '>=20' } },
        },
      ],
      '/project/src/server.js',
    )
    .flatMap(({ suggestions = [] }) => suggestions);
}

describe('what a suggestion says', () => {
  for (const [name, [says, code]] of Object.entries(programs))
    it(name, () => {
      const offered = suggestionsOf(code).find(({ messageId }) => messageId === name.split(/\W/u)[0]);
      expect(offered?.desc).toBe(says);
    });

  it('is held for each thing that there is', () => {
    expect(new Set(Object.keys(programs).map((name) => name.split(/\W/u)[0]))).toEqual(
      new Set(Object.keys(repairMessages)),
    );
  });
});
