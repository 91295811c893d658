import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, projectWith, type Project } from './project.ts';
import { succeed } from './run.ts';
import { config, filesOf, packagesOf } from './workspace.mjs';

describe.each(['eslint-9', 'eslint-10'])('%s on a hundred files', (install) => {
  let project: Project;
  let plain: string[];

  beforeAll(() => {
    project = createProject(install, { 'eslint.config.js': config, ...filesOf(100, 'src') });
    plain = reportsIn(project, project.lint('src'));
  });

  afterAll(() => {
    rmSync(project.folder, { recursive: true, force: true });
  });

  it('has findings', () => {
    expect(plain).toHaveLength(10);
  });

  it('reports the same with --concurrency', () => {
    expect(reportsIn(project, project.lint('src', '--concurrency', '2'))).toEqual(plain);
  });

  it('reports the same from --cache, and looks again at what changed only', () => {
    const cached = (): string[] => reportsIn(project, project.lint('src', '--cache', '--cache-strategy', 'content'));
    expect(cached()).toEqual(plain);
    expect(cached()).toEqual(plain);
    const calm = project
      .read('src/file-3.js')
      .replace('  const pool = new Pool({ max: 5 });\n', '')
      .replace('Router();\n', 'Router();\nconst pool = new Pool({ max: 5 });\n');
    project.write({ 'src/file-3.js': calm });
    expect(cached()).toEqual(plain.filter((report) => !report.startsWith('src/file-3.js')));
  });

  it('looks again at everything when a setting or the plugin has changed', () => {
    const other = projectWith(install, { 'eslint.config.js': config, ...filesOf(10, 'src') });
    const lint = (): number => other.lint('src', '--cache').flatMap(({ messages }) => messages).length;
    expect(lint()).toBe(1);
    other.write({
      'eslint.config.js': config.replace(
        'recommended]',
        `recommended, { settings: { 'connection-churn': { ignore: [{ clients: ['pg'] }] } } }]`,
      ),
    });
    expect(lint()).toBe(0);

    other.write({ 'eslint.config.js': config });
    expect(lint()).toBe(1);
    const dist = 'node_modules/eslint-plugin-connection-churn/dist';
    // A version that finds nothing, so that a stale answer would show.
    const [facts, plugin] = [other.read(`${dist}/analysis.js`), other.read(`${dist}/plugin.js`)];
    const next = facts.replace(/^(const version\S* = )"[^"]+";$/mu, '$1"99.0.0";');
    expect(next).not.toBe(facts);
    other.write({
      [`${dist}/analysis.js`]: next,
      [`${dist}/plugin.js`]: `${plugin}\nfor (const rule of Object.values(plugin.rules)) rule.create = () => ({});\n`,
    });
    expect(lint()).toBe(0);
  });
});

describe('Turborepo on a workspace of fifty packages', () => {
  const packages = packagesOf(50);
  const changed = 'p003';
  let server: Server;
  let project: Project;
  let single: string[];
  let cloned: Project['folder'];
  const artifacts = new Map<string, Buffer>();

  beforeAll(async () => {
    server = createServer(serve);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    project = createProject('turbo', workspace());
    succeed('git', ['init', '--quiet'], { cwd: project.folder });
    succeed('git', ['add', '.'], { cwd: project.folder });
    single = reportsIn(project, project.lint('packages'));
  });

  afterAll(() => {
    server.close();
    for (const folder of [project.folder, cloned]) rmSync(folder, { recursive: true, force: true });
  });

  it('lints every package once, with the reports of a single run', async () => {
    expect(await misses(project.folder)).toEqual(packages.map(({ name }) => name));
    expect(single).toHaveLength(50);
    expect(merged(project.folder)).toEqual(single);
  });

  it('does no work in a second run', async () => {
    expect(await misses(project.folder)).toEqual([]);
    expect(merged(project.folder)).toEqual(single);
  });

  it('does no work on another machine, which has the remote cache only', async () => {
    cloned = mkdtempSync(join(tmpdir(), 'connection-churn-user-'));
    cpSync(project.folder, cloned, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.includes('.turbo') && !source.endsWith('eslint-report.json'),
    });
    expect(existsSync(join(cloned, 'packages/p000/eslint-report.json'))).toBe(false);
    expect(await misses(cloned)).toEqual([]);
    expect(merged(cloned)).toEqual(single);
  });

  it('lints one package and its dependents again after a change', async () => {
    project.write({ [`packages/${changed}/src/new.js`]: filesOf(4, '')['/file-3.js'] ?? '' });
    expect(await misses(project.folder)).toEqual(dependentsOf(changed));
    single = reportsIn(project, project.lint('packages'));
    expect(single).toHaveLength(51);
    expect(merged(project.folder)).toEqual(single);
  });

  it('lints all again when the configuration changes', async () => {
    project.write({ 'eslint.config.js': `${config}\n` });
    expect(await misses(project.folder)).toHaveLength(50);
  });

  function workspace(): Record<string, string> {
    const files = packages.map(({ name, needs }) => ({
      [`packages/${name}/package.json`]: JSON.stringify({
        name,
        version: '1.0.0',
        type: 'module',
        scripts: { lint: 'eslint src -f json -o eslint-report.json || test $? = 1' },
        dependencies: Object.fromEntries(needs.map((need) => [need, '1.0.0'])),
      }),
      ...filesOf(4, `packages/${name}/src`),
    }));
    return Object.assign(
      {
        'package.json': JSON.stringify({
          name: 'workspace',
          private: true,
          type: 'module',
          packageManager: 'npm@11.0.0',
          workspaces: ['packages/*'],
        }),
        'turbo.json': turboJson(),
        'eslint.config.js': config,
        // What a run writes is not what the next one reads.
        '.gitignore': 'node_modules/\n.turbo/\neslint-report.json\n',
      },
      ...files,
    ) as Record<string, string>;
  }

  /** The packages that a run had to lint. */
  async function misses(folder: string): Promise<string[]> {
    const { port } = server.address() as AddressInfo;
    rmSync(join(folder, '.turbo/runs'), { recursive: true, force: true });
    await turbo(folder, { TURBO_API: `http://127.0.0.1:${port}`, TURBO_TOKEN: 'token', TURBO_TEAM: 'team' });
    const [file = ''] = readdirSync(join(folder, '.turbo/runs'));
    const { tasks } = JSON.parse(readFileSync(join(folder, '.turbo/runs', file), 'utf8')) as Summary;
    expect(tasks).toHaveLength(50);
    return tasks
      .filter(({ cache }) => cache.status !== 'HIT')
      .map((task) => task.package)
      .sort();
  }

  function merged(folder: string): string[] {
    const results = packages.flatMap(
      ({ name }) =>
        JSON.parse(readFileSync(join(folder, 'packages', name, 'eslint-report.json'), 'utf8')) as ESLint.LintResult[],
    );
    // The reports name the folder of the machine that made them.
    return reportsIn(project, results);
  }

  function dependentsOf(name: string): string[] {
    const direct = packages.filter(({ needs }) => needs.includes(name));
    return [name, ...direct.flatMap((dependent) => dependentsOf(dependent.name))].sort();
  }

  /** As much of a cache server as Turborepo asks for. */
  function serve(
    request: Parameters<Parameters<typeof createServer>[1] & object>[0],
    response: Parameters<Parameters<typeof createServer>[1] & object>[1],
  ): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url = '' } = request;
      const hash = /\/v8\/artifacts\/([\da-f]+)/u.exec(url)?.[1] ?? '';
      if (method === 'PUT') artifacts.set(hash, Buffer.concat(chunks));
      const artifact = artifacts.get(hash);
      if (url.includes('/status')) response.end('{"status":"enabled"}');
      else if (method === 'POST') response.end('{}');
      else if (method === 'PUT') response.writeHead(202).end('{"urls":[]}');
      else if (artifact)
        response.writeHead(200, { 'content-length': artifact.length }).end(method === 'HEAD' ? undefined : artifact);
      else response.writeHead(404).end();
    });
  }
});

interface Summary {
  readonly tasks: readonly { readonly package: string; readonly cache: { readonly status: string } }[];
}

/** The `turbo.json` of `docs/scale.md`. */
function turboJson(): string {
  const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
  const [, json] = /^```json\n(.*?turborepo.*?)^```$/msu.exec(page) ?? [];
  if (json === undefined) throw new Error('docs/scale.md shows no turbo.json');
  return json;
}

/** Does not block, because the cache server is in this process. */
function turbo(cwd: string, env: Readonly<Record<string, string>>): Promise<void> {
  const args = ['run', 'lint', '--summarize', '--concurrency=2', '--output-logs=errors-only', '--no-daemon'];
  const bin = join(cwd, 'node_modules/.bin/turbo');
  return new Promise((resolve, reject) => {
    execFile(
      bin,
      args,
      {
        cwd,
        env: { ...process.env, ...env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${error.message}\n${stdout}${stderr}`));
        else resolve();
      },
    );
  });
}

function reportsIn({ folder }: Project, results: readonly ESLint.LintResult[]): string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) =>
          `${relative(folder, filePath).replaceAll('\\', '/')} ${line}:${column} ${ruleId} ${message}`,
      ),
    )
    .sort();
}
