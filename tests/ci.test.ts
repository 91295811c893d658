import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReports, skippedOf, summaryOf } from '../scripts/ci/reports.mjs';
import type { Report } from '../scripts/ci/reports.mjs';

const vitest: Report = {
  ...{ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 },
  testResults: [
    {
      name: '/home/me/project/tests/rules/no-acme.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'no-acme is quiet', status: 'passed' },
        {
          fullName: 'no-acme reports\n  const a = 1;',
          status: 'failed',
          failureMessages: ['AssertionError: 1 is not 2\n    at no-acme.test.ts:3'],
        },
      ],
    },
  ],
};

describe('the end of a run of continuous integration', () => {
  const endOf = (steps: readonly string[], reports: Readonly<Record<string, Report>>) =>
    summaryOf(steps, reports).lines.at(-1);

  it('counts the tests of all reports', () => {
    expect(endOf([], { smoke: { passed: 16, failed: 0 }, users: { numPassedTests: 4, numFailedTests: 0 } })).toBe(
      '20 passed, 0 failed, 0 skipped',
    );
    expect(endOf(['test'], { test: vitest, smoke: { passed: 16, failed: 0 } })).toBe('21 passed, 1 failed, 3 skipped');
  });

  it.each<[string, Readonly<Record<string, Report>>]>([
    ['without a report', {}],
    ['whose report cannot be read', { test: {} }],
    ['that fails although no test of it does', { test: { numPassedTests: 5, numFailedTests: 0 } }],
  ])('counts a step %s as one failure', (_, reports) => {
    expect(summaryOf(['test'], reports).failed).toBe(1);
    expect(summaryOf(['lint', 'test'], reports).failed).toBe(2);
  });

  it('names what failed and why, then the steps, then the counts', () => {
    expect(
      summaryOf(['test', 'smoke', 'lint'], { test: vitest, smoke: { passed: 1, failed: 1, failures: ['it packs'] } })
        .lines,
    ).toEqual([
      'FAILED in test: tests/rules/no-acme.test.ts: no-acme reports const a = 1;: AssertionError: 1 is not 2',
      'FAILED in smoke: it packs',
      'FAILED: test',
      'FAILED: smoke',
      'FAILED: lint',
      '6 passed, 3 failed, 3 skipped',
    ]);
  });

  it('names a test file that cannot be loaded', () => {
    const testResults = [
      { name: '/a/tests/x.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ];
    expect(summaryOf(['test'], { test: { numPassedTests: 0, numFailedTests: 0, testResults } }).lines).toContain(
      'FAILED in test: tests/x.test.ts: no such module',
    );
  });

  it('stays short', () => {
    const failures = Array.from({ length: 5000 }, (_, index) => `${index} ${'x'.repeat(9999)}`);
    const { lines } = summaryOf(['smoke'], { smoke: { passed: 0, failed: 5000, failures } });
    expect(lines.slice(-3)).toEqual(['... and 4900 more', 'FAILED: smoke', '0 passed, 5000 failed, 0 skipped']);
    expect(lines.join('\n').length).toBeLessThan(40_000);
  });

  it('knows which tests of a folder were left out', () => {
    const testResults = [
      {
        name: '/a/tests/services/b.test.ts',
        status: 'passed',
        assertionResults: [test('one', 'skipped'), test('two')],
      },
      { name: '/a/tests/rules/b.test.ts', status: 'passed', assertionResults: [test('three', 'skipped')] },
    ];
    expect(skippedOf({ testResults }, '/tests/services/')).toEqual({ tests: 2, skipped: ['one'] });
    expect(skippedOf(undefined, '/tests/services/')).toEqual({ tests: 0, skipped: [] });
  });

  it('takes a report that is cut off for an empty one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'connection-churn-ci-'));
    writeFileSync(join(folder, 'test.json'), '{"numPassedTests": 5, "numFa');
    writeFileSync(join(folder, 'smoke.json'), '{"passed": 5, "failed": 0}');
    expect(readReports(folder)).toEqual({ test: {}, smoke: { passed: 5, failed: 0 } });
    rmSync(folder, { recursive: true });
  });
});

function test(fullName: string, status = 'passed') {
  return { fullName, status };
}

it.runIf(process.platform !== 'win32')('.ci/run stops, and fails, where nothing can be installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-ci-'));
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "npm $*"\nexit 1\n');
  chmodSync(join(folder, 'npm'), 0o755);
  const { status, stdout } = spawnSync(fileURLToPath(new URL('../.ci/run', import.meta.url)), {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stdout.split('\n').filter((line) => line !== '')).toEqual([
    '== install: npm ci --no-audit --no-fund',
    'npm ci --no-audit --no-fund',
    'FAILED: install',
    '0 passed, 1 failed, 0 skipped',
  ]);
});

describe('the workflows on GitHub', () => {
  const folder = new URL('../.github/workflows/', import.meta.url);
  const names = readdirSync(folder);
  const workflow = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const valuesOf = (key: string, text: string): string[] =>
    text.split('\n').flatMap((line) => new RegExp(`^[ -]*${key}: (.*)$`, 'u').exec(line)?.[1] ?? []);

  it.each(names)('%s pins every action by its commit, with the version beside it', (name) => {
    const unpinned = valuesOf('uses', workflow(name)).filter(
      (action) => !action.startsWith('./') && !/^[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u.test(action),
    );
    expect(unpinned).toEqual([]);
  });

  it('install the servers wherever they run everything', () => {
    const running = names.filter((name) => valuesOf('run', workflow(name)).includes('.ci/run'));
    expect(running).not.toEqual([]);
    for (const name of running)
      expect(workflow(name)).toMatch(/apt-get install .*\bpostgresql redis-server mariadb-server$/mu);
  });

  it.each(['ci.yml', 'release.yml'])('%s runs everything', (name) => {
    expect(valuesOf('uses', workflow(name))).toContain('./.github/workflows/everything.yml');
  });

  it('publish nothing without it', () => {
    expect(workflow('release.yml')).toMatch(
      /^ {2}test:\n {4}uses: \.\/\.github\/workflows\/everything\.yml\n\n {2}publish:\n {4}needs: test$/mu,
    );
  });
});
