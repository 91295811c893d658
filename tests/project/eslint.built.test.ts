import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ESLint } from 'eslint';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

const require = createRequire(import.meta.url);
const dist = new URL('../../dist/', import.meta.url);
const eslint = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');

let root: string;
beforeAll(() => {
  expect(inject('buildErrors')).toBe('');
  root = mkdtempSync(join(tmpdir(), 'connection-churn-'));
  cpSync(fileURLToPath(new URL('../projects/express', import.meta.url)), root, { recursive: true });
  writeFileSync(
    join(root, 'eslint.config.mjs'),
    `import parser from ${JSON.stringify(pathToFileURL(require.resolve('@typescript-eslint/parser')).href)};
import churn from ${JSON.stringify(new URL('plugin.js', dist).href)};
import { projectIndex } from ${JSON.stringify(new URL('project.js', dist).href)};

export default [
  { ...churn.configs.recommended, files: ['**/*.ts'] },
  { files: ['**/*.ts'], languageOptions: { parser } },
  { settings: { 'connection-churn': { project: await projectIndex(import.meta.dirname) } } },
];
`,
  );
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const reports = ['src/routes.ts:8 no-client-in-handler (src/db.ts:4)', 'src/services/users.ts:5 no-client-in-handler'];

it('reports the same in workers', { timeout: 60_000 }, () => {
  expect(lint('--concurrency', '2')).toEqual(reports);
});

it('is right with a cache after an edit in another file', { timeout: 60_000 }, () => {
  // There is no cache yet: the files are linted as without one.
  const before = lint('--cache');
  expect(before).toEqual(reports);
  const db = join(root, 'src/db.ts');
  const text = readFileSync(db, 'utf8');
  writeFileSync(db, "import { Pool } from 'pg';\n\nconst pool = new Pool();\nexport const getDb = () => pool;\n");
  expect(lint('--cache')).toEqual(before.filter((report) => !report.includes('src/db.ts')));
  writeFileSync(db, text);
  expect(lint('--cache')).toEqual(before);
});

it('names files relative to the working directory', { timeout: 60_000 }, () => {
  expect(lint('routes.ts', { cwd: join(root, 'src') })).toEqual(['routes.ts:8 no-client-in-handler (db.ts:4)']);
});

function lint(...given: (string | { cwd: string })[]): string[] {
  const args = given.filter((arg) => typeof arg === 'string');
  const { cwd } = given.find((arg) => typeof arg !== 'string') ?? { cwd: root };
  const files = args.some((arg) => arg.endsWith('.ts')) ? [] : ['src'];
  const { stdout, stderr } = spawnSync(process.execPath, [eslint, '-f', 'json', ...args, ...files], {
    cwd,
    encoding: 'utf8',
  });
  expect(stderr.replaceAll(/^.*(?:Warning|--trace-warnings).*\n/gmu, '')).toBe('');
  return (JSON.parse(stdout) as ESLint.LintResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) =>
      [
        `${relative(cwd, filePath).replaceAll('\\', '/')}:${line}`,
        ruleId?.replace('connection-churn/', ''),
        /\([^()\s]+:\d+\)$/u.exec(message)?.[0],
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  );
}
