import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const head =
  "import express from 'express';\nimport { MongoClient } from 'mongodb';\nimport { Pool } from 'pg';\nimport { createClient } from 'redis';\n\n";
const handler = (body: string): string => `express().get('/', async (req, res) => {\n${body}});\n`;

/** Name = the reason; the body of a handler, what stands above it after the one suggestion, and the body then. */
const suggestions: Readonly<
  Record<string, { readonly before: string; readonly above: string; readonly after: string }>
> = {
  'what connects is kept as a promise and forgotten when it fails': {
    before: `  const server = await MongoClient.connect('mongodb://localhost');
  res.json(await server.db('a').collection('b').find().toArray());
`,
    above: `let sharedServer;

function connectSharedServer() {
  const connecting = MongoClient.connect('mongodb://localhost');
  connecting.catch(() => {
    sharedServer = undefined;
  });
  return connecting;
}

`,
    after: `  const server = await (sharedServer ??= connectSharedServer());
  res.json(await server.db('a').collection('b').find().toArray());
`,
  },
  'who goes on with the promise goes on with the promise': {
    before: `  const promise = MongoClient.connect('mongodb://localhost');
  const server = await promise;
  res.json(await server.db('a').collection('b').find().toArray());
`,
    above: `let sharedPromise;

function connectSharedPromise() {
  const connecting = MongoClient.connect('mongodb://localhost');
  connecting.catch(() => {
    sharedPromise = undefined;
  });
  return connecting;
}

`,
    after: `  const promise = (sharedPromise ??= connectSharedPromise());
  const server = await promise;
  res.json(await server.db('a').collection('b').find().toArray());
`,
  },
  'statements that set it up move along, with their comments': {
    before: `  const client = createClient({ url: process.env.REDIS_URL });
  // Redis comes and goes.
  client.on('error', console.error); // just say so
  await client.connect();
  res.json(await client.get('a'));
  await client.quit();
`,
    above: `let sharedClient;

function connectSharedClient() {
  const connecting = (async () => {
    const client = createClient({ url: process.env.REDIS_URL });
    // Redis comes and goes.
    client.on('error', console.error); // just say so
    await client.connect();
    return client;
  })();
  connecting.catch(() => {
    sharedClient = undefined;
  });
  return connecting;
}

`,
    after: `  const client = await (sharedClient ??= connectSharedClient());
  res.json(await client.get('a'));
`,
  },
  'a `try` that catches failures to connect goes on catching them': {
    before: `  const client = new MongoClient(process.env.MONGO_URL);
  try {
    await client.connect();
    res.json(await client.db('a').collection('b').find().toArray());
  } catch {
    res.sendStatus(500);
  } finally {
    await client.close();
  }
`,
    above: `let sharedClient;

function connectSharedClient() {
  const connecting = (async () => {
    const client = new MongoClient(process.env.MONGO_URL);
    await client.connect();
    return client;
  })();
  connecting.catch(() => {
    sharedClient = undefined;
  });
  return connecting;
}

`,
    after: `  try {
    const client = await (sharedClient ??= connectSharedClient());
    res.json(await client.db('a').collection('b').find().toArray());
  } catch {
    res.sendStatus(500);
  }
`,
  },
  'a pool that is idle from now on hears of broken connections, and a `try` without purpose goes': {
    before: `  const pool = new Pool({ max: 5 });
  try {
    const { rows } = await pool.query('SELECT * FROM a');
    if (rows.length === 0) {
      await pool.end();
      return res.sendStatus(404);
    }
    res.json(rows);
  } finally {
    await pool.end();
  }
`,
    above: `const pool = new Pool({ max: 5 });
pool.on('error', (error) => process.emitWarning(error));

`,
    after: `  const { rows } = await pool.query('SELECT * FROM a');
  if (rows.length === 0) {
    return res.sendStatus(404);
  }
  res.json(rows);
`,
  },
  'the `finally` of a promise goes': {
    before: `  const pool = new Pool({ max: 5 });
  pool.on('error', console.error);
  res.json(await pool.query('SELECT * FROM a').finally(() => pool.end()));
`,
    above: `let sharedPool;

function createSharedPool() {
  const pool = new Pool({ max: 5 });
  pool.on('error', console.error);
  return pool;
}

`,
    after: `  const pool = (sharedPool ??= createSharedPool());
  res.json(await pool.query('SELECT * FROM a'));
`,
  },
  '`await using` closes, `const` does not': {
    before: `  await using pool = new Pool({ max: 5 });
  pool.on('error', console.error);
  res.json(await pool.query('SELECT * FROM a'));
`,
    above: `let sharedPool;

function createSharedPool() {
  const pool = new Pool({ max: 5 });
  pool.on('error', console.error);
  return pool;
}

`,
    after: `  const pool = (sharedPool ??= createSharedPool());
  res.json(await pool.query('SELECT * FROM a'));
`,
  },
  'a variable that is filled in the `try` and asked for in the `finally`': {
    before: `  let client;
  try {
    client = await MongoClient.connect(process.env.MONGO_URL);
    res.json(await client.db('a').collection('b').find().toArray());
  } catch (error) {
    res.status(500).send(error.message);
  } finally {
    if (client) {
      await client.close();
    }
  }
`,
    above: `let sharedClient;

function connectSharedClient() {
  const connecting = MongoClient.connect(process.env.MONGO_URL);
  connecting.catch(() => {
    sharedClient = undefined;
  });
  return connecting;
}

`,
    after: `  let client;
  try {
    client = await (sharedClient ??= connectSharedClient());
    res.json(await client.db('a').collection('b').find().toArray());
  } catch (error) {
    res.status(500).send(error.message);
  }
`,
  },
  'local constants move along where only the creation reads them': {
    before: `  const url = process.env.MONGO_URL;
  const client = await MongoClient.connect(url);

  res.json(await client.db('a').collection('b').find().toArray());
`,
    above: `let sharedClient;

function connectSharedClient() {
  const url = process.env.MONGO_URL;
  const connecting = MongoClient.connect(url);
  connecting.catch(() => {
    sharedClient = undefined;
  });
  return connecting;
}

`,
    after: `  const client = await (sharedClient ??= connectSharedClient());

  res.json(await client.db('a').collection('b').find().toArray());
`,
  },
};

describe('one suggestion, no fix', () => {
  it.each(Object.entries(suggestions).filter(([, { before }]) => !before.includes('using')))(
    '%s, in JavaScript',
    (_because, { before, above, after }) => {
      const { fixed, suggestions: offered } = repaired({ code: head + handler(before), file: 'src/server.js' });
      expect(fixed).toBe(head + handler(before));
      expect(offered.map(({ output }) => output)).toEqual([head + above + handler(after)]);
    },
  );

  it.each(Object.entries(suggestions))('%s, in TypeScript', (_because, { before, above, after }) => {
    const { suggestions: offered } = repaired({ code: head + handler(before) });
    const typed = above.replace(
      /^let (shared\w+);(?=\s+function (\w+))/u,
      'let $1: ReturnType<typeof $2> | undefined;',
    );
    expect(offered.map(({ output }) => output)).toEqual([head + typed + handler(after)]);
    expect(offered[0]?.left).toEqual([]);
  });

  it.each(Object.entries(suggestions))('%s, with CRLF', (_because, { before }) => {
    expect(repaired({ code: (head + handler(before)).replaceAll('\n', '\r\n') }).suggestions).toHaveLength(1);
  });

  it('the callers of the function that makes it no longer close it', () => {
    const before = `async function open() {
  const client = createClient();
  await client.connect();
  return client;
}

express().get('/', async (req, res) => {
  const redis = await open();
  const hit = await redis.get('a');
  await redis.quit();
  res.json(hit);
});
`;
    const [offered] = repaired({ code: head + before }).suggestions;
    expect(offered?.text).toBe('Connect the client on first use and keep it, and no longer close it.');
    expect(offered?.output).not.toContain('quit');
    expect(offered?.output).toContain(
      '  const client = await (sharedClient ??= connectSharedClient());\n  return client;\n',
    );
  });

  it('all repairs become fixes where the settings ask for them', () => {
    const { fixed, left } = repaired({
      code: head + handler(suggestions['the `finally` of a promise goes']?.before ?? ''),
      settings: { repair: 'all' },
    });
    expect(left).toEqual([]);
    expect(fixed).toContain('createSharedPool');
  });

  it('no repair is a fix where the settings want none', () => {
    const code =
      head + handler("  const pool = new Pool({ max: 5 });\n  res.json(await pool.query('SELECT * FROM a'));\n");
    const { fixed, suggestions: offered } = repaired({ code, settings: { repair: 'suggest' } });
    expect(fixed).toBe(code);
    expect(offered.map(({ text }) => text)).toEqual(['Create the pool once at module scope.']);
  });
});

/** Name = the reason. */
const declined: Readonly<Record<string, string>> = {
  'a condition of the work decides whether it is closed':
    "  const pool = new Pool();\n  const { rows } = await pool.query('SELECT * FROM a');\n  if (req.query.last) await pool.end();\n  res.json(rows);\n",
  'an event closes it':
    "  const pool = new Pool();\n  res.on('close', () => pool.end());\n  res.json(await pool.query('SELECT * FROM a'));\n",
  'what closes it is passed on':
    "  const pool = new Pool();\n  res.json(await pool.query('SELECT * FROM a'));\n  setTimeout(pool.end, 5);\n",
  'a transaction needs one connection':
    "  const pool = new Pool();\n  await pool.query('BEGIN');\n  res.json(await pool.query('SELECT * FROM a'));\n",
  'what is set stays with the connection':
    "  const pool = new Pool();\n  await pool.query('SET search_path TO tenant');\n  res.json(await pool.query('SELECT * FROM a'));\n",
  'subscribing takes the connection':
    "  const client = await createClient().connect();\n  await client.subscribe('news', (news) => res.write(news));\n",
  'a watched key is watched for everybody else too':
    "  const client = await createClient().connect();\n  await client.watch('jobs');\n  res.json(await client.get('jobs'));\n",
  'a comment speaks of how it is closed':
    "  const pool = new Pool();\n  res.json(await pool.query('SELECT * FROM a'));\n  // Nobody else needs it.\n  await pool.end();\n",
  'its listener speaks of this request':
    "  const client = createClient();\n  client.on('error', (error) => res.status(500).send(error.message));\n  await client.connect();\n  res.json(await client.get('a'));\n",
  'it reads the very name that it is given to':
    '  const client = await MongoClient.connect(`mongodb://${client}`);\n  res.json(await client.db().listCollections().toArray());\n',
  'what it needs is declared together with what others need':
    "  const { url, name } = { url: 'redis://a', name: 'a' };\n  const client = createClient({ url });\n  await client.connect();\n  res.json(await client.get(name));\n",
  'it is connected under a condition':
    "  const client = createClient();\n  if (req.query.live) await client.connect();\n  res.json(await client.get('a'));\n",
};

describe('declined', () => {
  it.each(Object.entries(declined))('%s', (_because, body) => {
    const { fixed, suggestions: offered, left } = repaired({ code: head + handler(body) });
    expect(left).toEqual(['no-client-in-handler']);
    expect(offered).toEqual([]);
    expect(fixed).toBe(head + handler(body));
  });
});
