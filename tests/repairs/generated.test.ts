import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repaired } from './oracle.ts';

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
      { numRuns: 60, seed: 7 },
    );
    expect(repairs).toBeGreaterThan(60);
  }, 60_000);
});
