// Packs the package, installs it into an empty project as a user would, and looks at it from there.
// node scripts/smoke.mjs [REPORT.json]
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilerOptions, typedConfig } from './typed-config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { bin, devDependencies, main, types, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const project = mkdtempSync(join(tmpdir(), 'connection-churn-smoke-'));
process.on('exit', () => rmSync(project, { recursive: true, force: true }));

/** @type {{ passed: number, failed: number, failures: string[] }} */
const count = { passed: 0, failed: 0, failures: [] };

const handler = `import express from 'express';
import { Pool } from 'pg';

const app = express();

app.get('/orders/:id', async (req, res) => {
  const pool = new Pool({ max: 5 });
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1', [req.params.id]);
  res.json(rows[0]);
});
`;
const repaired = handler
  .replace(`  const pool = new Pool({ max: 5 });\n`, '')
  .replace('const app = express();\n', 'const app = express();\n\nconst pool = new Pool({ max: 5 });\n');

const files = {
  'src/handler.js': handler,
  'src/agent.ts': `import https, { type RequestOptions } from 'node:https';

const agent = new https.Agent({ maxSockets: 50 });

export function optionsFor(path: string): RequestOptions {
  return { agent, path };
}
`,
  'src/upload.ts': `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

export async function upload(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const s3 = new S3Client({ region: 'eu-west-1' });
    await s3.send(new PutObjectCommand({ Bucket: 'reports', Key: key }));
  }
}
`,
  'src/correct.ts': `import { Pool } from 'pg';

export const pool: Pool = new Pool({ max: 5 });
`,
};

const expected = [
  'src/agent.ts 3:15 connection-churn/require-keep-alive',
  'src/handler.js 7:16 connection-churn/no-client-in-handler',
  'src/upload.ts 5:16 connection-churn/no-client-in-loop',
];

const config = `import { defineConfig } from 'eslint/config';
import parser from '@typescript-eslint/parser';
import churn from 'eslint-plugin-connection-churn';

export default defineConfig([
  { files: ['**/*.ts'], languageOptions: { parser } },
  { files: ['src/**'], plugins: { 'connection-churn': churn }, extends: ['connection-churn/recommended'] },
]);
`;

/** Tells the URL of every module that is loaded, on standard error. */
const tellLoads = `import { register } from 'node:module';
const hooks = "export async function load(url, context, next) { process._rawDebug('LOADED ' + url); return next(url, context); }";
register('data:text/javascript,' + encodeURIComponent(hooks));
await import('eslint-plugin-connection-churn');
for (const file of Object.keys((await import('node:module')).default._cache)) process._rawDebug('LOADED ' + file);
`;

/** @type {string} */
let tarball;

check('the package packs', () => {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', project], root).stdout.replace(/^[^[]*/u, ''),
  );
  tarball = join(project, packed.filename);
  const paths = packed.files.map((/** @type {{ path: string }} */ { path }) => path);
  for (const path of ['LICENSE', 'README.md', 'package.json', main, types, bin['connection-churn']])
    ok(paths.includes(path.replace(/^\.\//u, '')), `${path} is missing`);
  deepStrictEqual(
    paths.filter((/** @type {string} */ path) => /^(?:src|tests|scripts|examples)\//u.test(path)),
    [],
  );
});
if (count.failed > 0) end();

check('publint has nothing to say', () => {
  match(run(process.execPath, [binOf('publint'), 'run', tarball, '--strict'], root).stdout, /All good/u);
});

check('the types resolve for ESM', () => {
  run(process.execPath, [binOf('@arethetypeswrong/cli', 'attw'), tarball, '--profile', 'esm-only'], root);
});

check('it installs beside ESLint 10 without TypeScript, and loads', () => {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  install([tarball, `eslint@${devDependencies.eslint}`]);
  for (const name of ['typescript', '@typescript-eslint'])
    ok(!existsSync(join(project, 'node_modules', name)), `${name} was installed with it`);
  const { stdout } = node(
    '-e',
    `import('eslint-plugin-connection-churn').then(({ default: plugin }) => console.log(plugin.meta.name, plugin.meta.version))`,
  );
  strictEqual(stdout.trim(), `eslint-plugin-connection-churn ${version}`);
});

check('require() from CommonJS gives the plugin itself', () => {
  const { stdout } = node(
    '--input-type=commonjs',
    '-e',
    `const plugin = require('eslint-plugin-connection-churn'); console.log(plugin.meta.namespace, typeof plugin.rules['no-client-in-handler'].create)`,
  );
  strictEqual(stdout.trim(), 'connection-churn function');
});

check('a JavaScript file is linted and repaired before TypeScript is there', () => {
  write({
    'eslint.config.js': config
      .replace(/^import parser.*\n/mu, '')
      .replace(/^ {2}\{ files: \['\*\*\/\*\.ts'\].*\n/mu, ''),
    'src/handler.js': handler,
  });
  deepStrictEqual(eslint('src'), [expected[1]]);
  eslint('src', '--fix');
  strictEqual(readFileSync(join(project, 'src/handler.js'), 'utf8'), repaired);
});

check('with the TypeScript parser and oxlint beside it', () => {
  install(['@typescript-eslint/parser', 'typescript', 'oxlint'].map((name) => `${name}@${devDependencies[name]}`));
  write({ ...files, 'eslint.config.js': config });
});

check('JavaScript and TypeScript files get exactly the expected reports', () => {
  deepStrictEqual(eslint('src'), expected);
});

check('importing it loads neither TypeScript nor @typescript-eslint/utils', () => {
  write({ 'loads.mjs': tellLoads });
  const { stderr } = node('loads.mjs');
  const loaded = stderr.split('\n').filter((line) => line.startsWith('LOADED '));
  ok(
    loaded.some((line) => line.includes('eslint-plugin-connection-churn/dist/')),
    'the loads were not told',
  );
  deepStrictEqual(
    loaded.filter((line) => !/LOADED (?:node:|data:)|eslint-plugin-connection-churn\/dist\/|\/loads\.mjs$/u.test(line)),
    [],
  );
});

check('a typed eslint.config.ts compiles with skipLibCheck off', () => {
  write({
    'typed/eslint.config.ts': typedConfig,
    'typed/tsconfig.json': JSON.stringify({ compilerOptions, files: ['eslint.config.ts'] }),
  });
  node('node_modules/typescript/bin/tsc', '-p', 'typed');
});

check('connection-churn explain tells what it saw', () => {
  const { stdout } = node(
    join('node_modules/eslint-plugin-connection-churn', bin['connection-churn']),
    'explain',
    'src/handler.js',
  );
  match(stdout, /new Pool\(\)/u);
  match(stdout, /no-client-in-handler/u);
});

check('a setting that cannot be used stops the run with one sentence', () => {
  write({
    'eslint.config.js': config.replace(
      /\]\);\n$/u,
      `  { settings: { 'connection-churn': { repair: 'perhaps' } } },\n]);\n`,
    ),
  });
  const { status, stderr, stdout } = spawn(process.execPath, ['node_modules/eslint/bin/eslint.js', 'src'], project);
  strictEqual(status, 2);
  match(
    stderr + stdout,
    /settings\['connection-churn'\]\.repair is "perhaps"; expected one of 'suggest', 'safe', 'all'\./u,
  );
  write({ 'eslint.config.js': config });
});

const indexing = `import { projectIndex } from 'eslint-plugin-connection-churn/project';
try {
  const { files } = await projectIndex(process.argv[2]);
  console.log(Object.keys(files).join(' '));
} catch (error) {
  console.log(error.message);
}
`;

check('projectIndex() names the packages that it misses', () => {
  write({ 'index.mjs': indexing });
  match(
    node('index.mjs', '.').stdout,
    /^projectIndex\(\) needs oxc-parser and oxc-resolver, which .*: npm install --save-dev oxc-parser oxc-resolver\n$/u,
  );
});

check('with them, reports go across files, and its types compile', () => {
  const optional = ['oxc-parser', 'oxc-resolver'];
  install(optional.map((name) => `${name}@${devDependencies[name]}`));
  write({
    'across/db.ts': `import { Pool } from 'pg';\n\nexport const getDb = () => new Pool();\n`,
    'across/routes.ts': `import { Router } from 'express';\nimport { getDb } from './db';\n\nRouter().get('/', (req, res) => res.json(getDb().query(req.url)));\n`,
    'eslint.config.js': config
      .replace(
        'export default',
        `import { projectIndex } from 'eslint-plugin-connection-churn/project';\n\nexport default`,
      )
      .replace(
        /\]\);\n$/u,
        `  { ...churn.configs.recommended, files: ['across/**'] },\n  { settings: { 'connection-churn': { project: await projectIndex(import.meta.dirname) } } },\n]);\n`,
      ),
    'typed/eslint.config.ts': `import { projectIndex, type ProjectIndex } from 'eslint-plugin-connection-churn/project';\n\nexport const index: Promise<ProjectIndex> = projectIndex('.', { ignore: ['legacy/**'] });\n`,
  });
  strictEqual(node('index.mjs', 'across').stdout.trim(), 'db.ts routes.ts');
  const { stdout } = spawn(process.execPath, ['node_modules/eslint/bin/eslint.js', 'across'], project);
  match(stdout, /routes\.ts\s+4:\d+ .*\(across\/db\.ts:3\)/u);
  node('node_modules/typescript/bin/tsc', '-p', 'typed');
  write({ 'eslint.config.js': config });
});

check('oxlint reports the same', () => {
  write({
    '.oxlintrc.json': JSON.stringify({
      jsPlugins: ['eslint-plugin-connection-churn'],
      categories: { correctness: 'off' },
      rules: Object.fromEntries(
        ['no-client-in-handler', 'no-client-in-loop', 'require-keep-alive'].map((rule) => [
          `connection-churn/${rule}`,
          'error',
        ]),
      ),
    }),
  });
  const { status, stdout, stderr } = spawn(
    process.execPath,
    ['node_modules/oxlint/bin/oxlint', '-f', 'json', 'src'],
    project,
  );
  strictEqual(status, 1, stderr + stdout);
  /** @type {{ code: string, filename: string, labels: { span: { line: number, column: number } }[] }[]} */
  const { diagnostics } = JSON.parse(stdout);
  const reports = diagnostics.map(({ code, filename, labels: [label] }) => {
    const rule = code.replace(/^(.+)\((.+)\)$/u, '$1/$2');
    return `${filename.replaceAll('\\', '/')} ${label?.span.line}:${label?.span.column} ${rule}`;
  });
  deepStrictEqual(reports.sort(), expected);
});

end();

/** @param {string} name @param {() => void} body */
function check(name, body) {
  const start = performance.now();
  try {
    body();
    count.passed += 1;
    console.log(`ok      ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    count.failed += 1;
    count.failures.push(name);
    console.log(
      `FAILED  ${name}\n${String(error instanceof Error ? error.message : error).replaceAll(/^/gmu, '        ')}`,
    );
  }
}

function end() {
  const [report] = process.argv.slice(2);
  if (report) writeFileSync(report, JSON.stringify(count));
  console.log(`\nsmoke: ${count.passed} passed, ${count.failed} failed`);
  process.exit(count.failed === 0 ? 0 : 1);
}

/** @param {string[]} packages */
function install(packages) {
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--save-dev', '--save-exact', ...packages],
    project,
  );
}

/** @param {Readonly<Record<string, string>>} texts */
function write(texts) {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
}

/** What ESLint reports, one line each, sorted. @param {string[]} args */
function eslint(...args) {
  const { status, stdout, stderr } = spawn(
    process.execPath,
    ['node_modules/eslint/bin/eslint.js', '-f', 'json', ...args],
    project,
  );
  ok(status === 0 || status === 1, stderr + stdout);
  /** @type {import('eslint').ESLint.LintResult[]} */
  const results = JSON.parse(stdout);
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) =>
          `${filePath.slice(filePath.lastIndexOf('src')).replaceAll('\\', '/')} ${line}:${column} ${ruleId ?? message}`,
      ),
    )
    .sort();
}

/** @param {string[]} args */
function node(...args) {
  return run(process.execPath, args, project);
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const result = spawn(command, args, cwd);
  strictEqual(
    result.status,
    0,
    `${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`,
  );
  return result;
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function spawn(command, args, cwd) {
  return spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
}

/** The file behind a command of a development dependency. @param {string} name */
function binOf(name, command = name) {
  const home = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}
