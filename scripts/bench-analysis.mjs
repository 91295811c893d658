// How does the time of linting grow with the size of a file? Prints microseconds per function for generated files of
// several shapes, with every rule of the strict preset on: the same number in a row means linear growth.
//
//   npm run bench:analysis [-- SHAPE …]
import { Linter } from 'eslint';
import plugin from '../dist/plugin.js';

const sizes = [500, 4000];
const head = "import express from 'express';\nimport { Pool, Client } from 'pg';\nconst app = express();\n";
const each = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Programs of about `count` functions (or statements, where the shape has one function). */
const shapes = {
  'call chain': (count) =>
    `${head}function f0() { return new Pool(); }\n${each(count - 1, (n) => `function f${n + 1}() { return f${n}(); }`)}
app.get('/', async (req, res) => { res.json(await f${count - 1}().query('x')); });`,
  'chain of awaits': (count) =>
    `${head}async function f0(id) { const c = new Client(); await c.connect(); await c.end(); return id; }
${each(count - 1, (n) => `async function f${n + 1}(id) { const x = await f${n}(id); return x; }`)}
app.get('/', async (req, res) => { res.json(await f${count - 1}(1)); });`,
  'methods of a class': (count) =>
    `${head}class Service {\n  m0() { return new Pool(); }
${each(count - 1, (n) => `  m${n + 1}() { this.last = this.m${n}(); return this.last; }`)}\n}
const service = new Service();\napp.get('/', async (req, res) => { res.json(await service.m${count - 1}().query('x')); });`,
  'one big function': (count) =>
    `${head}export async function run(input) {\n  const pool = new Pool();
${each(count, (n) => `  const v${n} = await pool.query('select ${n}', [input.a${n}]);`)}\n  await pool.end();\n  return v0;\n}`,
  'one variable assigned': (count) =>
    `${head}let shared;\nlet pool;\n${each(count, (n) => `export function set${n}() { shared = ${n}; pool = new Pool({ max: ${n} }); return pool; }`)}`,
  'one local variable assigned': (count) =>
    `${head}export async function run(input) {\n  let client;\n${each(count, (n) => `  client = new Client({ port: ${n} }); await client.query('x', [input.a${n}]); await client.end();`)}\n}`,
  'handlers that call helpers': (count) =>
    `${head}${each(
      count / 2,
      (
        n,
      ) => `async function load${n}(id) { const c = new Client(); await c.connect(); const r = await c.query('x', [id]); await c.end(); return r; }
app.get('/r${n}', async (req, res) => { res.json(await load${n}(req.params.id)); });`,
    )}`,
  'handlers that share a helper': (count) =>
    `${head}function open() { return new Pool(); }
${each(count, (n) => `app.get('/r${n}', async (req, res) => { const pool = open(); res.json(await pool.query('x')); });`)}`,
  'handlers with a client each': (count) =>
    `${head}${each(count, (n) => `app.get('/r${n}', async (req, res) => { const pool = new Pool({ max: ${n} }); res.json(await pool.query('x')); });`)}`,
  'a controller object': (count) =>
    `${head}const controller = {\n${each(count, (n) => `  h${n}: async (req, res) => { const pool = new Pool(); res.json(await pool.query('x')); },`)}\n};
${each(count, (n) => `app.get('/r${n}', controller.h${n});`)}\n`,
  'a table of routes': (count) =>
    `${head}const routes = [\n${each(count, (n) => `  { method: 'get', path: '/r${n}', handler: async (a, b) => { b.json(await new Pool().query('x')); } },`)}\n];
for (const { method, path, handler } of routes) app[method](path, handler);`,
  'a registrar of this file': (count) =>
    `${head}const route = (path, fn) => app.get(path, fn);
${each(count, (n) => `route('/r${n}', async (req, res) => { const pool = new Pool(); res.json(await pool.query('x')); });`)}`,
  'a dispatch of functions by name': (count) =>
    `${head}const jobs = {\n${each(count, (n) => `  j${n}: async (job) => { const pool = new Pool(); await pool.query('x', [job]); await pool.end(); },`)}\n};
app.post('/', async (req, res) => { await jobs[req.params.name](req.body); res.end(); });`,
  'nested blocks': (count) =>
    `${head}export function run(x) {\n${each(Math.min(count, 500), (n) => `if (x > ${n}) {`)}\nconst pool = new Pool(); pool.query('x');\n${each(Math.min(count, 500), () => '}')}\n}
${each(count, (n) => `export function g${n}(a, b) { return a + b + ${n}; }`)}`,
  'a lazy cache in each function': (count) =>
    `${head}const pools = new Map();\n${each(count, (n) => `export function pool${n}(key) { let found = pools.get(key); if (!found) { found = new Pool({ max: ${n} }); pools.set(key, found); } return found; }`)}`,
};

const config = [{ ...plugin.configs.strict, files: ['**'], languageOptions: { sourceType: 'module' } }];
const off = [{ files: ['**'], languageOptions: { sourceType: 'module' } }];

/** Without the time that parsing takes. */
function microseconds(code) {
  const time = (settings) => {
    const start = cpu();
    const problems = new Linter().verify(code, settings, 'src/server.js');
    if (problems.some(({ fatal }) => fatal)) throw new Error(problems[0].message);
    return cpu() - start;
  };
  return (time(config) - time(off)) * 1000;
}

/** Milliseconds of processor time: others may use the machine too. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const chosen = process.argv.slice(2);
console.log(`| shape | ${sizes.join(' | ')} |\n| --- |${' ---: |'.repeat(sizes.length)}`);
for (const [name, program] of Object.entries(shapes)) {
  if (chosen.length > 0 && !chosen.some((part) => name.includes(part))) continue;
  const row = sizes.map((count) => (microseconds(program(count)) / count).toFixed(0));
  console.log(`| ${name} | ${row.join(' | ')} |`);
}
