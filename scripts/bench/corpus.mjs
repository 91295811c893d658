import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

/**
 * @typedef {{ readonly path: string, readonly text: string }} SourceFile
 * @typedef {{ readonly name: string, readonly what: string, readonly files: readonly SourceFile[] }} Corpus
 */

const root = join(import.meta.dirname, '..', '..');

/** What is linted: real code without clients, code full of them, and the example. All stand in one folder on the disk. */
export function corporaOnDisk() {
  const example = join(root, 'examples/orders-service/src');
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const corpora = /** @type {readonly Corpus[]} */ ([
    {
      name: 'client-free',
      what: 'every fifth of the rules that ESLint ships, which mention no client',
      files: filesIn(join(root, 'node_modules/eslint/lib/rules'))
        .filter((_, index) => index % 5 === 0)
        .map(({ path, text }) => written(join(folder, 'rules'), basename(path), text)),
    },
    {
      name: 'client-heavy',
      what: 'generated services of 12 routes each: a client in every fourth route, helpers, a kept pool',
      files: Array.from({ length: 20 }, (_, index) => written(folder, `service-${index}.ts`, service(12, index))),
    },
    {
      name: 'example',
      what: 'examples/orders-service',
      files: filesIn(example).map(({ path, text }) => written(folder, relative(example, path), text)),
    },
  ]);
  return { folder, corpora };
}

/**
 * A service in TypeScript as people write it, of so many routes; about 27 lines a route.
 *
 * @param {number} routes
 * @param {number} seed
 */
export function service(routes, seed = 0) {
  const neighbour =
    seed > 0 ? `import { total0 as neighbour } from './service-${seed - 1}.ts';\nvoid neighbour;\n` : '';
  const parts = Array.from({ length: routes }, (_, index) => {
    const client = [
      `const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 5 });`,
      `const redis = await open${index}();`,
      `const agent = new https.Agent({ maxSockets: 10 });`,
    ][index % 3];
    return `
interface Order${index} {
  readonly id: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly price: number }[];
}

async function open${index}() {
  const client = createClient({ url: process.env.REDIS_URL });
  await client.connect();
  return client;
}

export function total${index}(order: Order${index}): number {
  return order.lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
}

router.get('/orders/${index}/:id', async (req: Request, res: Response) => {
  ${index % 4 === 0 ? client : 'const pool = shared;'}
  const { rows } = await shared.query('SELECT * FROM orders_${index} WHERE id = $1', [req.params.id]);
  const order = rows[0] as Order${index} | undefined;
  if (!order) return res.status(404).json({ error: 'not found' });
  const vat = total${index}(order) * 0.19;
  for (const line of order.lines) {
    if (line.quantity < 0) return res.status(422).json({ error: \`\${line.sku} has no quantity\` });
  }
  return res.json({ ...order, total: total${index}(order) + vat });
});
`;
  });
  return `import https from 'node:https';
import { Router, type Request, type Response } from 'express';
import { Pool } from 'pg';
import { createClient } from 'redis';
${neighbour}
export const router = Router();
const shared = new Pool({ max: 10 });
${parts.join('')}`;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
function written(folder, name, text) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return { path, text };
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/u.test(name))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}
