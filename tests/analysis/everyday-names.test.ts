import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkingWords, trialWords } from '../../src/catalog/idioms/checking.ts';
import { fillingWords, settingUpWords, startingWords } from '../../src/catalog/idioms/setting-up.ts';
import { problemsIn } from '../lint.ts';

/** Names of functions of public services: the most frequent one for each of 200 everyday verbs. */
const names = readFileSync(new URL('everyday-names.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

/** Bodies that plainly make, use and drop a client on each call. */
const bodies = {
  'a pool of pg': (name: string) => `
import { Pool } from 'pg';
export async function ${name}(id) {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL });
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1', [id]);
  await pool.end();
  return rows[0];
}`,
  'an agent per request': (name: string) => `
import https from 'node:https';
import axios from 'axios';
export async function ${name}(id) {
  const httpsAgent = new https.Agent({ rejectUnauthorized: false });
  const { data } = await axios.get('https://orders.internal/' + id, { httpsAgent });
  return data;
}`,
  'a connection to MongoDB': (name: string) => `
import { MongoClient } from 'mongodb';
export async function ${name}(id) {
  const client = new MongoClient(process.env.MONGO_URL);
  try {
    await client.connect();
    return await client.db('shop').collection('orders').findOne({ id });
  } finally {
    await client.close();
  }
}`,
  'a client of S3': (name: string) => `
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
export async function ${name}(order) {
  const client = new S3Client({});
  await client.send(new PutObjectCommand({ Bucket: 'orders', Key: order.id, Body: JSON.stringify(order) }));
}`,
} as const;

/** Services whose name, beside that of the function, has a word of checking. */
const service = 'src/services/orders.js';
const files = [service, 'src/monitor/orders.js', 'src/can/orders.js', 'src/price-checker.js'];

function isReported(code: string, file = service): boolean {
  return problemsIn(code, { file, preset: 'strict' }).some(
    ({ ruleId }) => ruleId === 'connection-churn/no-single-use-client',
  );
}

/** Cases that are not reported, and why that is right. */
const rightlySilent: Readonly<Record<string, string>> = {};

describe('everyday names', () => {
  it('are 200', () => {
    expect(new Set(names).size).toBe(200);
  });

  it('silence no more than one in twenty of the functions that use a client once', () => {
    const cases = names.flatMap((name) => Object.entries(bodies).map(([body, write]) => [name, body, write] as const));
    const silent = cases
      .filter(([name, , write]) => !isReported(write(name)))
      .map(([name, body]) => `${name}: ${body}`);
    console.log(`${cases.length - silent.length} of ${cases.length} cases are reported`);
    expect(silent.filter((each) => !(each in rightlySilent))).toEqual([]);
    expect(silent.length / cases.length).toBeLessThanOrEqual(0.05);
  });

  it.each([...checkingWords, ...trialWords, ...settingUpWords, ...fillingWords, ...startingWords])(
    'the word `$word` does not catch $unlike',
    ({ unlike }) => {
      const silent = unlike.flatMap((name) =>
        Object.entries(bodies).flatMap(([body, write]) => (isReported(write(name)) ? [] : [`${name}: ${body}`])),
      );
      expect(unlike.length).toBeGreaterThan(0);
      expect(silent).toEqual([]);
    },
  );

  it('the page of the rule lists the words', () => {
    const page = readFileSync(new URL('../../docs/rules/no-single-use-client.md', import.meta.url), 'utf8');
    const words = [...checkingWords, ...trialWords, ...settingUpWords, ...fillingWords].map(({ word }) => word);
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });

  it.each(files)('the path %s decides nothing', (file) => {
    for (const write of Object.values(bodies)) expect(isReported(write('getOrder'), file)).toBe(true);
  });
});

const pg = "import { Client } from 'pg';";
const mongo = "import { MongoClient } from 'mongodb';";
const connected = 'const client = new Client(); await client.connect();';
const opened = 'const client = new MongoClient(process.env.MONGO_URL); await client.connect(); const db = client.db();';

describe('what is right to have a client of its own', () => {
  it.each([
    [
      'a function that is called at module scope',
      `${pg} async function getOrders() { ${connected} await client.query('SELECT * FROM orders'); await client.end(); } await getOrders();`,
    ],
    [
      'one that only such a function calls',
      `${pg} async function load() { ${connected} await client.query('SELECT * FROM orders'); await client.end(); } async function start() { await load(); } start().catch(console.error);`,
    ],
    [
      'tables that are created',
      `${pg} export async function ordersTable() { ${connected} await client.query(\`CREATE TABLE IF NOT EXISTS orders (id int)\`); await client.end(); }`,
    ],
    [
      'a table that is altered, by a helper of the file',
      `${pg} const add = (db) => db.query('ALTER TABLE orders ADD COLUMN total int'); export async function upgrade() { ${connected} await add(client); await client.end(); }`,
    ],
    [
      'a database that is created where it is not there',
      `${pg} export async function createOrderDatabase(name) { ${connected} const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]); if (rows.length === 0) await client.query('CREATE DATABASE ' + name); await client.end(); }`,
    ],
    [
      'a table that is created and filled',
      `${pg} export async function initOrders(rows) { ${connected} await client.query('CREATE TABLE orders (id int)'); await client.query('INSERT INTO orders VALUES ($1)', [rows]); await client.end(); }`,
    ],
    [
      'indexes',
      `${mongo} export async function orderIndexes() { ${opened} await db.collection('orders').createIndex({ id: 1 }); await client.close(); }`,
    ],
    [
      'topics',
      `import { Kafka } from 'kafkajs'; export async function orderTopics() { const kafka = new Kafka({ brokers: [] }); const admin = kafka.admin(); await admin.connect(); await admin.createTopics({ topics: [{ topic: 'orders' }] }); await admin.disconnect(); }`,
    ],
    [
      'a bucket',
      `import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'; export async function orderBucket() { const client = new S3Client({}); await client.send(new CreateBucketCommand({ Bucket: 'orders' })); client.destroy(); }`,
    ],
    [
      'the first rows',
      `${mongo} export async function seedOrders() { ${opened} await db.collection('orders').insertMany([{ id: 1 }]); await client.close(); }`,
    ],
    [
      'rows that are migrated',
      `${mongo} export async function migrateOrders() { ${opened} for (const order of await db.collection('orders').find({ version: 1 }).toArray()) await db.collection('orders').updateOne({ _id: order._id }, { $set: { version: 2 } }); await client.close(); }`,
    ],
    [
      'migrations of a library',
      `import postgres from 'postgres'; import { drizzle } from 'drizzle-orm/postgres-js'; import { migrate } from 'drizzle-orm/postgres-js/migrator'; export async function upgradeOrders() { const client = postgres(process.env.URL, { max: 1 }); await migrate(drizzle(client), { migrationsFolder: 'drizzle' }); await client.end(); }`,
    ],
    [
      'a probe that pings and nothing else',
      `${mongo} export async function orders() { const client = new MongoClient(process.env.MONGO_URL); await client.connect(); await client.db().command({ ping: 1 }); await client.close(); }`,
    ],
    [
      'a probe that selects nothing that is stored',
      `${pg} export async function orders() { ${connected} await client.query('SELECT 1'); await client.end(); return true; }`,
    ],
    [
      'a check that asks what there is',
      `${mongo} export async function checkOrders() { ${opened} await db.listCollections().toArray(); await client.close(); return true; }`,
    ],
    [
      'a check of a site by its status',
      `import https from 'node:https'; import axios from 'axios'; export async function checkSite(url) { try { const response = await axios.get(url, { httpsAgent: new https.Agent({ rejectUnauthorized: false }) }); return response.status < 400; } catch { return false; } }`,
    ],
    [
      'settings that are tried',
      `${pg} export async function testDatabase(options) { const client = new Client(options); await client.connect(); const { rows } = await client.query('SELECT count(*) FROM orders'); await client.end(); return rows[0]; }`,
    ],
  ])('%s', (_what, code) => {
    expect(
      problemsIn(code, { file: 'src/services/orders.js', preset: 'strict' }).map(({ message }) => message),
    ).toEqual([]);
  });

  it.each([
    [
      'a table of the connection',
      `${pg} export async function saveOrders(rows) { ${connected} await client.query('CREATE TEMP TABLE batch (id int)'); await client.query('INSERT INTO orders SELECT * FROM batch'); await client.end(); }`,
    ],
    [
      'a table that is there for what is saved',
      `${pg} export async function saveOrder(order) { ${connected} await client.query('CREATE TABLE IF NOT EXISTS orders (id int)'); await client.query('INSERT INTO orders VALUES ($1)', [order.id]); await client.end(); }`,
    ],
    [
      'a node of Cypher',
      `import neo4j from 'neo4j-driver'; export async function createPerson(name) { const driver = neo4j.driver(process.env.URL); await driver.executeQuery('CREATE (p:Person {name: $name})', { name }); await driver.close(); }`,
    ],
    [
      'a check that reads what is stored',
      `${mongo} export async function checkOrder(id) { ${opened} try { const order = await db.collection('orders').findOne({ id }); return order !== null; } catch { return false; } finally { await client.close(); } }`,
    ],
    [
      'a check that sends something',
      `import https from 'node:https'; import axios from 'axios'; export async function checkCoupon(code) { try { const response = await axios.post('https://shop/coupons', { code }, { httpsAgent: new https.Agent() }); return response.status === 200; } catch { return false; } }`,
    ],
    [
      'a check that reads the answer',
      `import https from 'node:https'; import axios from 'axios'; export async function checkStock(id) { try { const { data } = await axios.get('https://shop/' + id, { httpsAgent: new https.Agent() }); return data.left > 0; } catch { return false; } }`,
    ],
    [
      'a row that is migrated for its caller',
      `${mongo} export async function migrateAccount(id) { ${opened} await db.collection('accounts').updateOne({ id }, { $set: { version: 2 } }); await client.close(); }`,
    ],
  ])('and not %s', (_what, code) => {
    expect(isReported(code)).toBe(true);
  });
});
