/**
 * Code to begin with: the mistakes as people make them, and neighbours that are right and stay quiet.
 *
 * @type {readonly (Pick<import('./link.ts').State, 'code' | 'path'> & Partial<import('./link.ts').State> & { readonly name: string })[]}
 */
export const examples = [
  {
    name: 'A pool per request',
    path: 'src/orders.js',
    code: `import express from 'express';
import { Pool } from 'pg';

export const orders = express.Router();

orders.get('/orders/:id', async (req, res) => {
  const pool = new Pool({ max: 10 });
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1', [req.params.id]);
  res.json(rows[0]);
});
`,
  },
  {
    name: 'Through a helper',
    path: 'src/carts.ts',
    repair: 'all',
    code: `import { Router, type Request, type Response } from 'express';
import { createClient } from 'redis';

export const carts = Router();

async function openRedis() {
  const client = createClient({ url: process.env.REDIS_URL });
  await client.connect();
  return client;
}

carts.get('/:id', async (req: Request, res: Response) => {
  const redis = await openRedis();
  const items = await redis.hGetAll(\`cart:\${req.params.id}\`);
  await redis.quit();
  res.json(items);
});
`,
  },
  {
    name: 'A single connection per request',
    path: 'src/users.ts',
    repair: 'all',
    code: `import Fastify from 'fastify';
import { Client } from 'pg';

const app = Fastify();

app.get<{ Params: { id: string } }>('/users/:id', async (request) => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT * FROM users WHERE id = $1', [request.params.id]);
    return rows[0];
  } finally {
    await client.end();
  }
});

await app.listen({ port: 3000 });
`,
  },
  {
    name: 'An agent without keep-alive',
    path: 'src/upstream.ts',
    code: `import https from 'node:https';
import axios from 'axios';

// A bare agent is worse than none: the global one keeps connections alive since Node 19.
const httpsAgent = new https.Agent({ maxSockets: 50 });

export const upstream = axios.create({ baseURL: 'https://prices.example', httpsAgent });
`,
  },
  {
    name: 'A TLS option per call',
    path: 'src/payments.ts',
    repair: 'all',
    code: `import { Agent } from 'node:https';
import { readFileSync } from 'node:fs';
import axios from 'axios';
import type { Request, Response } from 'express';

const ca = readFileSync('certs/bank.pem');

export async function postPayment(req: Request, res: Response) {
  const { data } = await axios.post('https://bank.example/payments', req.body, {
    httpsAgent: new Agent({ ca, keepAlive: true }),
  });
  res.status(201).json(data);
}
`,
  },
  {
    name: 'AWS Lambda',
    path: 'src/handler.ts',
    code: `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { APIGatewayProxyEvent } from 'aws-lambda';

export const handler = async (event: APIGatewayProxyEvent) => {
  const s3 = new S3Client({ region: process.env.AWS_REGION });
  const object = await s3.send(
    new GetObjectCommand({ Bucket: process.env.BUCKET, Key: event.pathParameters?.key }),
  );
  return { statusCode: 200, body: await object.Body?.transformToString() };
};
`,
  },
  {
    name: 'Next.js route with Prisma',
    path: 'app/api/posts/route.ts',
    repair: 'all',
    code: `import { PrismaClient } from '@prisma/client';
import { NextResponse } from 'next/server';

export async function GET() {
  const prisma = new PrismaClient();
  const posts = await prisma.post.findMany({ take: 20 });
  await prisma.$disconnect();
  return NextResponse.json(posts);
}
`,
  },
  {
    name: 'A pool per iteration',
    path: 'src/archive.js',
    code: `import { Pool } from 'pg';

const months = process.argv.slice(2);

for (const month of months) {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
  await pool.query('INSERT INTO archive SELECT * FROM orders WHERE month = $1', [month]);
  await pool.end();
}
`,
  },
  {
    name: 'A job of a queue',
    path: 'src/worker.ts',
    repair: 'all',
    code: `import { Worker } from 'bullmq';
import nodemailer from 'nodemailer';

new Worker(
  'mail',
  async (job) => {
    const transport = nodemailer.createTransport({ host: 'smtp.example', port: 465, secure: true });
    await transport.sendMail({ to: job.data.to, subject: 'Your order', text: job.data.text });
  },
  { connection: { host: 'localhost', port: 6379 } },
);
`,
  },
  {
    name: 'One per tenant',
    path: 'src/tenants.ts',
    repair: 'all',
    code: `import express from 'express';
import { Pool } from 'pg';

const app = express();

app.get('/:tenant/invoices', async (req, res) => {
  const tenant: string = req.params.tenant;
  const pool = new Pool({ host: 'db.internal', database: \`tenant_\${tenant}\` });
  const { rows } = await pool.query('SELECT * FROM invoices');
  res.json(rows);
});
`,
  },
  {
    name: 'A function that anybody may call (strict)',
    path: 'src/report.ts',
    preset: 'strict',
    repair: 'all',
    code: `import { createConnection } from 'mysql2/promise';

export async function countOrders(day: string): Promise<number> {
  const connection = await createConnection({ uri: process.env.DATABASE_URL });
  try {
    const [rows] = await connection.execute('SELECT count(*) AS n FROM orders WHERE day = ?', [day]);
    return (rows as { n: number }[])[0]?.n ?? 0;
  } finally {
    await connection.end();
  }
}
`,
  },
  {
    name: 'Quiet: made once, on first use',
    path: 'src/db.ts',
    code: `import { Pool } from 'pg';

let pool: Pool | undefined;

// Kept in a variable of the module, behind a guard: one pool for all requests.
export function getPool(): Pool {
  pool ??= new Pool({ max: 10 });
  return pool;
}
`,
  },
  {
    name: 'Quiet: a plugin runs once',
    path: 'src/plugin.ts',
    code: `import fp from 'fastify-plugin';
import { Redis } from 'ioredis';

// It looks like a handler, and runs once at start-up.
export default fp(async (app) => {
  const redis = new Redis(process.env.REDIS_URL!);
  app.decorate('redis', redis);
  app.addHook('onClose', async () => redis.quit());
});
`,
  },
  {
    name: 'Quiet: at the edge, one per request is right',
    path: 'src/worker.ts',
    code: `import { Client } from 'pg';

interface Env {
  HYPERDRIVE: { connectionString: string };
}

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const client = new Client({ connectionString: env.HYPERDRIVE.connectionString });
    await client.connect();
    const { rows } = await client.query('SELECT now()');
    ctx.waitUntil(client.end());
    return Response.json(rows);
  },
} satisfies ExportedHandler<Env>;
`,
  },
];
