import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const head =
  "import express from 'express';\nimport { MongoClient } from 'mongodb';\nimport { Pool } from 'pg';\n\nconst app = express();\n\n";
const handler = (path: string, body: string): string => `app.get('/${path}', async (req, res) => {\n${body}});\n`;
const rows = "  res.json(await pool.query('SELECT * FROM a'));\n";

const mongo = (name: string, url = 'mongodb://localhost'): string =>
  `  const ${name} = await MongoClient.connect('${url}');\n  res.json(await ${name}.db('a').stats());\n`;
const closed = (name: string): string =>
  `  const ${name} = new Pool({ max: 2 });\n  res.json(await ${name}.query('SELECT * FROM a'));\n  await ${name}.end();\n`;

describe('equal creations', () => {
  it('share one client where somebody looks at the repair anyway, and are repaired together', () => {
    const code = head + handler('a', mongo('client')) + handler('b', mongo('db')) + handler('c', mongo('client'));
    const { fixed, suggestions } = repaired({ code, file: 'src/server.js' });
    expect(fixed).toBe(code);
    expect(suggestions).toHaveLength(3);
    expect(new Set(suggestions.map((suggestion) => JSON.stringify(suggestion))).size).toBe(1);
    const call = (name: string): string =>
      `  const ${name} = await (sharedClient ??= connectSharedClient());\n  res.json(await ${name}.db('a').stats());\n`;
    expect(suggestions[0]).toEqual({
      text: 'Connect the pool on first use and keep it, in all 3 places.',
      output: `${head}let sharedClient;

function connectSharedClient() {
  const connecting = MongoClient.connect('mongodb://localhost');
  connecting.catch(() => {
    sharedClient = undefined;
  });
  return connecting;
}

${handler('a', call('client'))}${handler('b', call('db'))}${handler('c', call('client'))}`,
      left: [],
    });
  });

  it('that are closed on each run share a pool of the module, under the name that one of them has', () => {
    const code = head + handler('a', closed('pool')) + handler('b', closed('pool')) + handler('c', closed('db'));
    const [offered] = repaired({ code, file: 'src/server.js' }).suggestions;
    expect(offered).toEqual({
      text: 'Create the pool once at module scope, and no longer close it, in all 3 places.',
      output: `${head}const pool = new Pool({ max: 2 });
pool.on('error', (error) => process.emitWarning(error));

${handler('a', rows)}${handler('b', rows)}${handler('c', "  const db = pool;\n  res.json(await db.query('SELECT * FROM a'));\n")}`,
      left: [],
    });
  });

  it('of a class share what they keep for each set of options', () => {
    const method = (name: string): string =>
      `  async ${name}() {\n    const client = new MongoClient(this.url);\n    const found = await client.db('a').stats();\n    await client.close();\n    return found;\n  }\n`;
    const code = `${head}class Store {\n  constructor(private readonly url: string) {}\n\n${method('a')}\n${method('b')}}\n${handler('a', "  const store = new Store('mongodb://a');\n  res.json([await store.a(), await store.b()]);\n")}`;
    const { suggestions } = repaired({ code });
    expect(suggestions.map(({ text, left }) => [text, left])).toEqual([
      ['Keep one pool for each set of options, and close it when it is no longer used, in all 2 places.', []],
      ['Keep one pool for each set of options, and close it when it is no longer used, in all 2 places.', []],
    ]);
    expect(suggestions[0]?.output.split('new MongoClient(')).toHaveLength(2);
  });

  it('that fixes repair keep a client each, as many connections as their author gave them', () => {
    const own = (name: string): string => `  const ${name} = new Pool({ max: 2 });\n${rows}`;
    const { fixed } = repaired({ code: head + handler('a', own('pool')) + handler('b', own('pool')) });
    expect(fixed.split('new Pool(')).toHaveLength(3);
  });
});

/** Name = why they are not equal; the bodies of two handlers. */
const apart: Readonly<Record<string, readonly [string, string]>> = {
  'they connect to different servers': [mongo('client'), mongo('client', 'mongodb://other')],
  'a comment would be lost': [`  // One.\n${closed('pool')}`, `  // One.\n${closed('pool')}`],
  'the name is taken where the other is made': [
    mongo('client'),
    `  const sharedClient = 1;\n  console.log(sharedClient);\n${mongo('client')}`,
  ],
};

describe('two creations do not share a client where', () => {
  it.each(Object.entries(apart))('%s', (_because, [one, other]) => {
    const code = head + handler('a', one) + handler('b', other);
    const { suggestions } = repaired({ code });
    expect(suggestions.map(({ left }) => left.length)).toEqual([1, 1]);
    expect(suggestions[0]?.output).not.toBe(suggestions[1]?.output);
  });
});
