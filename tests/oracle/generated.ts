import fc from 'fast-check';
import { compileAll } from './compile.ts';
import { warning } from './known-failures.ts';
import { Original } from './oracle.ts';
import type { Judged } from './oracle.ts';
import { repairsOf } from './repairs.ts';
import type { Repair } from './repairs.ts';

/** How a client is made, used and closed. `$` stands for its variable, `OPTIONS` for what it is told. */
interface Kind {
  readonly imports: string;
  readonly open: string;
  readonly connect: string;
  readonly use: string;
  /** Sends a text of SQL, where it has such. */
  readonly send: ((text: string) => string) | null;
  readonly close: string;
  /** The option that says where it goes, and the one that caps it. */
  readonly aim: string;
  readonly cap: string | null;
}

const sql = (call: string) => (text: string) => `await ${call}(${text});`;

const kinds: readonly Kind[] = [
  {
    imports: `import { Pool } from 'pg';`,
    open: 'const $ = new Pool(OPTIONS);',
    connect: '',
    use: `const { rows } = await $.query('select id from items');`,
    send: sql('$.query'),
    close: 'await $.end();',
    aim: 'database',
    cap: 'max',
  },
  {
    imports: `import { Client } from 'pg';`,
    open: 'const $ = new Client(OPTIONS);',
    connect: 'await $.connect();',
    use: `const { rows } = await $.query('select id from items');`,
    send: sql('$.query'),
    close: 'await $.end();',
    aim: 'database',
    cap: null,
  },
  {
    imports: `import mysql from 'mysql2/promise';`,
    open: 'const $ = mysql.createPool(OPTIONS);',
    connect: '',
    use: `const [rows] = await $.query('select id from items');`,
    send: sql('$.query'),
    close: 'await $.end();',
    aim: 'database',
    cap: 'connectionLimit',
  },
  {
    imports: `import mysql from 'mysql2/promise';`,
    open: 'const $ = await mysql.createConnection(OPTIONS);',
    connect: '',
    use: `const [rows] = await $.query('select id from items');`,
    send: sql('$.query'),
    close: 'await $.end();',
    aim: 'database',
    cap: null,
  },
  {
    imports: `import Redis from 'ioredis';`,
    open: 'const $ = new Redis(OPTIONS);',
    connect: '',
    use: `const rows = await $.get('items');`,
    send: null,
    close: 'await $.quit();',
    aim: 'host',
    cap: null,
  },
  {
    imports: `import { createClient } from 'redis';`,
    open: 'const $ = createClient(OPTIONS);',
    connect: 'await $.connect();',
    use: `const rows = await $.get('items');`,
    send: null,
    close: 'await $.quit();',
    aim: 'url',
    cap: null,
  },
  {
    imports: `import { MongoClient } from 'mongodb';`,
    open: `const $ = new MongoClient('mongodb://db', OPTIONS);`,
    connect: '',
    use: `const rows = await $.db().collection('items').find().toArray();`,
    send: null,
    close: 'await $.close();',
    aim: 'appName',
    cap: 'maxPoolSize',
  },
  {
    imports: `import { Pool } from 'undici';`,
    open: `const $ = new Pool('http://up', OPTIONS);`,
    connect: '',
    use: `const { body } = await $.request({ path: '/', method: 'GET' });\nconst rows = await body.json();`,
    send: null,
    close: 'await $.close();',
    aim: 'localAddress',
    cap: 'connections',
  },
  {
    imports: `import https from 'node:https';\nimport fetch from 'node-fetch';`,
    open: 'const $ = new https.Agent(OPTIONS);',
    connect: '',
    use: `const response = await fetch('https://up/items', { agent: $ });\nconst rows = await response.json();`,
    send: null,
    close: '$.destroy();',
    aim: 'servername',
    cap: 'maxSockets',
  },
];

/** Where an option comes from: what stands at module level, what the handler does before, and the options. */
interface Source {
  readonly above: string;
  readonly before: string;
  readonly options: string;
}

type Sourced = (aim: string, tenant: string) => Source;

const literal: Sourced = (aim) => ({ above: '', before: '', options: `{ ${aim}: 'main' }` });
const sources: readonly Sourced[] = [
  literal,
  (aim) => ({ above: `const options = { ${aim}: 'main' };`, before: '', options: 'options' }),
  (aim) => ({ above: '', before: '', options: `{ ${aim}: process.env.TARGET }` }),
  (aim, tenant) => ({ above: '', before: '', options: `{ ${aim}: ${tenant} }` }),
  (aim, tenant) => ({
    above: `const options = { ${aim}: 'main' };`,
    before: `options.${aim} = ${tenant};`,
    options: 'options',
  }),
  (aim, tenant) => ({
    above: `const options = { ${aim}: 'main' };\nconst alias = options;`,
    before: `alias.${aim} = ${tenant};`,
    options: 'options',
  }),
  (aim, tenant) => ({
    above: `const options = { ${aim}: 'main' };`,
    before: `Object.assign(options, { ${aim}: ${tenant} });`,
    options: 'options',
  }),
  (aim, tenant) => ({
    above: `const state = { tenant: 'main' };\nconst options = { get ${aim}() { return state.tenant; } };`,
    before: `state.tenant = ${tenant};`,
    options: 'options',
  }),
  (aim, tenant) => ({
    above: `const state = { tenant: 'main' };`,
    before: `state.tenant = ${tenant};`,
    options: `{ ${aim}: state.tenant }`,
  }),
  (aim, tenant) => ({
    above: `class Target {\n  static name = 'main';\n}`,
    before: `Target.name = ${tenant};`,
    options: `{ ${aim}: Target.name }`,
  }),
  (aim, tenant) => ({
    above: '',
    before: `process.env.TARGET = ${tenant};`,
    options: `{ ${aim}: process.env.TARGET }`,
  }),
  (aim, tenant) => ({
    above: `const options = { ${aim}: 'main' };\nfunction aimAt(to, name) {\n  to.${aim} = name;\n}`,
    before: `aimAt(options, ${tenant});`,
    options: 'options',
  }),
  (aim, tenant) => ({
    above: `let target = 'main';`,
    before: `target = ${tenant};`,
    options: `{ ${aim}: target }`,
  }),
  (aim, tenant) => ({
    above: `const targets = new Map([['name', 'main']]);`,
    before: `targets.set('name', ${tenant});`,
    options: `{ ${aim}: targets.get('name') }`,
  }),
];

/** Statements in front of the query, and behind it. */
const statements: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  [`'BEGIN'`, `'COMMIT'`],
  [`{ text: 'BEGIN' }`, `'COMMIT'`],
  [`begin`, `'COMMIT'`],
  [`'insert into items values (1)'`, `'select LAST()'`],
  ['`set role ${TENANT}`', ''],
  [`'/* who */ set time_zone = 1'`, ''],
  [`'set search_path = archive'`, ''],
  [`'create temporary table picked (id int)'`, ''],
  [`'ASSIGN'`, `'select @total'`],
  [`'update items set id = 2'`, ''],
];

const shape = fc.record({
  kind: fc.constantFrom(...kinds),
  source: fc.constantFrom(...sources),
  statements: fc.constantFrom(...statements),
  cap: fc.constantFrom(null, 10, 2, 1),
  closing: fc.constantFrom('never', 'plain', 'finally', 'commented', 'early', 'then'),
  place: fc.constantFrom('handler', 'helper', 'method', 'loop', 'factory'),
  framework: fc.constantFrom('express', 'fastify', 'koa', 'lambda'),
  other: fc.constantFrom('none', 'reads', 'aims'),
});
type Shape = typeof shape extends fc.Arbitrary<infer One> ? One : never;

const tenants = {
  express: 'String(req.query.db)',
  fastify: 'String(req.query.db)',
  koa: 'String(ctx.query.db)',
  lambda: 'String(event.db)',
};

/** The text of a program. */
function textOf({ kind, source, statements: [before, behind], cap, closing, place, framework, other }: Shape): string {
  const tenant = place === 'loop' ? 'name' : tenants[framework];
  const {
    above,
    before: prepared,
    options,
  } = source(kind.aim, place === 'handler' || place === 'loop' ? tenant : 'tenant');
  const capped = cap === null || kind.cap === null ? options : withCap(options, kind.cap, cap);
  const filled = (text: string): string =>
    text
      .replaceAll('$.', 'client.')
      .replace('const $', 'const client')
      .replace('agent: $', 'agent: client')
      .replace('OPTIONS', () => capped);
  const send = (text: string): string =>
    text === '' || !kind.send
      ? ''
      : filled(
          kind.send(
            inDialect(text, kind).replace('TENANT', place === 'handler' || place === 'loop' ? tenant : 'tenant'),
          ),
        );
  const close = filled(kind.close);
  const work = [send(before), filled(kind.use), send(behind)];
  const opened = [prepared, filled(kind.open), filled(kind.connect)];
  const answer = place === 'loop' ? 'all.push(rows);' : 'return rows;';
  const body = lines(
    opened,
    {
      never: [...work, answer],
      plain: [...work, close, answer],
      finally: ['try {', ...indented([...work, answer]), '} finally {', ...indented([close]), '}'],
      commented: [...work, '// Done with it.', close, answer],
      early: [
        ...work,
        ...(place === 'loop' ? [] : ['if (!rows) {', ...indented([close, 'return null;']), '}']),
        close,
        answer,
      ],
      then: [...work.map((one) => one), close.replace(/^await (.*);$/u, '$1.catch(() => undefined);'), answer],
    }[closing],
  );
  const handled = {
    handler: body,
    helper: [`return load(${tenant});`],
    method: [`return repository.load(${tenant});`],
    factory: [`const load = make(${tenant});`, 'return load();'],
    loop: [
      'const all = [];',
      `for (const name of ['a', 'b', ${tenants[framework]}]) {`,
      ...indented(body),
      '}',
      'return all;',
    ],
  }[place];
  const helper = {
    handler: [],
    loop: [],
    helper: ['async function load(tenant) {', ...indented(body), '}', ''],
    method: [
      'class Repository {',
      ...indented(['async load(tenant) {', ...indented(body), '}']),
      '}',
      'const repository = new Repository();',
      '',
    ],
    factory: ['function make(tenant) {', ...indented(['return async () => {', ...indented(body), '};']), '}', ''],
  }[place];
  const second = otherBody(other, kind, above, tenants[framework]);
  const needed = [above, before === 'begin' && kind.send ? `const begin = 'BEGIN';` : ''].filter((line) => line !== '');
  return [...served(framework, kind, needed, helper, handled, second), ''].join('\n');
}

function inDialect(text: string, { imports }: Kind): string {
  const isMysql = imports.includes('mysql');
  return text
    .replace('LAST()', isMysql ? 'last_insert_id()' : 'lastval()')
    .replace('ASSIGN', isMysql ? 'select @total := 1' : 'listen items')
    .replace('select @total', isMysql ? 'select @total' : 'select 1')
    .replace('set search_path =', isMysql ? 'use' : 'set search_path =');
}

function otherBody(
  other: Shape['other'],
  { aim, open, use, connect, close }: Kind,
  above: string,
  tenant: string,
): string[] {
  if (other === 'none') return [];
  if (other === 'aims')
    return above.includes('const options') && !above.includes('get ')
      ? [`options.${aim} = ${tenant};`, 'return 1;']
      : [];
  const filled = (text: string): string =>
    text
      .replaceAll('$.', 'own.')
      .replace('const $', 'const own')
      .replace('agent: $', 'agent: own')
      .replace('OPTIONS', `{ ${aim}: 'main' }`);
  return lines([filled(open), filled(connect)], [filled(use), filled(close), 'return rows;']);
}

function served(
  framework: Shape['framework'],
  { imports }: Kind,
  above: readonly string[],
  helper: readonly string[],
  handled: readonly string[],
  second: readonly string[],
): string[] {
  const head = {
    express: `import express from 'express';`,
    fastify: `import Fastify from 'fastify';`,
    koa: `import Koa from 'koa';`,
    lambda: '',
  }[framework];
  const start = {
    express: 'const app = express();',
    fastify: 'const app = Fastify();',
    koa: 'const app = new Koa();',
    lambda: '',
  }[framework];
  const route = (body: readonly string[], at: string): string[] => {
    if (body.length === 0) return [];
    switch (framework) {
      case 'express':
        return [
          `app.get('${at}', async (req, res) => {`,
          ...indented(['const answer = await (async () => {', ...indented(body), '})();', 'res.json(answer);']),
          '});',
        ];
      case 'fastify':
        return [`app.get('${at}', async (req) => {`, ...indented(body), '});'];
      case 'koa':
        return [
          'app.use(async (ctx) => {',
          ...indented(['ctx.body = await (async () => {', ...indented(body), '})();']),
          '});',
        ];
      case 'lambda':
        return [
          `export const handler${at === '/' ? '' : 'Two'} = async (event, context) => {`,
          ...indented(body),
          '};',
        ];
    }
  };
  return [
    head,
    imports,
    '',
    ...above,
    start,
    '',
    ...helper,
    ...route(handled, '/'),
    '',
    ...route(second, '/other'),
  ].filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
}

function withCap(options: string, name: string, cap: number): string {
  return options.startsWith('{')
    ? options.replace(/ \}$/u, `, ${name}: ${cap} }`)
    : `{ ...${options}, ${name}: ${cap} }`;
}

function lines(...parts: readonly (readonly string[])[]): string[] {
  return parts.flat().flatMap((part) => (part === '' ? [] : part.split('\n')));
}

function indented(text: readonly string[]): string[] {
  return text.map((line) => `  ${line}`);
}

export const programs: fc.Arbitrary<string> = shape.map(textOf);

/** A repair of a generated program that changes what it does, in a way that it does not tell. */
export interface Broken {
  readonly code: string;
  readonly repair: Repair;
  readonly judged: Judged;
}

const file = 'src/server.js';

/** All that goes wrong with a program, and how many repairs were run. */
export async function brokenIn(
  code: string,
): Promise<{ readonly run: number; readonly reached: number; readonly broken: readonly Broken[] }> {
  const repairs = repairsOf(file, code, {});
  if (repairs.length === 0) return { run: 0, reached: 0, broken: [] };
  const marks = repairs.flatMap((repair) => repair.marks);
  compileAll([{ file, code, marks }, ...repairs.map(({ output }) => ({ file, code: output }))]);
  const original = new Original([{ file, code, marks }]);
  const broken: Broken[] = [];
  let reached = 0;
  for (const repair of repairs) {
    const numbers = repair.marks.map((mark) => marks.indexOf(mark));
    const judged = await original.judge([{ file, code: repair.output }], numbers);
    if (judged.isReached) reached += 1;
    if (judged.differences.length > 0 && !repair.name.includes(warning)) broken.push({ code, repair, judged });
  }
  return { run: repairs.length, reached, broken };
}

/** What goes wrong with so many programs, and which of them it is. */
export async function runGenerated(
  count: number,
  seed: number,
): Promise<{
  readonly run: number;
  readonly reached: number;
  readonly broken: readonly { readonly kind: string; readonly path: number; readonly broken: Broken }[];
}> {
  const found: { kind: string; path: number; broken: Broken }[] = [];
  let [run, reached] = [0, 0];
  for (const [path, code] of fc.sample(programs, { numRuns: count, seed }).entries()) {
    const one = await brokenIn(code);
    run += one.run;
    reached += one.reached;
    for (const broken of one.broken) found.push({ kind: broken.judged.differences[0]?.kind ?? '', path, broken });
  }
  return { run, reached, broken: found };
}

/** The smallest program near one that is broken in the same way. */
export async function shrunk(seed: number, path: number, kind: string): Promise<Broken | null> {
  let smallest: Broken | null = null;
  const property = fc.asyncProperty(programs, async (code) => {
    const found = (await brokenIn(code)).broken.find(({ judged }) => judged.differences[0]?.kind === kind);
    if (found) smallest = found;
    return !found;
  });
  await fc.check(property, { seed, path: String(path), numRuns: path + 1 });
  return smallest;
}
