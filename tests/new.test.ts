import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'prettier';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const copied = ['src', 'scripts', 'docs/rules', 'tests', 'package.json', 'tsconfig.json'];
/** The longest name that is taken, so that its lines are as long as lines become. */
const longest = `no-${'acme-'.repeat(7)}db`;
const kinds = [
  ['client', 'acme-db', ['src/catalog/clients/acme-db.ts', 'tests/catalog/clients/acme-db.ts']],
  ['client', longest, [`src/catalog/clients/${longest}.ts`, `tests/catalog/clients/${longest}.ts`]],
  ['framework', 'a', ['src/catalog/entry-points/a.ts', 'tests/catalog/entry-points/a.ts']],
  ['framework', longest, [`src/catalog/entry-points/${longest}.ts`, `tests/catalog/entry-points/${longest}.ts`]],
  ['rule', 'no-acme', ['docs/rules/no-acme.md', 'src/rules/no-acme.ts', 'tests/rules/no-acme.test.ts']],
  ['rule', longest, [`docs/rules/${longest}.md`, `src/rules/${longest}.ts`, `tests/rules/${longest}.test.ts`]],
] as const;

let project = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'connection-churn-new-'));
  const filter = (file: string): boolean => !file.slice(root.length).includes('node_modules');
  for (const part of copied) cpSync(join(root, part), join(project, part), { recursive: true, filter });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('npm run new', () => {
  it.each([
    ['a path', ['client', '../x'], '"../x" is none.'],
    ['capital letters', ['framework', 'Acme'], '"Acme" is none.'],
    ['a scope', ['client', '@acme/db'], 'as acme-db for the package @acme/db'],
    ['a name that is too long', ['rule', `${longest}s`], `"${longest}s" is none.`],
    ['a word that JavaScript keeps for itself', ['client', 'class'], '"class" is none.'],
    ['no name', ['rule'], 'client NAME | framework NAME | rule NAME'],
    ['a second name', ['rule', 'no-a', 'no-b'], 'client NAME | framework NAME | rule NAME'],
    ['another kind', ['toString', 'acme'], 'client NAME | framework NAME | rule NAME'],
    ['an option', ['client', '--force'], "Unknown option '--force'"],
    ['a client that exists', ['client', 'pg'], 'there is a src/catalog/clients/pg.ts already.'],
    ['a framework that exists', ['framework', 'express'], 'there is a src/catalog/entry-points/express.ts already.'],
    ['a rule that exists', ['rule', 'no-client-in-loop'], 'there is a src/rules/no-client-in-loop.ts already.'],
    ['the name of an index', ['client', 'index'], 'there is a src/catalog/clients/index.ts already.'],
  ])('refuses %s in one sentence, and writes nothing', (_, args, sentence) => {
    const before = filesThere();
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^npm run new: [^\n]+\n$/u);
    expect(stderr).toContain(sentence);
    expect(filesThere()).toEqual(before);
  });

  it.each(kinds)('writes a %s called %s, and says what is next in three lines', (kind, name, files) => {
    const before = filesThere();
    const { status, stdout, stderr } = run(kind, name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\nNext:\n')[1]).toMatch(/^(?:- [^\n]+\n){3}$/u);

    const after = filesThere();
    expect([...after.keys()].filter((file) => !before.has(file)).sort()).toEqual(files);
    for (const file of files) expect(read(file)).toContain('FILL IN');
    expect(run(kind, name).stderr).toMatch(/^npm run new: there is a \S+ already\.\n$/u);
  });

  it('lists what is new where the others are listed', () => {
    expect(read('src/catalog/clients/index.ts')).toContain("import acmeDb from './acme-db.ts';");
    expect(read('src/catalog/entry-points/index.ts')).toContain("import a from './a.ts';");
    expect(read('src/rules/index.ts')).toMatch(
      /^import noAcme from '\.\/no-acme\.ts';\n[^]*^ {2}'no-acme': noAcme,\n[^]*^ {2}'no-broken-client-cache'/mu,
    );
    expect(read('src/index.ts')).toMatch(/strict: preset[^}]*^ {6}'no-acme': 'error',$/mu);
    expect(read('src/analysis/verdict.ts')).toMatch(/^export const owners = \[[^\]]*^ {2}'no-acme',$/mu);
  });

  it('writes what is formatted and has the right types', async () => {
    const files = [...filesThere().keys()].filter((file) => file.endsWith('.ts') && read(file) !== original(file));
    expect(files.length).toBeGreaterThan(kinds.length * 2);
    const options = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')) as object;
    for (const file of files)
      expect([file, await check(read(file), { ...options, filepath: file })]).toEqual([file, true]);

    // Of what is new alone: the compiler looks at all else only as far as that asks for it.
    const { options: compilerOptions } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(project, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
      ts.sys,
      project,
    );
    const program = ts.createProgram(
      files.map((file) => join(project, file)),
      compilerOptions,
    );
    const wrong = files.flatMap((file) => {
      const source = program.getSourceFile(join(project, file));
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    });
    expect(wrong.map(({ file, messageText }) => [file?.fileName, messageText])).toEqual([]);
  }, 120_000);
});

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(project, 'scripts/new.mjs'), ...args], { cwd: project, encoding: 'utf8' });
}

function read(file: string): string {
  return readFileSync(join(project, file), 'utf8');
}

function original(file: string): string | null {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return null;
  }
}

/** When each file of the folders that it may write to was written, by its path. */
function filesThere(): Map<string, bigint> {
  const files = ['src', 'docs', 'tests'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(project.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  return new Map(files.map((file) => [file, statSync(join(project, file), { bigint: true }).mtimeNs]));
}
