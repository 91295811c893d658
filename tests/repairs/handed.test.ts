import { describe, it } from 'vitest';
import { isDeclined, isKeptUnread, isNotKeptUnread, isSuggested } from './verdicts.ts';

/*
 * Who holds what a client is made from, and may change it: whoever gets the options, the environment, or the module
 * that they come from.
 */

/** A handler that makes a pool, and what stands before that. */
const handler = (creation: string, before = ''): string =>
  `app.get('/rows', async (req, res) => {\n${before}  const pool = new Pool(${creation});\n  res.json((await pool.query('select id from rows')).rows);\n});\n`;
const head = "import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n";
const options = "const options = { host: 'db', password: process.env.PW };\n";
const rotate = (statement: string): string => `app.post('/rotate', (req, res) => { ${statement}; res.end(); });\n`;

/** The file shows the change: no repair. */
const shown: Readonly<Record<string, string>> = {
  'a timer hands it to what changes it': `${options}function renew(target) { target.password = String(Date.now()); }\nsetInterval(renew, 60_000, options);\n`,
  'the next tick hands it to what changes it': `${options}function renew(target) { target.password = 'b'; }\n${rotate('process.nextTick(renew, options)')}`,
  'it is bound to what changes it': `${options}function renew(target, password) { target.password = password; }\nprocess.on('message', renew.bind(null, options));\n`,
  'it is applied to what changes it': `${options}function renew(target, password) { target.password = password; }\n${rotate('renew.apply(null, [options, req.body.password])')}`,
  'it is called with what changes it': `${options}function renew(target, password) { target.password = password; }\n${rotate('renew.call(null, options, req.body.password)')}`,
  'it is pushed to a list whose elements are changed': `const all = [];\n${options}all.push(options);\n${rotate('for (const one of all) one.password = req.body.password')}`,
  'it is put first in a list whose elements are changed': `const all = [];\n${options}all.unshift(options);\n${rotate('all.forEach((one) => { one.password = req.body.password; })')}`,
  'it is kept in a map and found there': `const all = new Map();\n${options}all.set('main', options);\n${rotate("all.get('main').password = req.body.password")}`,
  'a map is made with it': `${options}const all = new Map([['main', options]]);\n${rotate("all.get('main').password = req.body.password")}`,
  'the entries of a map are changed': `${options}const all = new Map([['main', options]]);\n${rotate('for (const [, one] of all) one.password = req.body.password')}`,
  'a set is made with it': `${options}const all = new Set([options]);\n${rotate('for (const one of all) one.password = req.body.password')}`,
  'the values of what holds it are changed': `${options}const all = { main: options };\n${rotate('for (const one of Object.values(all)) one.password = req.body.password')}`,
  'a promise of it is awaited': `${options}const ready = Promise.resolve(options);\n${rotate('ready.then((one) => { one.password = req.body.password; })')}`,
  'it is put where requests find it': `${options}app.locals.db = options;\n${rotate('req.app.locals.db.password = req.body.password')}`,
  'the application keeps it': `${options}app.set('db', options);\n${rotate("app.get('db').password = req.body.password")}`,
};

/** What gets it is not in the file, or may keep it: somebody has to look. */
const unseen: Readonly<Record<string, string>> = {
  'an imported function gets it at start-up': `import { keepFresh } from './vault.js';\n${options}keepFresh(options);\n`,
  'an imported class gets it': `import { Secrets } from './secrets.js';\n${options}export const manager = new Secrets(options);\n`,
  'it is applied by Reflect': `${options}function renew(target, password) { target.password = password; }\n${rotate('Reflect.apply(renew, null, [options, req.body.password])')}`,
};

describe('options that somebody else holds', () => {
  it.each(Object.entries(shown))('are not kept where %s', (_, before) => {
    const code = head + before + handler('options');
    isDeclined(code);
  });

  it.each(Object.entries(unseen))('are only suggested to be kept where %s', (_, before) => {
    const code = head + before + handler('options');
    isSuggested(code);
  });

  it.each(
    Object.entries({
      'a list of other things is changed': `const all = [];\n${options}all.push({ options: null });\n${rotate('for (const one of all) one.password = req.body.password')}`,
      'a timer gets something else': `${options}function renew(target) { target.password = 'b'; }\nsetInterval(renew, 60_000, { ...options });\n`,
      'a map of numbers is changed': `const counts = new Map();\n${options}${rotate("counts.set('main', 1)")}`,
      'one of its strings is handed on': `import { check } from './check.js';\n${options}check(options.host);\n`,
    }),
  )('are kept unread where %s', (_, before) => {
    const code = head + before + handler('options');
    isKeptUnread(code);
  });
});

const connection = '{ connectionString: process.env.DATABASE_URL }';

describe('the environment', () => {
  it.each(
    Object.entries({
      'dotenv loads a file on a timer': `import dotenv from 'dotenv';\nsetInterval(() => dotenv.config({ override: true }), 60_000);\n${handler(connection)}`,
      'dotenv fills it in a route': `import { populate } from 'dotenv';\nimport { read } from './vault.js';\napp.post('/rotate', async (req, res) => { populate(process.env, await read()); res.end(); });\n${handler(connection)}`,
      'dotenv-expand fills it': `import { expand } from 'dotenv-expand';\nsetInterval(() => expand({ processEnv: process.env, parsed: {} }), 1000);\n${handler(connection)}`,
      'a signal loads a file': `process.on('SIGHUP', () => process.loadEnvFile('/etc/app.env'));\n${handler(connection)}`,
      'a signal loads a file by an import': `import { loadEnvFile } from 'node:process';\nprocess.on('SIGHUP', () => loadEnvFile('/etc/app.env'));\n${handler(connection)}`,
      'the environment of a package is set': `import { env } from 'shelljs';\napp.post('/rotate', (req, res) => { env.DATABASE_URL = req.body.url; res.end(); });\n${handler(connection)}`,
    }),
  )('keeps no client where %s', (_, program) => {
    const code = head + program;
    isDeclined(code);
  });

  it.each(
    Object.entries({
      'a helper gets it on each run': `import { apply } from './secrets.js';\n${handler(connection, '  await apply(process.env);\n')}`,
      'a helper of another route gets it': `import { apply } from './secrets.js';\napp.post('/rotate', async (req, res) => { await apply(process.env); res.end(); });\n${handler(connection)}`,
      'a helper is told who asks': `import { select } from './tenants.js';\n${handler(connection, '  select(process.env, req.hostname);\n')}`,
      'something behind an alias is loaded before it is read': `import { loadSecrets } from '@/secrets';\n${handler(connection, '  await loadSecrets();\n')}`,
      'something is loaded before it is read': `import { loadSecrets } from './secrets.js';\n${handler(connection, '  await loadSecrets();\n')}`,
    }),
  )('makes the repair a suggestion where %s', (_, program) => {
    const code = head + program;
    isSuggested(code);
  });

  it.each(
    Object.entries({
      'it is loaded at start-up': `import dotenv from 'dotenv';\ndotenv.config();\n${handler(connection)}`,
      'it is checked at start-up': `import { check } from './check.js';\ncheck(process.env);\n${handler(connection)}`,
      'its names are checked on each run': `import { throwIfMissing } from './check.js';\n${handler(connection, "  throwIfMissing(process.env, ['DATABASE_URL']);\n")}`,
      'a child gets it': `import { spawn } from 'node:child_process';\napp.post('/job', (req, res) => { spawn('job', { env: process.env }); res.end(); });\n${handler(connection)}`,
      'one of its strings is handed on': `import { tag } from './log.js';\n${handler(connection, '  tag(process.env.REGION);\n')}`,
      'the request is checked before': `import { authorize } from './auth.js';\n${handler(connection, '  await authorize(req);\n')}`,
    }),
  )('lets the client be kept unread where %s', (_, program) => {
    const code = head + program;
    isKeptUnread(code);
  });

  it.each(
    Object.entries({
      'dotenv loads another file on each turn':
        "import dotenv from 'dotenv';\nfor (const stage of ['dev', 'live']) {\n  dotenv.config({ path: `.env.${stage}`, override: true });\n  const pool = new Pool({ connectionString: process.env.DATABASE_URL });\n  await pool.query('select id from rows');\n}\n",
      'a helper prepares each turn':
        "import { use } from './stage.js';\nfor (const stage of ['dev', 'live']) {\n  use(stage);\n  const pool = new Pool({ host: process.env.DB });\n  await pool.query('select id from rows');\n}\n",
      'the module of the options prepares each turn':
        "import { config, use } from './config.js';\nfor (const stage of ['dev', 'live']) {\n  await use(stage);\n  const pool = new Pool(config.db);\n  await pool.query('select id from rows');\n}\n",
    }),
  )('keeps no client of a loop unread where %s', (_, program) => {
    const code = `import { Pool } from 'pg';\n${program}`;
    isNotKeptUnread(code);
  });
});

describe('an imported configuration', () => {
  it.each(
    Object.entries({
      'a method of what was loaded is called on each run': `import { load } from './config.js';\nconst options = load();\n${handler('options', '  await options.refresh();\n')}`,
      'what is imported beside it is called on each run': `import { config, refresh } from './config.js';\n${handler('config.db', '  await refresh();\n')}`,
      'what is imported beside it is told who asks': `import settings, { selectTenant } from './settings.js';\n${handler('{ database: settings.db }', '  selectTenant(req.hostname);\n')}`,
      'a timer calls a method of it': `import config from './config.js';\nsetInterval(() => config.refresh(), 60_000);\n${handler('{ host: config.host }')}`,
      'a route hands it to a function': `import config from 'config';\nimport { apply } from './apply.js';\n${rotate('apply(config, req.body)')}${handler('config.db')}`,
    }),
  )('is only suggested to be kept where %s', (_, program) => {
    const code = head + program;
    isSuggested(code);
  });

  it.each(
    Object.entries({
      'what was loaded is asked for another value': `import { load } from './config.js';\nconst options = load();\n${handler('{ host: options.host }', "  res.set('x-env', options.get('env'));\n")}`,
      'what was loaded writes lines': `import { createLogger } from './log.js';\nconst log = createLogger();\n${handler("{ host: 'db', log }", "  log.info('rows');\n")}`,
      'something beside it is asked for an answer': `import { config, check } from './config.js';\n${handler('config.db', '  if (!check(req)) return;\n')}`,
      'a line is logged by what is imported beside it': `import { config, log } from './lib.js';\n${handler('config.db', "  log('rows');\n")}`,
      'it is asked for another value': `import config from './config.js';\n${handler('{ host: config.host }', "  res.set('x-env', config.get('env'));\n")}`,
    }),
  )('is kept unread where %s', (_, program) => {
    const code = head + program;
    isKeptUnread(code);
  });
});

const switched = "let active = 'blue';\napp.post('/switch', (req, res) => { active = req.body.color; res.end(); });\n";
const live =
  "const live = { host: 'blue' };\napp.post('/switch', (req, res) => { live.host = req.body.host; res.end(); });\n";

describe('values that are read in a way of their own', () => {
  it.each(
    Object.entries({
      'a function goes over a list': `${switched}const hostOf = (name) => \`\${name}.\${active}\`;\n${handler("{ host: ['a'].map(hostOf).join() }")}`,
      'a function makes a list': `${switched}const hostOf = (name) => \`\${name}.\${active}\`;\n${handler("{ host: Array.from(['a'], hostOf).join() }")}`,
      'an imported function goes over a list': `import { hostOf } from './hosts.js';\n${handler("{ host: ['a'].map(hostOf).join() }")}`,
      'a template makes a string of an object': `${switched}const target = { toString: () => \`\${active}.db\` };\n${handler('{ host: `${target}` }')}`,
      'an object makes a string of itself': `${switched}const target = { toString() { return \`\${active}.db\`; } };\n${handler('{ host: target.toString() }')}`,
      'an object is made of another': `${live}const options = Object.create(live);\n${handler('{ host: options.host }')}`,
      'an object is made with getters': `${switched}const options = Object.create(null, { host: { enumerable: true, get: () => active } });\n${handler('options')}`,
      'an object has another for its prototype': `${live}const options = { __proto__: live, port: 5432 };\n${handler('{ host: options.host }')}`,
      'a prototype gets a getter': `${switched}class Config { port = 5432; }\nObject.defineProperty(Config.prototype, 'host', { get: () => active });\nconst config = new Config();\n${handler('{ host: config.host }')}`,
      'a method sets a static field by its constructor': `class Config { static host = 'a'; use(host) { this.constructor.host = host; } }\nconst config = new Config();\n${rotate('config.use(req.body.host)')}${handler('{ host: Config.host }')}`,
      'an inherited method sets a field': `class Rotating { rotate(password) { this.password = password; } }\nclass Options extends Rotating { password = process.env.PW; }\nconst options = new Options();\n${rotate('options.rotate(req.body.password)')}${handler('{ password: options.password }')}`,
      'a Proxy that can be revoked answers': `import { als } from './als.js';\nconst { proxy } = Proxy.revocable({}, { get: (_, key) => als.getStore()[key] });\n${handler('{ host: proxy.host }')}`,
    }),
  )('are not kept unread where %s', (_, program) => {
    const code = head + program;
    isNotKeptUnread(code);
  });

  it.each(
    Object.entries({
      'a function in its place goes over a list': handler("{ host: ['a', 'b'].map((name) => `${name}.db`).join() }"),
      'an object is made of one that nobody changes': `const base = { host: 'db' };\nconst options = Object.create(base);\n${handler('{ host: options.host }')}`,
      'a class extends one that changes nothing': `class Base { describe() { return this.host; } }\nclass Config extends Base { host = 'db'; }\nconst config = new Config();\n${handler('{ host: config.host }')}`,
    }),
  )('are kept unread where %s', (_, program) => {
    const code = head + program;
    isKeptUnread(code);
  });
});

describe('modules that are loaded anew', () => {
  const required = "const express = require('express');\nconst { Pool } = require('pg');\nconst app = express();\n";

  it.each(
    Object.entries({
      'the cache of modules is emptied': handler(
        "require('./db.json')",
        "  delete require.cache[require.resolve('./db.json')];\n",
      ),
      'the package is required where it is changed': `app.use((req, res, next) => { require('pg').defaults.database = req.hostname; next(); });\n${handler('{ max: 4 }')}`,
    }),
  )('keep no client unread where %s', (_, program) => {
    const code = required + program;
    isNotKeptUnread(code, 'src/server.cjs');
  });
});

it('a `with` statement may give the names in it other values', () => {
  const code = `var express = require('express');
var Pool = require('pg').Pool;
var app = express();
var database = 'main';
app.get('/find', function (req, res) {
  with (req.tenant) {
    var pool = new Pool({ database: database });
    pool.query('select id from rows', function (error, result) { res.json(result.rows); });
  }
});
`;
  isNotKeptUnread(code, 'src/server.cjs');
});
