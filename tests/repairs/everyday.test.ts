import { describe, expect, it } from 'vitest';
import { repaired } from './oracle.ts';

/**
 * What people write every day, and what `--fix` makes of it unread: the comment on the line of the creation says when
 * the client is made from then on. A change that turns one of them into a suggestion needs a program that the fix breaks.
 */
const programs: Readonly<Record<string, string>> = {
  'pg with literals in Express': `import express from 'express';
import { Pool } from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const pool = new Pool({ host: 'db', max: 10 }); // repair: at import
  const { rows } = await pool.query('SELECT id, name FROM users WHERE org = $1', [req.query.org]);
  res.json(rows);
});
`,
  'pg with the environment in Express': `import express from 'express';
import { Pool } from 'pg';
const app = express();
app.get('/users/:id', async (req, res) => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
  const { rows } = await pool.query('SELECT name FROM users WHERE id = $1', [req.params.id]);
  res.json(rows[0]);
});
`,
  'pg with a fallback': `import express from 'express';
import { Pool } from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const pool = new Pool({ host: process.env.DB_HOST ?? 'localhost', port: Number(process.env.DB_PORT ?? 5432) }); // repair: at first use
  res.json((await pool.query('SELECT id FROM users')).rows);
});
`,
  'pg with an imported configuration in TypeScript': `import type { Request, Response } from 'express';
import express from 'express';
import { Pool } from 'pg';
import { config } from './config.js';
const app = express();
app.get('/users', async (req: Request, res: Response) => {
  const pool = new Pool({ host: config.db.host, user: config.db.user, password: config.db.password }); // repair: at first use
  res.json((await pool.query('SELECT id FROM users')).rows);
});
`,
  'pg in a Fastify route': `import Fastify from 'fastify';
import pg from 'pg';
const app = Fastify();
app.get('/orders', async (request) => {
  const pool = new pg.Pool({ max: 5 }); // repair: at import
  const { rows } = await pool.query('SELECT id FROM orders WHERE user_id = $1', [request.query.user]);
  return rows;
});
`,
  'pg in a Koa router': `import Router from '@koa/router';
import { Pool } from 'pg';
const router = new Router();
router.get('/orders', async (ctx) => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
  ctx.body = (await pool.query('SELECT id FROM orders')).rows;
});
`,
  'pg in a NestJS controller': `import { Controller, Get } from '@nestjs/common';
import { Pool } from 'pg';
@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
    return (await pool.query('SELECT id FROM orders')).rows;
  }
}
`,
  'pg in an AWS Lambda': `import type { Handler } from 'aws-lambda';
import { Pool } from 'pg';
export const handler: Handler = async (event) => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 }); // repair: at first use
  const { rows } = await pool.query('SELECT id FROM orders WHERE id = $1', [event.id]);
  return rows;
};
`,
  'pg with CommonJS': `const express = require('express');
const { Pool } = require('pg');
const app = express();
app.get('/users', async (req, res) => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
  res.json((await pool.query('SELECT id FROM users')).rows);
});
`,
  'pg with options of the module': `import express from 'express';
import { Pool } from 'pg';
const options = { host: 'db', database: 'shop', max: 8 };
const app = express();
app.get('/users', async (req, res) => {
  const pool = new Pool(options); // repair: at import
  res.json((await pool.query('SELECT id FROM users')).rows);
});
`,
  'pg with a configuration that is loaded by the module': `import express from 'express';
import { Pool } from 'pg';
import { loadConfig } from './config.js';
const config = loadConfig();
const app = express();
app.get('/users', async (req, res) => {
  const pool = new Pool(config.database); // repair: at first use
  res.json((await pool.query('SELECT id FROM users')).rows);
});
`,
  'mysql2 in Express': `import express from 'express';
import mysql from 'mysql2/promise';
const app = express();
app.get('/users', async (req, res) => {
  const pool = mysql.createPool({ host: 'db', user: 'app', password: process.env.DB_PASSWORD }); // repair: at first use
  const [rows] = await pool.query('SELECT id FROM users WHERE org = ?', [req.query.org]);
  res.json(rows);
});
`,
  'mysql2 with execute': `import express from 'express';
import mysql from 'mysql2/promise';
const app = express();
app.post('/users', async (req, res) => {
  const pool = mysql.createPool(process.env.MYSQL_URL); // repair: at first use
  await pool.execute('INSERT INTO users (name) VALUES (?)', [req.body.name]);
  res.sendStatus(201);
});
`,
  'Prisma in Express': `import { PrismaClient } from '@prisma/client';
import express from 'express';
const app = express();
app.get('/users', async (req, res) => {
  const prisma = new PrismaClient(); // repair: once
  res.json(await prisma.user.findMany({ where: { org: req.query.org } }));
});
`,
  'Prisma in a Next.js route handler': `// file: app/api/users/route.ts
import { PrismaClient } from '@prisma/client';
export async function GET() {
  const prisma = new PrismaClient(); // repair: at first use
  return Response.json(await prisma.user.findMany());
}
`,
  'knex in Express': `import express from 'express';
import knex from 'knex';
const app = express();
app.get('/users', async (req, res) => {
  const db = knex({ client: 'pg', connection: process.env.DATABASE_URL }); // repair: at first use
  res.json(await db('users').where({ org: req.query.org }).select('id'));
});
`,
  'Sequelize in Express': `import express from 'express';
import { Sequelize } from 'sequelize';
const app = express();
app.get('/users', async (req, res) => {
  const db = new Sequelize(process.env.DATABASE_URL, { logging: false }); // repair: at first use
  const [rows] = await db.query('SELECT id FROM users WHERE org = ?', { replacements: [req.query.org] });
  res.json(rows);
});
`,
  'S3 in AWS Lambda': `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
export const handler = async (event) => {
  const s3 = new S3Client({ region: 'eu-west-1' }); // repair: once
  const object = await s3.send(new GetObjectCommand({ Bucket: 'orders', Key: event.key }));
  return object.Body.transformToString();
};
`,
  'DynamoDB with the region of the environment': `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
export const handler = async (event) => {
  const db = new DynamoDBClient({ region: process.env.AWS_REGION }); // repair: at first use
  return db.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
};
`,
  'SQS in a consumer': `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
export const handler = async (event) => {
  const sqs = new SQSClient({}); // repair: once
  for (const record of event.Records) await sqs.send(new SendMessageCommand({ QueueUrl: 'https://sqs/q', MessageBody: record.body }));
};
`,
  'an https agent in an axios call': `import https from 'node:https';
import axios from 'axios';
import express from 'express';
const app = express();
app.get('/rates', async (req, res) => {
  const { data } = await axios.get('https://rates.example/', { httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 50 }) }); // repair: at import
  res.json(data);
});
`,
  'an undici pool': `import express from 'express';
import { Pool } from 'undici';
const app = express();
app.get('/rates', async (req, res) => {
  const pool = new Pool('https://rates.example', { connections: 20 }); // repair: at import
  const { body } = await pool.request({ path: '/', method: 'GET' });
  res.json(await body.json());
});
`,
  'an undici agent for fetch': `import express from 'express';
import { Agent, fetch } from 'undici';
const app = express();
app.get('/rates', async (req, res) => {
  const response = await fetch('https://rates.example', { dispatcher: new Agent({ connections: 20 }) }); // repair: at import
  res.json(await response.json());
});
`,
  'Elasticsearch in Express': `import { Client } from '@elastic/elasticsearch';
import express from 'express';
const app = express();
app.get('/search', async (req, res) => {
  const client = new Client({ node: process.env.ELASTIC_URL }); // repair: at first use
  res.json(await client.search({ index: 'products', q: req.query.q }));
});
`,
  'nodemailer with a pool': `import express from 'express';
import nodemailer from 'nodemailer';
const app = express();
app.post('/mail', async (req, res) => {
  const mailer = nodemailer.createTransport({ host: 'smtp', pool: true }); // repair: once
  await mailer.sendMail({ from: 'a@example.com', to: req.body.to, text: 'hi' });
  res.sendStatus(202);
});
`,
  'a service that asks a database on each tick': `import { Pool } from 'pg';
setInterval(async () => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
  await pool.query('DELETE FROM sessions WHERE expires < now()');
}, 30_000);
`,
  'a BullMQ worker': `import { Worker } from 'bullmq';
import { Pool } from 'pg';
new Worker('mails', async (job) => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
  await pool.query('UPDATE mails SET sent = now() WHERE id = $1', [job.data.id]);
});
`,
  'a loop of a script': `import { Pool } from 'pg';
import { ids } from './ids.js';
for (const id of ids) {
  const pool = new Pool({ max: 2 }); // repair: at import
  await pool.query('UPDATE orders SET seen = now() WHERE id = $1', [id]);
}
`,
  'a helper that handlers call': `import express from 'express';
import { Pool } from 'pg';
const app = express();
async function ordersOf(user) {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
  return (await pool.query('SELECT id FROM orders WHERE user_id = $1', [user])).rows;
}
app.get('/orders', async (req, res) => res.json(await ordersOf(req.query.user)));
app.get('/orders/:user', async (req, res) => res.json(await ordersOf(req.params.user)));
`,
  'a tRPC procedure': `import { initTRPC } from '@trpc/server';
import { Pool } from 'pg';
const t = initTRPC.create();
export const router = t.router({
  orders: t.procedure.query(async () => {
    const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
    return (await pool.query('SELECT id FROM orders')).rows;
  }),
});
`,
  'a GraphQL resolver': `import { ApolloServer } from '@apollo/server';
import { Pool } from 'pg';
const resolvers = {
  Query: {
    orders: async () => {
      const pool = new Pool({ connectionString: process.env.DATABASE_URL }); // repair: at first use
      return (await pool.query('SELECT id FROM orders')).rows;
    },
  },
};
new ApolloServer({ typeDefs: '', resolvers });
`,
};

const said = / ?\/\/ (?<what>file|repair): (?<answer>.+)/gu;

describe('an everyday program', () => {
  it.each(Object.entries(programs))('is repaired unread: %s', (_, program) => {
    const answers = new Map([...program.matchAll(said)].map(({ groups }) => [groups?.['what'], groups?.['answer']]));
    const code = program.replaceAll(said, '').trimStart();
    const file = answers.get('file') ?? (/: Request|: Handler|@Get/u.test(code) ? 'src/app.ts' : 'src/app.js');
    const { fixed, left } = repaired({ code, file });
    expect(fixed).not.toBe(code);
    expect(left).toEqual([]);
    const when = answers.get('repair');
    if (when !== 'once') expect(fixed.includes('??=')).toBe(when === 'at first use');
  });
});
