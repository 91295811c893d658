import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, it } from 'vitest';
import plugin from '../../src/index.ts';
import { projectIndex } from '../../src/project.ts';

const require = createRequire(import.meta.url);
const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');
const built = fileURLToPath(new URL('../../dist/plugin.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'connection-churn-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Places and rules of the reports, with the index in the configuration as `docs/cross-file.md` writes it. */
function reportsOf(project: object | undefined): string[] {
  writeFileSync(
    join(root, '.oxlintrc.index.json'),
    JSON.stringify({
      jsPlugins: [built],
      categories: { correctness: 'off' },
      rules: plugin.configs.strict.rules,
      settings: { 'connection-churn': { ...(project && { project }) } },
    }),
  );
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '-c', '.oxlintrc.index.json', '-f', 'json', '--disable-nested-config', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
  };
  return diagnostics.map(({ code, filename, labels }) => `${filename}:${labels[0]?.span.line} ${code}`).sort();
}

it('gives oxlint the reports that another file is needed for', async () => {
  expect(inject('buildErrors')).toBe('');
  cpSync(fileURLToPath(new URL('../projects/express', import.meta.url)), root, { recursive: true });
  const inOneFile = reportsOf(undefined);
  expect(inOneFile).toEqual([
    'src/db.ts:4 connection-churn(no-uncached-client-factory)',
    'src/services/users.ts:5 connection-churn(no-single-use-client)',
  ]);
  expect(reportsOf(await projectIndex(root))).toEqual([
    'src/db.ts:4 connection-churn(no-uncached-client-factory)',
    'src/routes.ts:8 connection-churn(no-client-in-handler)',
    'src/services/users.ts:5 connection-churn(no-client-in-handler)',
  ]);
});
