import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

/** A handler that makes a pool, and what stands around it. */
const handler = (creation: string, before = ''): string =>
  `app.get('/rows', async (req, res) => {\n${before}  const pool = new Pool(${creation});\n  res.json((await pool.query('select id from rows')).rows);\n});\n`;
const head =
  "import { AsyncLocalStorage } from 'node:async_hooks';\nimport express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n";

/** What changes between two requests: nothing may keep the first client. */
const changing: Readonly<Record<string, string>> = {
  'a member is assigned in the handler':
    "const target = { database: 'main' };\n" + handler('target', '  target.database = req.query.db;\n'),
  'a member is assigned under a computed key':
    "const target = { database: 'main' };\n" + handler('target', '  target[req.query.key] = req.query.value;\n'),
  'a member is assigned in a middleware':
    "const state = { tenant: 'main' };\napp.use((req, res, next) => { state.tenant = req.hostname; next(); });\n" +
    handler('{ database: state.tenant }'),
  'a member is counted up':
    'const state = { shard: 0 };\n' + handler('{ database: `db${state.shard}` }', '  state.shard++;\n'),
  'a member is deleted': "const target = { database: 'main' };\n" + handler('target', '  delete target.database;\n'),
  'a member is assigned by a pattern':
    "const target = { database: 'main' };\n" + handler('target', '  ({ db: target.database } = req.query);\n'),
  'a member is assigned by a loop':
    "const target = { database: 'main' };\n" + handler('target', '  for (target.database of req.query.dbs);\n'),
  'a member of a member is assigned':
    "const config = { db: { name: 'main' } };\napp.use((req, res, next) => { config.db.name = req.hostname; next(); });\n" +
    handler('{ database: config.db.name }'),
  'the holder of what is read is replaced':
    "const config = { db: { name: 'main' } };\napp.use((req, res, next) => { config.db = { name: req.hostname }; next(); });\n" +
    handler('{ database: config.db.name }'),
  'Object.assign changes it':
    'const options = { max: 4 };\n' + handler('options', '  Object.assign(options, { database: req.query.db });\n'),
  'Reflect.set changes it':
    "const options = { database: 'main' };\n" +
    handler('options', "  Reflect.set(options, 'database', req.query.db);\n"),
  'a function of a library changes it':
    "import merge from 'lodash/merge.js';\nconst options = { database: 'main' };\n" +
    handler('options', '  merge(options, req.body);\n'),
  'a helper changes it':
    "const options = { database: 'main' };\nfunction aim(name) { options.database = name; }\n" +
    handler('options', '  aim(req.hostname);\n'),
  'a helper changes what it is handed':
    "const options = { database: 'main' };\nfunction aim(target, name) { target.database = name; }\n" +
    handler('options', '  aim(options, req.hostname);\n'),
  'a helper changes a part of what it is handed':
    "const options = { tls: { servername: 'a' } };\nconst aim = ({ tls }, name) => { tls.servername = name; };\n" +
    handler('{ ssl: options.tls }', '  aim(options, req.hostname);\n'),
  'it is written through an alias':
    "const base = { database: 'main' };\nconst options = base;\n" +
    handler('base', '  options.database = req.hostname;\n'),
  'it is read through an alias':
    "const base = { database: 'main' };\nconst options = base;\n" +
    handler('options', '  base.database = req.hostname;\n'),
  'it is written through a part':
    "const config = { db: { name: 'main' } };\nconst { db } = config;\n" +
    handler('config.db', '  db.name = req.hostname;\n'),
  'it is written through what holds it':
    "const options = { database: 'main' };\nconst holder = { options };\n" +
    handler('options', '  holder.options.database = req.hostname;\n'),
  'it is written through a copy of what holds it':
    "const config = { db: { name: 'main' } };\nconst copy = { ...config };\n" +
    handler('config.db', '  copy.db.name = req.hostname;\n'),
  'it is written through a list':
    "const options = { database: 'main' };\nconst all = [options];\n" +
    handler('options', '  all.forEach((one) => { one.database = req.hostname; });\n'),
  'it is written by a loop over a list':
    "const options = { database: 'main' };\nconst all = [options];\n" +
    handler('options', '  for (const one of all) one.database = req.hostname;\n'),
  'it is found in a list and written':
    "const all = [{ database: 'main' }];\n" +
    handler('all[0]', '  all.find((one) => one.database).database = req.hostname;\n'),
  'it is written through Object.values':
    "const all = { main: { database: 'main' } };\n" +
    handler('all.main', '  for (const one of Object.values(all)) one.database = req.hostname;\n'),
  'it is written through a function that returns it':
    "const options = { database: 'main' };\nconst optionsOf = () => options;\n" +
    handler('options', '  optionsOf().database = req.hostname;\n'),
  'it is written through a field':
    "const options = { database: 'main' };\nclass Rows { constructor() { this.options = options; } aim(name) { this.options.database = name; } }\nconst rows = new Rows();\napp.use((req, res, next) => { rows.aim(req.hostname); next(); });\n" +
    handler('options'),
  'a list is spliced by another route':
    "const hosts = ['a'];\napp.post('/hosts', (req, res) => { hosts.splice(0, hosts.length, ...req.body); res.end(); });\n" +
    handler('{ host: hosts.join() }'),
  'a set is filled by another route':
    "const hosts = new Set(['a']);\napp.post('/hosts', (req, res) => { hosts.add(req.body.host); res.end(); });\n" +
    handler('{ host: [...hosts].join() }'),
  'an address is aimed elsewhere':
    "const address = new URL('postgres://db/main');\n" +
    handler('{ connectionString: address.href }', '  address.pathname = req.hostname;\n'),
  'the parameters of an address are set':
    "const address = new URL('postgres://db/main');\n" +
    handler('{ connectionString: address.href }', "  address.searchParams.set('options', req.query.options);\n"),
  'a copy of an address is aimed elsewhere on each run':
    "const base = 'postgres://db/main';\n" +
    handler(
      '{ connectionString: address.href }',
      '  const address = new URL(base);\n  address.pathname = req.hostname;\n',
    ),
  'a merged object of the function is changed':
    "const base = { host: 'db' };\n" +
    handler('options', '  const options = Object.assign({}, base);\n  options.database = req.hostname;\n'),
  'a getter asks the context':
    'const als = new AsyncLocalStorage();\nconst context = { get tenant() { return als.getStore().tenant; } };\n' +
    handler('{ database: context.tenant }'),
  'the whole object has a getter':
    "const als = new AsyncLocalStorage();\nconst options = { host: 'db', get database() { return als.getStore().tenant; } };\n" +
    handler('options'),
  'a property is defined by its getter':
    "const als = new AsyncLocalStorage();\nconst context = {};\nObject.defineProperty(context, 'tenant', { get: () => als.getStore().tenant });\n" +
    handler('{ database: context.tenant }'),
  'a static getter asks the context':
    'const als = new AsyncLocalStorage();\nclass Context { static get tenant() { return als.getStore().tenant; } }\n' +
    handler('{ database: Context.tenant }'),
  'a Proxy answers':
    'const als = new AsyncLocalStorage();\nconst context = new Proxy({}, { get: (_, key) => als.getStore()[key] });\n' +
    handler('{ database: context.tenant }'),
  'a static field is set':
    "class Current { static tenant = ''; }\napp.use((req, res, next) => { Current.tenant = req.hostname; next(); });\n" +
    handler('{ database: Current.tenant }'),
  'a static field is set by a method':
    "class Current { static tenant = ''; static enter(name) { this.tenant = name; } }\napp.use((req, res, next) => { Current.enter(req.hostname); next(); });\n" +
    handler('{ database: Current.tenant }'),
  'a field of an instance is set by a method':
    "class Session { tenant = 'main'; enter(name) { this.tenant = name; } }\nconst session = new Session();\napp.use((req, res, next) => { session.enter(req.hostname); next(); });\n" +
    handler('{ database: session.tenant }'),
  'a member is set by a method of the object':
    "const session = { tenant: 'main', enter(name) { this.tenant = name; } };\napp.use((req, res, next) => { session.enter(req.hostname); next(); });\n" +
    handler('{ database: session.tenant }'),
  'a global is set':
    'app.use((req, res, next) => { globalThis.tenant = req.hostname; next(); });\n' +
    handler('{ database: globalThis.tenant }'),
  'a variable of the environment is set': handler(
    '{ database: process.env.DB_NAME }',
    '  process.env.DB_NAME = req.hostname;\n',
  ),
  'a variable of the environment is set under a computed key': handler(
    '{ database: process.env.DB_NAME }',
    '  for (const key of req.body.keys) process.env[key] = req.hostname;\n',
  ),
  'the environment is merged into': handler(
    '{ database: process.env.DB_NAME }',
    '  Object.assign(process.env, req.body);\n',
  ),
  'the environment is written through an alias':
    'const { env } = process;\n' + handler('{ database: env.DB_NAME }', '  env.DB_NAME = req.hostname;\n'),
  'the imported environment is written':
    "import { env } from 'node:process';\n" +
    handler('{ database: process.env.DB_NAME }', '  env.DB_NAME = req.hostname;\n'),
  'the settings of the package are changed':
    "import pg from 'pg';\n" +
    handler('', '  pg.defaults.database = req.hostname;\n').replace('new Pool', 'new pg.Pool'),
  'what an imported object holds is assigned':
    "import { config } from './config.js';\napp.use((req, res, next) => { config.tenant = req.hostname; next(); });\n" +
    handler('{ database: config.tenant }'),
  'it is taken apart on each run':
    "const place = { database: 'main' };\napp.use((req, res, next) => { place.database = req.hostname; next(); });\n" +
    handler('{ database }', '  const { database } = place;\n'),
  'a timer renews it':
    "const login = { password: 'a' };\nsetInterval(() => { login.password = String(Date.now()); }, 60_000);\n" +
    handler('{ password: login.password }'),
  'a signal changes it':
    "const options = { host: 'a' };\nprocess.on('SIGHUP', () => { options.host = 'b'; });\n" + handler('options'),
  'a loop that waits changes it':
    "const options = { host: 'a' };\n(async () => { for (;;) { await sleep(1000); options.host = await leader(); } })();\n" +
    handler('options'),
};

/** Loops at start-up: nothing may keep the client of the first turn. */
const turning: Readonly<Record<string, string>> = {
  'an object of the module is changed by the loop':
    "const target = { database: '' };\nfor (const name of names) {\n  target.database = name;\n  const pool = new Pool(target);\n  await pool.query('select 1 from rows');\n}\n",
  'an object of the function is changed by the loop':
    "async function main() {\n  const target = { database: '' };\n  for (const name of names) {\n    target.database = name;\n    const pool = new Pool(target);\n    await pool.query('select id from rows');\n  }\n}\nawait main();\n",
  'a list grows with the loop':
    "const hosts = [];\nfor (const name of names) {\n  hosts.push(name);\n  const pool = new Pool({ host: hosts.join() });\n  await pool.query('select id from rows');\n}\n",
  'a set grows with the loop':
    "const hosts = new Set();\nfor (const name of names) {\n  hosts.add(name);\n  const pool = new Pool({ host: [...hosts].join() });\n  await pool.query('select id from rows');\n}\n",
  'the environment is set by the loop':
    "for (const name of names) {\n  process.env.DB_NAME = name;\n  const pool = new Pool({ database: process.env.DB_NAME });\n  await pool.query('select id from rows');\n}\n",
  'a function that the loop calls changes it':
    "const target = { database: '' };\nfunction aim(name) { target.database = name; }\nfor (const name of names) {\n  aim(name);\n  const pool = new Pool(target);\n  await pool.query('select id from rows');\n}\n",
};

/** What the file does not show may change: somebody has to look. */
const doubtful: Readonly<Record<string, string>> = {
  'an imported secret': "import { secrets } from './secrets.js';\n" + handler('{ password: secrets.db }'),
  'imported credentials': "import { dbCredentials } from './vault.js';\n" + handler('dbCredentials'),
  'an imported context':
    "import { requestContext } from './context.js';\n" + handler('{ database: requestContext.db }'),
  'a secret by another name': "import { secrets as s } from './secrets.js';\n" + handler('{ password: s.db }'),
  'a member of an instance of an unknown class':
    "import { Config } from './config.js';\nconst config = new Config();\n" + handler('{ host: config.host }'),
  'an object handed to unknown code on each run':
    "import { prepare } from './prepare.js';\nconst options = { host: 'db' };\n" +
    handler('options', '  prepare(options, req);\n'),
  'a variable of the environment that no option names': handler(
    "{ host: 'db' }",
    '  process.env.PGDATABASE = req.hostname;\n',
  ),
};

describe('a client whose options change while the program runs', () => {
  it.each(Object.entries({ ...changing }))('is not repaired where %s', (_, program) => {
    const code = head + program;
    const { fixed, left, suggestions } = repaired({ code });
    expect({ fixed, suggestions }).toEqual({ fixed: code, suggestions: [] });
    expect(left).toContain('no-client-in-handler');
  });

  it.each(Object.entries(turning))('is not repaired in a loop where %s', (_, program) => {
    const code = `import { Pool } from 'pg';\nimport { names } from './names.js';\n${program}`;
    const { fixed, left, suggestions } = repaired({ code });
    expect({ fixed, suggestions }).toEqual({ fixed: code, suggestions: [] });
    expect(left.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(doubtful))('is only suggested to be kept where it may: %s', (_, program) => {
    const code = head + program;
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions).toHaveLength(1);
  });
});

/** Everything here runs before the first request, or changes something else. */
const steady: Readonly<Record<string, string>> = {
  'it is changed while the module loads':
    "const options = { host: 'db' };\noptions.host = process.env.DB_HOST ?? 'db';\n" + handler('options'),
  'it is changed by a function that only start-up calls':
    "const options = { host: 'db' };\nfunction configure() { options.host = process.env.DB_HOST; }\nconfigure();\n" +
    handler('options'),
  'it is filled by a loop at start-up':
    'const options = {};\nfor (const [key, value] of Object.entries(process.env)) options[key] = value;\n' +
    handler('options'),
  'something else of the object is changed':
    "const state = { count: 0, db: { host: 'db' } };\n" + handler('state.db', '  state.count += 1;\n'),
  'an object of the same name is changed':
    "const options = { host: 'db' };\napp.post('/a', (req, res) => { const options = {}; options.host = req.query.host; res.json(options); });\n" +
    handler('options'),
  'a copy is changed':
    "const options = { host: 'db' };\n" +
    handler('options', '  const copy = { ...options };\n  copy.host = req.query.host;\n  res.locals.copy = copy;\n'),
  'only what it was read into changes':
    "const options = { host: 'db' };\nlet last = options.host;\n" +
    handler('options', '  last = req.query.host;\n  res.set(last);\n'),
  'a getter gives what is written there': "const options = { get host() { return 'db'; } };\n" + handler('options'),
  'a class holds constants':
    "class Defaults { static host = 'db'; static readonly = true; }\n" + handler('{ host: Defaults.host }'),
  'an instance is never changed':
    "class Config { host = 'db'; }\nconst config = new Config();\n" + handler('{ host: config.host }'),
  'the environment is set while the module loads':
    "process.env.DB_NAME ??= 'main';\n" + handler('{ database: process.env.DB_NAME }'),
  'it is shown': "const options = { host: 'db' };\n" + handler('options', '  console.log(JSON.stringify(options));\n'),
  'a part that is no part of it is handed on':
    "import { send } from './mail.js';\nconst config = { db: { host: 'db' }, mail: { from: 'a' } };\n" +
    handler('config.db', '  send(config.mail);\n'),
  'a configuration is imported':
    "import { config } from './config.js';\n" + handler('{ host: config.db.host, password: config.db.password }'),
  'a class of a model is imported': "import { User } from './user.js';\n" + handler("{ host: 'db', entities: [User] }"),
  'the environment is imported':
    "import { env } from './env.js';\n" + handler('{ connectionString: env.DATABASE_URL }'),
  'a configuration is loaded':
    "import { loadConfig } from './config.js';\nconst config = loadConfig();\n" + handler('config.db'),
  'it is frozen': "const options = Object.freeze({ host: 'db' });\n" + handler('options'),
};

describe('a client whose options are steady', () => {
  it.each(Object.entries(steady))('is kept unread where %s', (_, program) => {
    const code = head + program;
    const { fixed, left } = repaired({ code });
    expect(fixed).not.toBe(code);
    expect(left).toEqual([]);
  });
});
