import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const head = `import express from 'express';
import { MongoClient } from 'mongodb';
import { Pool } from 'pg';
import { createClient } from 'redis';
import { Agent, request } from 'undici';

`;
const served = (call: string): string =>
  `\nexpress().get('/', async (req, res) => {\n  res.json(await ${call});\n});\n`;

/** The one suggestion for a function that makes a client, without what stands around it. */
function suggested(code: string, call: string, file = 'src/server.ts'): string | undefined {
  const whole = head + code + served(call);
  const { fixed, suggestions, left } = repaired({ code: whole, file });
  expect(fixed).toBe(whole);
  expect(left).toHaveLength(1);
  expect(suggestions.length).toBeLessThanOrEqual(1);
  for (const { left } of suggestions) expect(left).toEqual([]);
  return suggestions[0]?.output.slice(head.length, -served(call).length);
}

/** Name = the reason; before, and after the suggestion. */
const suggestions: Readonly<
  Record<string, { readonly call: string; readonly before: string; readonly after: string }>
> = {
  'a pool that closes idle connections is forgotten, the one used longest ago first, and never closed in use': {
    call: 'rows(req.params.tenant)',
    before: `function rows(tenant: string) {
  const pool = new Pool({ database: tenant, max: 2 });
  return pool.query('SELECT * FROM a');
}
`,
    after: `const sharedPools = new Map<string, ReturnType<typeof createSharedPool>>();

function createSharedPool(tenant: string) {
  const pool = new Pool({ database: tenant, max: 2 });
  pool.on('error', (error) => process.emitWarning(error));
  return pool;
}

function getSharedPool(tenant: string) {
  const kept = sharedPools.get(tenant) ?? createSharedPool(tenant);
  // The one that was used last stands last.
  sharedPools.delete(tenant);
  sharedPools.set(tenant, kept);
  // Forgotten, not closed: whoever uses it may finish, and its idle connections close by themselves.
  for (const oldest of sharedPools.keys()) {
    if (sharedPools.size <= 100) break;
    sharedPools.delete(oldest);
  }
  return kept;
}

function rows(tenant: string) {
  const pool = getSharedPool(tenant);
  return pool.query('SELECT * FROM a');
}
`,
  },
  'several values make a key that no other set of values makes, and a number that is not finite is one of them': {
    call: 'get(req.app.locals.upstream)',
    before: `function get(upstream: { readonly host: string; readonly timeout?: number; readonly isSlow: boolean }) {
  const dispatcher = new Agent({
    headersTimeout: upstream.timeout,
    pipelining: upstream.isSlow ? 1 : 2,
  });
  return request(upstream.host, { dispatcher });
}
`,
    after: `const sharedDispatchers = new Map<string, ReturnType<typeof createSharedDispatcher>>();

function createSharedDispatcher(timeout: number | undefined, isSlow: boolean) {
  return new Agent({
    headersTimeout: timeout,
    pipelining: isSlow ? 1 : 2,
  });
}

function getSharedDispatcher(timeout: number | undefined, isSlow: boolean) {
  const key = JSON.stringify([String(timeout), isSlow]);
  const kept = sharedDispatchers.get(key) ?? createSharedDispatcher(timeout, isSlow);
  // The one that was used last stands last.
  sharedDispatchers.delete(key);
  sharedDispatchers.set(key, kept);
  // Forgotten, not closed: whoever uses it may finish, and its idle connections close by themselves.
  for (const oldest of sharedDispatchers.keys()) {
    if (sharedDispatchers.size <= 100) break;
    sharedDispatchers.delete(oldest);
  }
  return kept;
}

function get(upstream: { readonly host: string; readonly timeout?: number; readonly isSlow: boolean }) {
  const dispatcher = getSharedDispatcher(upstream.timeout, upstream.isSlow);
  return request(upstream.host, { dispatcher });
}
`,
  },
  'a value that is known only as a part of a text is handed over with the whole text, parts known before included': {
    call: 'get(req.params.stage, req.app.locals.name)',
    before: `function get(stage: string, name: unknown) {
  const dispatcher = new Agent({ connect: { servername: \`\${stage}-\${name}.internal\` } });
  return request('https://upstream', { dispatcher });
}
`,
    after: `const sharedDispatchers = new Map<
  string,
  ReturnType<typeof createSharedDispatcher>
>();

function createSharedDispatcher(servername: string) {
  return new Agent({ connect: { servername } });
}

function getSharedDispatcher(servername: string) {
  const kept =
    sharedDispatchers.get(servername) ?? createSharedDispatcher(servername);
  // The one that was used last stands last.
  sharedDispatchers.delete(servername);
  sharedDispatchers.set(servername, kept);
  // Forgotten, not closed: whoever uses it may finish, and its idle connections close by themselves.
  for (const oldest of sharedDispatchers.keys()) {
    if (sharedDispatchers.size <= 100) break;
    sharedDispatchers.delete(oldest);
  }
  return kept;
}

function get(stage: string, name: unknown) {
  const dispatcher = getSharedDispatcher(\`\${stage}-\${name}.internal\`);
  return request('https://upstream', { dispatcher });
}
`,
  },
  'what connects is kept as a promise and forgotten when it fails, unless another took its place': {
    call: "hit('eu')",
    before: `async function hit(region: 'eu' | 'us') {
  const client = createClient({ url: \`redis://\${region}.cache\` });
  // It comes and goes.
  client.on('error', console.error);
  await client.connect();
  const value = await client.get('a');
  await client.quit();
  return value;
}
`,
    after: `const sharedClients = new Map<
  'eu' | 'us',
  ReturnType<typeof connectSharedClient>
>();

async function connectSharedClient(region: 'eu' | 'us') {
  const client = createClient({ url: \`redis://\${region}.cache\` });
  // It comes and goes.
  client.on('error', console.error);
  await client.connect();
  return client;
}

function getSharedClient(region: 'eu' | 'us') {
  let kept = sharedClients.get(region);
  if (!kept) {
    kept = connectSharedClient(region);
    sharedClients.set(region, kept);
    kept.catch(() => {
      if (sharedClients.get(region) === kept) sharedClients.delete(region);
    });
  }
  return kept;
}

async function hit(region: 'eu' | 'us') {
  const client = await getSharedClient(region);
  const value = await client.get('a');
  return value;
}
`,
  },
  'what stays connected is lent, and closed when nobody uses it and there are many': {
    call: "new Store(req.app.locals.url, { name: 'a', version: '1' }).all()",
    before: `class Store {
  constructor(
    private readonly url: string,
    private readonly info: { name: string; version: string },
  ) {}

  async all() {
    const client = new MongoClient(this.url, { driverInfo: this.info });
    try {
      return await client.db('a').collection('b').find().toArray();
    } finally {
      await client.close();
    }
  }
}
`,
    after: `const sharedClients = new Map<
  string,
  { client: ReturnType<typeof createSharedClient>; users: number }
>();

function createSharedClient(url: string, info: { name: string; version: string }) {
  return new MongoClient(url, { driverInfo: info });
}

function borrowSharedClient(url: string, info: { name: string; version: string }) {
  const key = JSON.stringify([url, info]);
  const kept = sharedClients.get(key) ?? { client: createSharedClient(url, info), users: 0 };
  kept.users += 1;
  // The one that was used last stands last.
  sharedClients.delete(key);
  sharedClients.set(key, kept);
  return kept.client;
}

function giveBackSharedClient(client: ReturnType<typeof createSharedClient>) {
  sharedClients.forEach((kept, key) => {
    if (kept.client === client) kept.users -= 1;
    // Only what nobody uses is closed, and only while there are many.
    if (kept.users > 0 || sharedClients.size <= 100) return;
    sharedClients.delete(key);
    Promise.resolve(kept.client)
      .then((idle) => idle.close())
      .catch(() => undefined);
  });
}

class Store {
  constructor(
    private readonly url: string,
    private readonly info: { name: string; version: string },
  ) {}

  async all() {
    const client = borrowSharedClient(this.url, this.info);
    try {
      return await client.db('a').collection('b').find().toArray();
    } finally {
      giveBackSharedClient(client);
    }
  }
}
`,
  },
  'what the program looks up for itself is asked on each run, and another answer takes the place of the client': {
    call: 'rows()',
    before: `async function rows() {
  const url = await urlOfDatabase();
  if (!url) throw new Error('no database');

  const client = new MongoClient(url);
  try {
    await client.connect();
    return await client.db('a').collection('b').find().toArray();
  } finally {
    await client.close();
  }
}

async function urlOfDatabase() {
  try {
    const { host, password } = JSON.parse(process.env.SECRET ?? '');
    const url = \`mongodb://app:\${password}@\${host}\`;
    return url;
  } catch (error) {
    console.error(error);
  }
  return null;
}
`,
    after: `const sharedClients = new Map<
  string,
  { client: ReturnType<typeof createSharedClient>; users: number }
>();

function createSharedClient(url: string) {
  return new MongoClient(url);
}

function borrowSharedClient(url: string) {
  const kept = sharedClients.get(url) ?? {
    client: createSharedClient(url),
    users: 0,
  };
  kept.users += 1;
  // The one that was used last stands last.
  sharedClients.delete(url);
  sharedClients.set(url, kept);
  return kept.client;
}

function giveBackSharedClient(client: ReturnType<typeof createSharedClient>) {
  sharedClients.forEach((kept, key) => {
    if (kept.client === client) kept.users -= 1;
    // Only what nobody uses is closed, and only when another has taken its place.
    if (kept.users > 0 || sharedClients.size <= 1) return;
    sharedClients.delete(key);
    Promise.resolve(kept.client)
      .then((idle) => idle.close())
      .catch(() => undefined);
  });
}

async function rows() {
  const url = await urlOfDatabase();
  if (!url) throw new Error('no database');

  const client = borrowSharedClient(url);
  try {
    await client.connect();
    return await client.db('a').collection('b').find().toArray();
  } finally {
    giveBackSharedClient(client);
  }
}

async function urlOfDatabase() {
  try {
    const { host, password } = JSON.parse(process.env.SECRET ?? '');
    const url = \`mongodb://app:\${password}@\${host}\`;
    return url;
  } catch (error) {
    console.error(error);
  }
  return null;
}
`,
  },
};

describe('one client for each set of options is a suggestion', () => {
  it('a module that the function around requires stays there and is handed over', () => {
    const after = suggested(
      `function fetcher() {
  const { Agent } = require('undici');
  let timeout = process.env.TIMEOUT;
  if (!timeout) return fetch;
  timeout = Number(timeout);
  return (url) => fetch(url, { dispatcher: new Agent({ headersTimeout: timeout }) });
}
`
        .replace('Agent }', 'Agent: Agent2 }')
        .replace('new Agent(', 'new Agent2('),
      "fetcher()('http://a')",
      'src/server.js',
    );
    expect(after).toContain(
      'function createSharedDispatcher(Agent2Class, timeout) {\n  return new Agent2Class({ headersTimeout: timeout });\n}\n',
    );
    expect(after).toContain('sharedDispatchers.get(timeout) ??');
    expect(after).toContain(
      "function fetcher() {\n  const { Agent: Agent2 } = require('undici');\n  let timeout = process.env.TIMEOUT;\n  if (!timeout) return fetch;\n",
    );
    expect(after).toContain('dispatcher: getSharedDispatcher(Agent2, timeout)');
  });

  it.each([
    'if (!url) return null;',
    'if (url == null) { console.error("none"); return null; }',
    'if (!url || url === "none") throw new Error("none");',
  ])('a value that was asked for before is there: %s', (test) => {
    const after = suggested(
      `async function rows(url: string | null) {\n  ${test}\n  const pool = new Pool({ connectionString: url });\n  return pool.query('SELECT 1');\n}\n`,
      'rows(req.params.url)',
    );
    expect(after).toContain('function createSharedPool(url: string) {');
  });

  it.each(['if (!other) return null;', 'if (!url) console.error("none");', 'if (!url && other) return null;'])(
    'a value may be missing behind a test that lets it through: %s',
    (test) => {
      const after = suggested(
        `async function rows(url: string | null, other?: string) {\n  ${test}\n  const pool = new Pool({ host: url ?? undefined });\n  return pool.query('SELECT 1');\n}\n`,
        'rows(req.params.url)',
      );
      expect(after).toContain('function createSharedPool(url: string | null) {');
    },
  );

  it.each(Object.entries(suggestions))('%s', (_because, { call, before, after }) => {
    expect(suggested(before, call)).toBe(after);
  });

  it('values that are made to strings where they are read are known in JavaScript too', () => {
    const before =
      'async function rows(req) {\n  const pool = new Pool({ connectionString: `postgres://db/${req.params.tenant}` });\n  return pool.query("SELECT 1");\n}\n';
    const after = suggested(before, 'rows(req)', 'src/server.js');
    expect(after).toContain(
      'function createSharedPool(connectionString) {\n  const pool = new Pool({ connectionString });\n',
    );
    expect(after).toContain('const pool = getSharedPool(`postgres://db/${req.params.tenant}`);');
  });

  it('a local constant that is made of other values is one value', () => {
    const after = suggested(
      'async function rows(host: string, port: number) {\n  const url = `postgres://${host}:${port}`;\n  const pool = new Pool({ connectionString: url });\n  console.log(url);\n  return pool.query("SELECT 1");\n}\n',
      "rows('a', 1)",
    );
    expect(after).toContain('const pool = getSharedPool(url);');
  });

  it('the environment goes along, and names are not mixed up', () => {
    const after = suggested(
      'async function rows(Pool2: string, key: number, kept: boolean) {\n  const pool = new Pool({ host: process.env.HOST, database: Pool2, max: key, ssl: kept });\n  return pool.query("SELECT 1");\n}\n',
      "rows('a', 1, true)",
    );
    expect(after).toBeUndefined();
    const other = suggested(
      'async function rows(pool: string, oldest: number) {\n  const own = new Pool({ host: process.env.HOST, database: pool, max: oldest });\n  return own.query("SELECT 1");\n}\n',
      "rows('a', 1)",
    );
    expect(other).toContain(
      'function createSharedOwn(pool: string, oldest2: number) {\n  const own = new Pool({\n    host: process.env.HOST,\n    database: pool,\n    max: oldest2,\n  });\n',
    );
  });
});

/** Name = the reason; a function that makes a client. */
const declined: Readonly<Record<string, string>> = {
  'nobody knows what kind of value it is':
    'function rows(tenant) { return new Pool({ database: tenant }).query("SELECT 1"); }',
  'an object may hold anything': 'function rows(options: PoolConfig) { return new Pool(options).query("SELECT 1"); }',
  'an object whose numbers look alike in JSON':
    'function rows(options: { host: string; port: number }) { return new Pool({ ...options }).query("SELECT 1"); }',
  'a password rotates': 'function rows(password: string) { return new Pool({ password }).query("SELECT 1"); }',
  'a token under another name':
    'function rows(token: string) { const value = `x-${token}`; return new Pool({ user: value }).query("SELECT 1"); }',
  'a header tells the user':
    'function rows(req) { return new Pool({ database: String(req.headers["x-tenant"]) }).query("SELECT 1"); }',
  'what is called like a key':
    'function rows(req) { return new Pool({ user: `${req.query.apiKey}` }).query("SELECT 1"); }',
  'a password goes into the address':
    'function rows(address: string, secret: string) { const url = new URL(address); url.password = secret; const text = url.toString(); return new Pool({ connectionString: String(url) }).query("SELECT 1"); }',
  'a function of this file may answer anything':
    'async function rows() { const url = await address(); return new Pool(url).query("SELECT 1"); } async function address() { return JSON.parse(process.env.A); }',
  'a function of another file may answer anything':
    'async function rows() { const url = await import("./a.js").then((a) => a.url()); return new Pool(url).query("SELECT 1"); }',
  'a number and a string may look alike':
    'function rows(port: number | string, host: string) { return new Pool({ host, port: Number(port), user: `${port}`, max: port as number }).query("SELECT 1"); }',
  'nothing may be missing in two ways':
    'function rows(host: string | null | undefined, user: string) { return new Pool({ host: host ?? undefined, user, database: host }).query("SELECT 1"); }',
  'a type parameter cannot be named elsewhere':
    'function rows<T extends string>(tenant: T) { return new Pool({ database: tenant }).query("SELECT 1"); }',
  'it stays connected and is never closed':
    'function rows(url: string) { return new MongoClient(url).db("a").collection("b").find().toArray(); }',
  'it connects and is closed, one for each of many':
    'async function rows(url: string) { const client = createClient({ url }); await client.connect(); const a = await client.get("a"); await client.quit(); return a; }',
  'it is closed twice on one way':
    'async function rows(url: string) { const client = new MongoClient(url); try { if (url === "") { await client.close(); } return await client.db("a").stats(); } finally { await client.close(); } }',
  'it takes a callback of this run':
    'function rows(req, tenant: string) { return new Pool({ database: tenant, log: () => req.log() }).query("SELECT 1"); }',
};

describe('declined', () => {
  it.each(Object.entries(declined))('%s', (_because, code) => {
    const call = code.includes('rows(req, ') ? 'rows(req, "a")' : 'rows(req)';
    expect(suggested(`${code}\n`, call)).toBeUndefined();
  });

  it('a `Map` of the file is not ours', () => {
    const code =
      'import { Map } from "immutable";\nconsole.log(Map);\nfunction rows(tenant: string) {\n  return new Pool({ database: tenant }).query("SELECT 1");\n}\n';
    expect(suggested(code, 'rows("a")')).toBeUndefined();
  });
});

/** Runs what a suggestion made of JavaScript, with clients that count. */
function run(name: string, before: string, returned: string): unknown {
  const whole = `${head}${before}${served('work(req)')}`;
  const [offered] = repaired({ code: whole, file: 'src/server.js' }).suggestions;
  const text = (offered?.output ?? '').replace(/^import .*$/gmu, '').replace(served('work(req)'), '');
  expect(text).toContain('new Map()');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The program under test.
  return (new Function(name, `${text}\nreturn ${returned};`) as (client: typeof Counting) => unknown)(Counting);
}

class Counting {
  static made = 0;
  static closed: Counting[] = [];
  readonly options: unknown;
  constructor(options: unknown) {
    Counting.made += 1;
    this.options = options;
  }
  on(): this {
    return this;
  }
  query(): number {
    return Counting.made;
  }
  close(): Promise<void> {
    Counting.closed.push(this);
    return Promise.reject(new Error('already gone'));
  }
}

describe('what the suggestion wrote, when it runs', () => {
  it('keeps a hundred, and forgets the one that was used longest ago', () => {
    const get = run(
      'Pool',
      'async function work(req) {\n  const pool = new Pool({ database: `a${req.query.a}` });\n  return pool.query("SELECT 1");\n}\n',
      'getSharedPool',
    ) as (tenant: string) => Counting;
    const first = get('first');
    for (let count = 0; count < 99; count++) get(`a${count}`);
    expect(get('first')).toBe(first);
    for (let count = 0; count < 99; count++) get(`b${count}`);
    expect(get('first')).toBe(first);
    for (let count = 0; count < 100; count++) get(`c${count}`);
    expect(get('first')).not.toBe(first);
  });

  it('closes the client of an old password when nobody uses it any more', async () => {
    Counting.closed = [];
    const { borrow, giveBack } = run(
      'MongoClient',
      "let password = 'a';\nfunction address() {\n  return `mongodb://app:${password}@a`;\n}\nasync function work(req) {\n  const client = new MongoClient(address());\n  try {\n    return await client.query();\n  } finally {\n    await client.close();\n  }\n}\n",
      '{ borrow: borrowSharedClient, giveBack: giveBackSharedClient }',
    ) as { borrow: (url: string) => Counting; giveBack: (client: Counting) => void };
    const first = borrow('a');
    giveBack(first);
    expect(borrow('a')).toBe(first);
    const second = borrow('b');
    expect(Counting.closed).toEqual([]);
    giveBack(first);
    await new Promise((resolve) => setImmediate(resolve));
    expect(Counting.closed).toEqual([first]);
    giveBack(second);
    expect(borrow('b')).toBe(second);
  });

  it('closes nothing that is in use, and survives what cannot be closed', async () => {
    Counting.closed = [];
    const { borrow, giveBack, map } = run(
      'MongoClient',
      'async function work(req) {\n  const client = new MongoClient(`mongodb://${req.query.a}`);\n  try {\n    return await client.query();\n  } finally {\n    await client.close();\n  }\n}\n',
      '{ borrow: borrowSharedClient, giveBack: giveBackSharedClient, map: sharedClients }',
    ) as {
      borrow: (url: string) => Counting;
      giveBack: (client: Counting) => void;
      map: ReadonlyMap<string, unknown>;
    };
    const inUse = [borrow('first'), borrow('first')];
    expect(inUse[0]).toBe(inUse[1]);
    const others = Array.from({ length: 150 }, (_, index) => borrow(`a${index}`));
    expect(Counting.closed).toEqual([]);
    for (const other of others) giveBack(other);
    await new Promise((resolve) => setImmediate(resolve));
    expect(map.size).toBe(100);
    expect(Counting.closed).toEqual(others.slice(0, 51));
    giveBack(inUse[0] as Counting);
    expect(borrow('first')).toBe(inUse[0]);
  });
});
