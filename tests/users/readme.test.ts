import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectIn, type Project } from './project.ts';
import { run, succeed, type Ran } from './run.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** From an empty folder, doing what the README says and nothing else. */
describe('a new user', () => {
  let project: Project;

  beforeAll(() => {
    project = projectIn(mkdtempSync(join(tmpdir(), 'connection-churn-user-')), {});
    shell('npm init -y');
    shell(`${pinned(fence('sh'))} --no-audit --no-fund --prefer-offline`);
  });

  afterAll(() => {
    rmSync(project.folder, { recursive: true, force: true });
  });

  it('sees the finding', () => {
    project.write({ 'src/orders.js': fence('js incorrect'), [fileBefore('js config')]: fence('js config') });
    const { status, stdout, stderr } = shell('npx eslint', false);
    expect(stderr).not.toContain('MODULE_TYPELESS_PACKAGE_JSON');
    expect(status, stderr).toBe(1);
    const [, ...lines] = fence('text reported').trim().split('\n');
    for (const line of lines) expect(words(stdout)).toContain(words(line));
  });

  it('gets a failing pull request', () => {
    const commands = [...fence('yaml').matchAll(/run: (.+)$/gmu)].map(([, command]) => command ?? '');
    expect(commands).toEqual(['npm ci', 'npx eslint .']);
    expect(shell('npm ci --no-audit --no-fund --prefer-offline').status).toBe(0);
    expect(shell('npx eslint .', false).status).toBe(1);
  });

  it('gets it repaired, and a pull request that passes', () => {
    shell('npx eslint --fix');
    expect(project.read('src/orders.js')).toBe(fence('js fixed'));
    expect(shell('npx eslint .').stdout).toBe('');
  });

  it('asks why', () => {
    expect(shell('npx connection-churn explain src/orders.js').stdout).toMatch(/new Pool\(\)/u);
  });

  it('goes on with TypeScript', () => {
    const install = /`(npm install --save-dev typescript [^`]+)`/u.exec(readme)?.[1] ?? '';
    shell(`${pinned(install)} --no-audit --no-fund --prefer-offline`);
    project.write({ 'src/orders.ts': fence('js incorrect'), [fileBefore('js config')]: fence('js config', 1) });
    const { status, stdout } = shell('npx eslint', false);
    expect(status).toBe(1);
    expect(stdout).toMatch(/orders\.ts\n\s+7:16/u);
  });

  function shell(command: string, mustSucceed = true): Ran {
    return (mustSucceed ? succeed : run)('sh', ['-c', command], { cwd: project.folder });
  }
});

/** The content of a fence of the README, by what stands behind its ticks. */
function fence(info: string, index = 0): string {
  const found = [...readme.matchAll(/^```([^\n]+)\n(.*?)^```$/gmsu)].filter(([, said = '']) => said.startsWith(info));
  const [, , code] = found[index] ?? [];
  if (code === undefined) throw new Error(`the README has no ${info}`);
  return code;
}

/** The file that the README names in the line before a fence. */
function fileBefore(info: string): string {
  const before =
    readme
      .slice(0, readme.indexOf(`\`\`\`${info}`))
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  const file = /`(eslint\.config\.\w+)`/u.exec(before)?.[1];
  if (file === undefined) throw new Error(`no file is named before the fence: ${before}`);
  return file;
}

/** An installation as the README has it, with the versions of this repository and the packed plugin. */
function pinned(command: string): string {
  const [, ...names] = /--save-dev (\S+)(?: (\S+))?\s*$/u.exec(command) ?? [];
  if (names.length === 0) throw new Error(`what does it install? ${command}`);
  const packages = names.map((name) =>
    name === 'eslint-plugin-connection-churn' ? inject('tarball') : `${name}@${devDependencies[name] ?? 'latest'}`,
  );
  return `npm install --save-dev ${packages.join(' ')}`;
}

function words(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}
