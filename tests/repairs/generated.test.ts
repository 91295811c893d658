import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const imports = `import express from 'express';
import http from 'node:http';
import { MongoClient } from 'mongodb';
import pg, { Client } from 'pg';
import { createClient } from 'redis';
import { Pool } from 'undici';
`;

/** How a client is made under a name, used and closed. */
const clients: readonly ((name: string) => { readonly open: string; readonly use: string; readonly close: string })[] =
  [
    (name) => ({
      open: `const ${name} = new Pool('http://a', { connections: 2 });`,
      use: `await ${name}.request({ path: '/' });`,
      close: `await ${name}.close();`,
    }),
    (name) => ({
      open: `const ${name} = new pg.Pool({ connectionString: process.env.DB });`,
      use: `await ${name}.query('SELECT * FROM a');`,
      close: `await ${name}.end();`,
    }),
    (name) => ({
      open: `const ${name} = new http.Agent({ maxSockets: limit });`,
      use: `http.get('http://a', { agent: ${name} });`,
      close: `${name}.destroy();`,
    }),
    (name) => ({
      open: `const ${name} = createClient();\n${name}.on('error', report);\nawait ${name}.connect();`,
      use: `await ${name}.get('a');`,
      close: `await ${name}.quit();`,
    }),
    (name) => ({
      open: `const ${name} = await MongoClient.connect(\`mongodb://\${host}\`);`,
      use: `await ${name}.db('a').collection('b').find().toArray();`,
      close: `await ${name}.close();`,
    }),
    (name) => ({
      open: `const ${name} = new Client({ database: 'a' });\nawait ${name}.connect();`,
      use: `await ${name}.query('SELECT * FROM a');`,
      close: `await ${name}.end();`,
    }),
  ];

const body = fc.record({
  client: fc.constantFrom(...clients),
  name: fc.constantFrom('pool', 'client', 'sharedPool', 'host', '_db'),
  closing: fc.constantFrom('never', 'plain', 'finally', 'guarded', 'early'),
  comment: fc.constantFrom('', '// Why it is made.\n', '/* Why\n * it is made. */\n'),
  around: fc.constantFrom('none', 'if', 'switch', 'try'),
});
const place = fc.constantFrom('arrow', 'declared', 'class');
const handlers = fc.array(fc.tuple(body, place), { minLength: 1, maxLength: 4 });
const style = fc.record({
  crlf: fc.boolean(),
  tabs: fc.boolean(),
  bare: fc.boolean(),
  file: fc.constantFrom('src/server.ts', 'src/server.js', 'app/users/route.ts'),
  above: fc.constantFrom(
    '',
    'const pool = 1;\nreport(pool);\n',
    'function sharedPool() {\n  return client;\n}\n',
    'let isBroken = false;\nreport(isBroken, connectSharedClient);\n',
  ),
  repair: fc.constantFrom('safe', 'all', 'suggest'),
});

function bodyText({
  client,
  name,
  closing,
  comment,
  around,
}: typeof body extends fc.Arbitrary<infer Body> ? Body : never): string {
  const { open, use, close } = client(name);
  const work: Readonly<Record<typeof closing, string>> = {
    never: `${use}\nres.end();`,
    plain: `${use}\n${close}\nres.end();`,
    finally: `try {\n  ${use}\n  res.end();\n} finally {\n  ${close}\n}`,
    guarded: `try {\n  ${use}\n} catch (error) {\n  report(error);\n} finally {\n  if (${name}) {\n    ${close}\n  }\n}`,
    early: `if (req.query.a) {\n  ${close}\n  return res.end();\n}\n${use}\n${close}`,
  };
  const text = `${comment}${open}\n\n${work[closing]}`;
  if (around === 'if') return `if (req.query.live) {\n${indented(text)}\n}`;
  if (around === 'switch') return `switch (req.method) {\n  case 'GET': {\n${indented(indented(text))}\n  }\n}`;
  if (around === 'try') return `try {\n${indented(text)}\n} catch {\n  res.sendStatus(500);\n}`;
  return text;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, '  ');
}

function handlerText(text: string, at: string, index: number): string {
  if (at === 'arrow') return `app.get('/${index}', async (req, res) => {\n${indented(text)}\n});\n`;
  if (at === 'declared')
    return `app.get('/${index}', handle${index});\n\n/** Handles ${index}. */\nasync function handle${index}(req, res) {\n${indented(text)}\n}\n`;
  return `class Handlers${index} {\n  async get(req, res) {\n${indented(indented(text))}\n  }\n}\napp.get('/${index}', new Handlers${index}().get);\n`;
}

/** How a file is written: every program is written in one of these ways. */
const forms: Readonly<Record<string, { readonly file: string; readonly write: (code: string) => string }>> = {
  'an ES module': { file: 'src/server.ts', write: (code) => code },
  'CommonJS with a directive and a shebang': {
    file: 'src/server.cjs',
    write: (code) => `#!/usr/bin/env node\n'use strict';\n${commonJs(code)}`,
  },
  'a byte order mark and a licence': { file: 'src/server.js', write: (code) => `\uFEFF/*! MIT */\n\n${code}` },
  'all in a function that is called at once': {
    file: 'src/server.js',
    write: (code) => {
      const [, head = '', rest = ''] = /^((?:import .*\n)*)([^]*)$/u.exec(code) ?? [];
      return `${head}\n(function () {\n${indented(rest.trim())}\n})();\n`;
    },
  },
  'comments between all statements': {
    file: 'src/server.ts',
    write: (code) => {
      let count = 0;
      return code.replace(
        /^(?= *(?:const|await|app|res|try|if|return|function|class)\b)/gmu,
        () => `/* ${++count} */ `,
      );
    },
  },
};

function commonJs(code: string): string {
  return code
    .replace(/^import (\w+), \{ (.*) \} from (.*);$/gmu, 'const $1 = require($3);\nconst { $2 } = $1;')
    .replace(/^import (.*) from (.*);$/gmu, 'const $1 = require($2);')
    .replace(/^export /gmu, '');
}

/** Frameworks, each with the way in which a handler is handed to it. */
const frameworks: readonly ((body: string, index: number) => string)[] = [
  (body, index) => `app.post('/g${index}', async function (req, res) {\n${indented(body)}\n});\n`,
  (body, index) => `http.createServer(async (req, res) => {\n${indented(body)}\n}).listen(${index});\n`,
  (body, index) =>
    `export default async function handle${index}(req, res) {\n${indented(body)}\n}\napp.use(handle${index});\n`,
  (body, index) =>
    `setInterval(async () => {\n${indented(body.replaceAll('req', 'report').replaceAll('res.', 'report.'))}\n}, ${index});\n`,
  (body, index) =>
    `const routes${index} = {\n  handler: async (req, res) => {\n${indented(indented(body))}\n  },\n};\napp.get('/r', routes${index}.handler);\n`,
];

/** Clients whose options differ from run to run. */
const keyed: readonly string[] = [
  'const pool = new pg.Pool({ database: `a${req.query.a}` });\nawait pool.query("SELECT * FROM a");\nres.end();',
  'const pool = new pg.Pool({ database: String(req.query.a), max: Number(req.query.b) });\ntry {\n  await pool.query("SELECT * FROM a");\n} finally {\n  await pool.end();\n}',
  'const url = `mongodb://${req.query.a}`;\nconst client = new MongoClient(url);\nawait client.db("a").stats();\nawait client.close();\nres.end(url);',
  'const isLive = req.query.live === "1";\nconst client = createClient({ url: isLive ? "redis://a" : "redis://b" });\nclient.on("error", report);\nawait client.connect();\nawait client.get("a");\nawait client.quit();',
  'http.get("http://a", { agent: new http.Agent({ maxSockets: req.query.many ? 5 : 10 }) });',
];

const other = fc.record({
  framework: fc.constantFrom(...frameworks),
  body: fc.oneof(body.map(bodyText), fc.constantFrom(...keyed)),
});

/** More runs, or others: `FUZZ_RUNS=2000 FUZZ_SEED=$RANDOM npx vitest run tests/repairs/generated.test.ts`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 40);
const seed = Number(process.env['FUZZ_SEED'] ?? 7);

describe('generated programs', () => {
  it('are repaired to valid programs, whatever names, forms and styles meet', () => {
    let repairs = 0;
    fc.assert(
      fc.property(handlers, style, (all, { crlf, tabs, bare, file, above, repair }) => {
        const texts = all.map(([made, at], index) => handlerText(bodyText(made), at, index));
        const exported = file.startsWith('app/')
          ? '\nexport async function GET(req, res) {\n  const pool = new Pool(process.env.URL);\n  return Response.json(await pool.request({ path: req.url }));\n}\n'
          : '';
        let code = `${imports}\nimport { report, limit, host } from './rest.js';\n\n${above}\nconst app = express();\n\n${texts.join('\n')}${exported}`;
        if (bare) code = code.replace(/;$/gmu, '');
        if (tabs) code = code.replace(/^(?: {2})+/gmu, (spaces) => '\t'.repeat(spaces.length / 2));
        if (crlf) code = code.replaceAll('\n', '\r\n');
        const { passes, suggestions } = repaired({ code, file, settings: { repair } });
        repairs += passes + suggestions.length;
      }),
      { numRuns: runs, seed },
    );
    expect(repairs).toBeGreaterThan(runs);
  }, 600_000);

  it.each(Object.entries(forms))(
    'hold in %s',
    (_name, { file, write }) => {
      let repairs = 0;
      fc.assert(
        fc.property(
          fc.array(other, { minLength: 1, maxLength: 3 }),
          fc.record({ crlf: fc.boolean(), repair: fc.constantFrom('safe', 'all', 'suggest') }),
          (all, { crlf, repair }) => {
            const texts = all
              .map((one, index) => one.framework(one.body, index))
              // A module has one default export.
              .map((text, index) => (index === 0 ? text : text.replace('export default ', '')))
              .map((text) => (file === 'src/server.ts' ? text : text.replace('export default ', '')));
            let code = write(
              `${imports}import { report, limit, host } from './rest.js';\n\nconst app = express();\n\n${texts.join('\n')}`,
            );
            if (crlf) code = code.replaceAll('\n', '\r\n');
            const { passes, suggestions } = repaired({ code, file, settings: { repair } });
            repairs += passes + suggestions.length;
          },
        ),
        { numRuns: Math.ceil(runs / 3), seed },
      );
      expect(repairs).toBeGreaterThan(runs / 6);
    },
    600_000,
  );
});
