import { createRequire } from 'node:module';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as typescript from '@typescript-eslint/parser';
import { Linter, type ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Cases } from '../rules/test-rule.ts';
import { samplesOfClients, samplesOfEntryPoints, samplesOfExamples, samplesOfRule, type Sample } from './corpus.ts';
import { createProject, type Project } from './project.ts';
import { run } from './run.ts';

/** The cases of the rules' own tests, collected instead of run. */
const ofRules = vi.hoisted((): { name: string; cases: Cases }[] => []);
vi.mock('../rules/test-rule.ts', () => ({
  testRule: (name: string, cases: Cases) => ofRules.push({ name, cases }),
}));
for (const rule of Object.keys(rules)) await import(`../rules/${rule}.test.ts`);

const require = createRequire(import.meta.url);
const oxlintBin = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');

const samples: readonly Sample[] = [
  ...ofRules.flatMap(({ name, cases }) => samplesOfRule(name, cases)),
  ...(await samplesOfClients()),
  ...(await samplesOfEntryPoints()),
  ...samplesOfExamples(),
];

/** Samples that are linted alike: oxlint takes settings from the configuration nearest to a file. */
const groups = alike(samples);

/** Each file has a place of its own, under a folder of the same name as in its test. */
const placed = groups.flatMap((group, index) =>
  group.map((sample, number) => ({
    ...sample,
    path: posix.join(`group-${index}`, posix.dirname(sample.file), `sample-${number}`, posix.basename(sample.file)),
  })),
);

type Placed = (typeof placed)[number];

let project: Project;
let plugin: ESLint.Plugin;
let byEslint: Map<string, string[]>;
let byOxlint: Map<string, string[]>;

beforeAll(async () => {
  project = createProject('eslint-10', Object.fromEntries(placed.map(({ path, code }) => [path, code])));
  for (const [index, [first]] of groups.entries()) {
    project.write({
      [`group-${index}/.oxlintrc.json`]: JSON.stringify({
        jsPlugins: ['eslint-plugin-connection-churn'],
        categories: { correctness: 'off' },
        rules: first?.rules,
        settings: { 'connection-churn': first?.settings },
      }),
    });
  }
  const main = pathToFileURL(join(inject('unpacked'), 'dist/plugin.js')).href;
  ({ default: plugin } = (await import(/* @vite-ignore */ main)) as { default: ESLint.Plugin });
  byEslint = new Map(placed.map((sample) => [sample.path, reportsOfEslint(sample)]));
  byOxlint = reportsOfOxlint();
});

afterAll(() => {
  rmSync(project.folder, { recursive: true, force: true });
});

describe('oxlint', () => {
  it('is compared over a corpus that has much to report', () => {
    expect(placed.length).toBeGreaterThan(1000);
    expect([...byEslint.values()].flat().length).toBeGreaterThan(placed.length / 3);
  });

  it('reports what ESLint reports: file, place, rule and message', () => {
    const different = placed.flatMap(({ path, code }) => {
      const [eslint, oxlint] = [byEslint.get(path) ?? [], byOxlint.get(path) ?? []];
      return eslint.join('\n') === oxlint.join('\n') ? [] : [{ path, eslint, oxlint, code }];
    });
    expect(different).toEqual([]);
  });

  it('is configured on its page as the recommended preset is', () => {
    const page = readFileSync(new URL('../../docs/oxlint.md', import.meta.url), 'utf8');
    const [, json = ''] = /^```json\n(.*?)^```$/msu.exec(page) ?? [];
    const { rules } = JSON.parse(json) as { rules: unknown };
    expect(rules).toEqual(plugin.configs?.['recommended'] && (plugin.configs['recommended'] as Linter.Config).rules);
  });

  it('is silenced by the comments on its page', () => {
    const [first] = placed.filter(({ path }) => (byEslint.get(path)?.length ?? 0) > 0);
    const [report = ''] = byEslint.get(first?.path ?? '') ?? [];
    const [, line = '', rule = ''] = /^(\d+):\d+ (\S+)/u.exec(report) ?? [];
    for (const tool of ['oxlint', 'eslint']) {
      const lines = first?.code.split('\n') ?? [];
      lines.splice(Number(line) - 1, 0, `// ${tool}-disable-next-line ${rule}`);
      project.write({ 'group-0/silenced.ts': lines.join('\n') });
      expect(reportsOfOxlint().get('group-0/silenced.ts') ?? []).toEqual([]);
    }
    rmSync(join(project.folder, 'group-0/silenced.ts'));
  });

  it('repairs what ESLint repairs', () => {
    const expected = placed.map((sample) => {
      const { output } = new Linter({ cwd: project.folder }).verifyAndFix(
        sample.code,
        configOf(sample),
        pathOf(sample),
      );
      return { path: sample.path, text: output };
    });
    oxlint('--fix');
    const different = expected
      .map(({ path, text }) => ({ path, eslint: text, oxlint: project.read(path) }))
      .filter((both) => both.eslint !== both.oxlint);
    expect(different).toEqual([]);
  });
});

function alike(all: readonly Sample[]): Sample[][] {
  const groups = new Map<string, Sample[]>();
  for (const sample of all) {
    const key = JSON.stringify([sample.settings, sample.rules]);
    const group = groups.get(key) ?? [];
    group.push(sample);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function reportsOfEslint(sample: Placed): string[] {
  return new Linter({ cwd: project.folder })
    .verify(sample.code, configOf(sample), pathOf(sample))
    .map(({ line, column, ruleId, message, fatal }) =>
      fatal ? 'does not parse' : `${line}:${column} ${ruleId} ${message}`,
    )
    .sort();
}

function pathOf({ path }: Placed): string {
  return join(project.folder, path);
}

function configOf({ path, settings, rules }: Placed): Linter.Config {
  return {
    files: ['**'],
    plugins: { 'connection-churn': plugin },
    rules,
    settings: { 'connection-churn': settings },
    languageOptions: {
      ...(/\.[cm]?tsx?$/u.test(path) && { parser: typescript }),
      sourceType: /\.c[jt]s$/u.test(path) ? 'commonjs' : 'module',
      parserOptions: { ecmaFeatures: { jsx: path.endsWith('x') } },
    },
  };
}

interface OxlintReport {
  readonly code?: string;
  readonly filename: string;
  readonly message: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

function reportsOfOxlint(): Map<string, string[]> {
  const { diagnostics } = JSON.parse(oxlint('-f', 'json')) as { diagnostics: OxlintReport[] };
  const reports = new Map<string, string[]>();
  for (const { code, filename, message, labels } of diagnostics) {
    const { line, column } = labels[0]?.span ?? {};
    const rule = code?.replace(/^(.+)\((.+)\)$/u, '$1/$2');
    const report = rule === undefined ? 'does not parse' : `${line}:${column} ${rule} ${message}`;
    const path = filename.replaceAll('\\', '/');
    reports.set(path, [...(reports.get(path) ?? []), report].sort());
  }
  return reports;
}

function oxlint(...args: string[]): string {
  const folders = groups.map((_, index) => `group-${index}`);
  const { status, stdout, stderr } = run(process.execPath, [oxlintBin, ...args, ...folders], { cwd: project.folder });
  if (status !== 0 && status !== 1) throw new Error(stdout + stderr);
  return stdout;
}
