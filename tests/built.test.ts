import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { expect, inject, it } from 'vitest';
import plugin from '../src/index.ts';
import { importsIn } from './imports.ts';

const root = new URL('../', import.meta.url);
const require = createRequire(import.meta.url);
const { bin, main } = require('../package.json') as { bin: Record<string, string>; main: string };

it('builds', () => {
  expect(inject('buildErrors')).toBe('');
});

it('is the plugin, for import and for require', async () => {
  const file = new URL(main, root).href;
  const imported = ((await import(/* @vite-ignore */ file)) as { default: typeof plugin }).default;
  const required = require(fileURLToPath(file)) as typeof plugin;
  const code = `import { Pool } from 'pg';\nexport const GET = (req, res) => res.json(new Pool().query(req.url));\n`;
  const problemsWith = ({ configs }: typeof plugin) => new Linter().verify(code, configs.strict, 'app/api/route.js');
  expect(problemsWith(plugin)).not.toEqual([]);
  for (const built of [imported, required]) {
    expect(built.meta).toEqual(plugin.meta);
    expect(Object.keys(built.rules)).toEqual(Object.keys(plugin.rules));
    expect(built.configs.recommended.rules).toEqual(plugin.configs.recommended.rules);
    expect(problemsWith(built)).toEqual(problemsWith(plugin));
  }
});

it('imports no package and nothing of Node, so that it loads fast and in a browser too', () => {
  const specifiers = importsFrom(new URL(main, root));
  expect(specifiers.filter((specifier) => specifier?.startsWith('.') !== true)).toEqual([]);
});

it('has a command that explains', () => {
  const { 'connection-churn': command = '' } = bin;
  const cwd = mkdtempSync(join(tmpdir(), 'connection-churn-'));
  const code = `import { Pool } from 'pg';\nexport const GET = (req, res) => res.json(new Pool().query(req.url));\n`;
  writeFileSync(join(cwd, 'route.js'), code);
  const args = [fileURLToPath(new URL(command, root)), 'explain', 'route.js'];
  try {
    const printed = (...more: string[]) =>
      execFileSync(process.execPath, [...args, ...more], { cwd, encoding: 'utf8' });
    expect(printed()).toMatch(/route\.js:2:\d+ +new Pool\(\)/u);
    expect(printed('--stages')).toMatch(/^ +verdict +no-client-in-handler/mu);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});

/** What a module imports, and what the modules beside it do. */
function importsFrom(file: URL): (string | null)[] {
  return importsIn(readFileSync(file, 'utf8')).flatMap(({ specifier }) =>
    specifier?.startsWith('.') === true ? [specifier, ...importsFrom(new URL(specifier, file))] : [specifier],
  );
}
