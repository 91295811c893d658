import { describe, expect, it } from 'vitest';
import { answersTo } from '../explained/answer.ts';
import { repaired } from '../repairs/oracle.ts';

const head =
  "import express from 'express';\nimport { MongoClient } from 'mongodb';\nimport { Pool } from 'pg';\nimport { createClient } from 'redis';\n\n";
const served = (call: string): string => `express().get('/', async (req, res) => {\n  res.json(await ${call});\n});\n`;
const rows = "pool.query('SELECT * FROM a')";

interface Case {
  readonly code: string;
  readonly file?: string;
  /** Parts of the one suggestion; `null` where there must be none. */
  readonly parts: readonly string[] | null;
}

/** Name = what must not go wrong. */
const programs: Readonly<Record<string, Case>> = {
  'a parameter that is assigned again is handed over as it is then': {
    code: `async function load(tenant: string) {\n  tenant = tenant.trim();\n  const pool = new Pool({ database: tenant });\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: ['tenant = tenant.trim();\n  const pool = getSharedPool(tenant);'],
  },
  'options that were written where a name meant something else': {
    code: `async function load(tenant: string) {\n  const options = { database: tenant };\n  return ['b'].map((tenant) => {\n    const pool = new Pool(options);\n    return ${rows};\n  });\n}\n${served("load('a')")}`,
    parts: null,
  },
  'options that were written where `this` was another': {
    code: `class Store {\n  constructor(private readonly db: string) {}\n  load() {\n    const options = { database: this.db };\n    return (function () {\n      const pool = new Pool(options);\n      return ${rows};\n    })();\n  }\n}\n${served("new Store('a').load()")}`,
    parts: null,
  },
  'an enum says how many there are': {
    code: `async function load(region: Region) {\n  const client = new MongoClient('mongodb://' + region);\n  return client.db('a').stats();\n}\nenum Region {\n  Eu = 'eu',\n  Us = 'us',\n}\n${served('load(Region.Eu)')}`,
    parts: [
      'new Map<Region, ReturnType<typeof createSharedClient>>();',
      'function createSharedClient(region: Region) {',
    ],
  },
  'a type that the function binds cannot be named outside': {
    code: `async function load(given: string) {\n  type Tenant = 'a' | 'b';\n  const tenant: Tenant = given === 'a' ? 'a' : 'b';\n  const pool = new Pool({ database: tenant });\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: null,
  },
  'a getter may answer anything': {
    code: `class Store {\n  get url(): string {\n    return String(Math.random());\n  }\n  load() {\n    const pool = new Pool({ database: this.url });\n    return ${rows};\n  }\n}\n${served('new Store().load()')}`,
    parts: null,
  },
  'what may be missing is a value too': {
    code: `async function load(config?: { host: string }) {\n  const pool = new Pool({ host: config?.host });\n  return ${rows};\n}\n${served('load()')}`,
    parts: ['function getSharedPool(host: string | undefined) {', 'getSharedPool(config?.host)'],
  },
  'members of the same name get names of their own': {
    code: `async function load(a: { host: string }, b: { host: string }) {\n  const pool = new Pool({ host: a.host, database: b.host });\n  return ${rows};\n}\n${served("load({ host: 'a' }, { host: 'b' })")}`,
    parts: [
      'function createSharedPool(host: string, host2: string) {',
      'new Pool({ host, database: host2 });',
      'JSON.stringify([host, host2])',
    ],
  },
  'a shorthand property keeps its key': {
    code: `const max = 5;\nasync function load(key2: string, database: string) {\n  const pool = new Pool({ host: key2, database, max });\n  return ${rows};\n}\n${served("load('a', 'b')")}`,
    parts: null,
  },
  'a word that no parameter may have': {
    code: `async function load(config: { default: string }) {\n  const pool = new Pool({ database: config.default, host: process.env.HOST });\n  return ${rows};\n}\n${served("load({ default: 'a' })")}`,
    parts: ['function createSharedPool(value: string) {', 'new Pool({ database: value, host: process.env.HOST });'],
  },
  'parameters that are taken apart': {
    code: `async function load({ host, port = 5432 }: { host: string; port?: number }) {\n  const pool = new Pool({ host, port });\n  return ${rows};\n}\n${served("load({ host: 'a' })")}`,
    parts: ['function createSharedPool(host: string, port: number) {', 'JSON.stringify([host, String(port)])'],
  },
  'a client under a condition': {
    code: `async function load(tenant: string) {\n  const pool = tenant === '' ? null : new Pool({ database: tenant });\n  return pool?.query('SELECT * FROM a');\n}\n${served("load('a')")}`,
    parts: ["const pool = tenant === '' ? null : getSharedPool(tenant);"],
  },
  'a client that is a default': {
    code: `async function load(tenant: string, pool = new Pool({ database: tenant })) {\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: ['async function load(tenant: string, pool = getSharedPool(tenant)) {'],
  },
  'an arrow function that is one expression': {
    code: `const load = async (tenant: string) => new Pool({ database: tenant }).query('SELECT * FROM a');\n${served("load('a')")}`,
    parts: ["const load = async (tenant: string) => getSharedPool(tenant).query('SELECT * FROM a');"],
  },
  'a generator gives what it has got': {
    code: `function* load(): Generator<Promise<unknown>, void, string> {\n  const pool = new Pool({ database: yield Promise.resolve() });\n  yield ${rows};\n}\n${served('[...load()][1]')}`,
    parts: null,
  },
  'comments among the options go along': {
    code: `async function load(tenant: string) {\n  const pool = new Pool({\n    /* one */ database: tenant, // two\n    max: 5,\n  });\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: ['  const pool = new Pool({\n    /* one */ database: tenant, // two\n    max: 5,\n  });\n  pool.on('],
  },
  'a template over several lines stays as it is': {
    code: `async function load(tenant: string) {\n  const pool = new Pool({ database: \`a\n  \${tenant}\` });\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: ['new Pool({ database: `a\n  ${tenant}` });', 'getSharedPool(tenant)'],
  },
  'a boolean that may be missing has three values': {
    code: `async function load(live?: boolean) {\n  const client = createClient({ url: live ? 'redis://a' : 'redis://b' });\n  await client.connect();\n  return client.get('a');\n}\n${served('load()')}`,
    parts: ['new Map<\n  boolean | undefined,\n  ReturnType<typeof connectSharedClient>\n>();'],
  },
  'somebody else closes what was lent': {
    code: `import { closeAll } from './rest.js';\nasync function load(url: string) {\n  const client = new MongoClient(url);\n  const found = await client.db('a').stats();\n  await closeAll(client);\n  return found;\n}\n${served("load('a')")}`,
    parts: null,
  },
  '`await using` closes what was lent': {
    code: `async function load(url: string) {\n  await using client = new MongoClient(url);\n  return await client.db('a').stats();\n}\n${served("load('a')")}`,
    parts: null,
  },
  'closed where it failed, and where it did not': {
    code: `async function load(url: string) {\n  const client = new MongoClient(url);\n  try {\n    const found = await client.db('a').stats();\n    await client.close();\n    return found;\n  } catch (error) {\n    await client.close();\n    throw error;\n  }\n}\n${served("load('a')")}`,
    parts: null,
  },
  'made in a loop and closed behind it': {
    code: `async function load(urls: string[]) {\n  let client: MongoClient | undefined;\n  for (const url of urls) {\n    client = new MongoClient(\`\${url}\`);\n    console.log(await client.db('a').stats());\n  }\n  await client?.close();\n}\n${served("load(['a'])")}`,
    parts: null,
  },
  'two in one function are one': {
    code: `async function load() {\n  const one = await MongoClient.connect('mongodb://a');\n  const two = await MongoClient.connect('mongodb://a');\n  return [await one.db('a').stats(), await two.db('b').stats()];\n}\n${served('load()')}`,
    parts: [
      'const one = await (sharedOne ??= connectSharedOne());\n  const two = await (sharedOne ??= connectSharedOne());',
    ],
  },
  'a header under another name': {
    code: `async function load(req) {\n  const tenant = \`a\${req.get('x-tenant')}\`;\n  const pool = new Pool({ database: tenant });\n  return ${rows};\n}\n${served('load(req)')}`,
    file: 'src/server.js',
    parts: null,
  },
  'a member by a name that varies': {
    code: `async function load(config: Record<string, string>, name: string) {\n  const pool = new Pool({ database: config[name] });\n  return ${rows};\n}\n${served("load({}, 'a')")}`,
    parts: null,
  },
  'a `String` of the file': {
    code: `const String = (value: unknown) => ({ value });\nasync function load(tenant) {\n  const pool = new Pool({ database: String(tenant) });\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: null,
  },
  'what is called for a value is called as often as before': {
    code: `let count = 0;\nasync function load() {\n  const pool = new Pool({ database: String(count++) });\n  return ${rows};\n}\n${served('load()')}`,
    parts: ['const pool = getSharedPool(String(count++));'],
  },
  'a value that is read twice is one value': {
    code: `async function load(tenant: string) {\n  const pool = new Pool({ database: tenant, user: tenant });\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: ['function createSharedPool(tenant: string) {', 'new Pool({ database: tenant, user: tenant });'],
  },
  'a private field': {
    code: `class Store {\n  #db: string;\n  constructor(db: string) {\n    this.#db = db;\n  }\n  load() {\n    const pool = new Pool({ database: this.#db });\n    return ${rows};\n  }\n}\n${served("new Store('a').load()")}`,
    parts: ['const pool = getSharedPool(this.#db);', 'function createSharedPool(db: string) {'],
  },
  'code without semicolons, a bracket behind it': {
    code: `async function load(tenant) {\n  const name = \`a\${tenant}\`\n  new Pool({ database: name }).query('SELECT * FROM a').then(console.log)\n}\n${served("load('a')").replaceAll(';', '')}`.replaceAll(
      ';',
      '',
    ),
    file: 'src/server.js',
    parts: ["  getSharedPool(name).query('SELECT * FROM a')", 'const sharedPools = new Map();\n'],
  },
  'a framework that loads modules again': {
    code: `export async function GET(req: Request) {\n  const pool = new Pool({ database: new URL(req.url).host + '' });\n  return Response.json(await ${rows});\n}\n`,
    file: 'app/users/route.ts',
    parts: [
      'const keptOnReload = globalThis as unknown as {\n  appUsersRoutePools:\n    Map<string, ReturnType<typeof createSharedPool>> | undefined;\n};',
      'const sharedPools = (keptOnReload.appUsersRoutePools ??= new Map<\n  string,\n  ReturnType<typeof createSharedPool>\n>());',
    ],
  },
  'signatures of an overloaded function stay together': {
    code: `export function load(tenant: string): Promise<unknown>;\nexport function load(tenant: string, all: boolean): Promise<unknown>;\nexport async function load(tenant: string, all = false): Promise<unknown> {\n  const pool = new Pool({ database: tenant, max: all ? 2 : 1 });\n  return ${rows};\n}\n${served("load('a')")}`,
    parts: [
      '\nexport function load(tenant: string): Promise<unknown>;\nexport function load(tenant: string, all: boolean)',
    ],
  },
};

describe('programs that a careless suggestion would break', () => {
  it.each(Object.entries(programs))('%s', (_what, { code, file, parts }) => {
    const { fixed, suggestions, left } = repaired({ code: head + code, ...(file !== undefined && { file }) });
    expect(fixed).toBe(head + code);
    expect(left.length).toBeGreaterThan(0);
    if (parts === null) expect(suggestions.map(({ output }) => output)).toEqual([]);
    else expect(suggestions.length).toBeGreaterThan(0);
    for (const part of parts ?? []) expect(suggestions[0]?.output).toContain(part);
    if (parts) expect(suggestions[0]?.left).toEqual([]);
  });
});

it('the texts are those that were read', async () => {
  const whole = Object.entries(programs).map(
    ([name, { code, ...rest }]) => [name, { ...rest, code: head + code }] as const,
  );
  await expect(answersTo(Object.fromEntries(whole))).toMatchFileSnapshot('answers/suggestions.diff');
});
