import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as typescript from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { projectIndex } from '../src/project.ts';
import type { ProjectIndex } from '../src/project.ts';

const home = fileURLToPath(new URL('projects', import.meta.url));
const projects = readdirSync(home).sort();

/** A report as the comments in the projects write it: `src/routes.ts:8 no-client-in-handler (src/db.ts:4)`. */
type Report = string;

describe.each(projects)('%s', (project) => {
  const root = join(home, project);

  it('gets the reports that its comments announce, and no other', async () => {
    expect(await reportsOf(root, await projectIndex(root))).toEqual(expectedIn(root));
  });

  it('has an index that is plain JSON', async () => {
    const index = await projectIndex(root);
    expect(JSON.parse(JSON.stringify(index))).toEqual(index);
    expect(index.summary.broken).toEqual(project === 'unknown' ? ['src/broken.ts'] : []);
    expect(index.summary.givenUp).toBe(0);
  });
});

async function reportsOf(root: string, project: ProjectIndex): Promise<Report[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      { ...plugin.configs.strict, files: ['**/*.{js,cjs,mjs,jsx,ts,mts,tsx}'] },
      { files: ['**/*.{ts,mts,tsx}'], languageOptions: { parser: typescript } },
      { files: ['**/*.{tsx,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
      { settings: { 'connection-churn': { project } } },
    ],
  });
  const results = await eslint.lintFiles(['.']);
  return results
    .flatMap(({ filePath, messages }) =>
      messages
        .filter(({ fatal }) => fatal !== true)
        .map(({ line, ruleId, message }) => {
          const place = /\([^()\s]+:\d+\)$/u.exec(message)?.[0];
          const rule = ruleId?.replace('connection-churn/', '') ?? message;
          return [`${relative(root, filePath).replaceAll('\\', '/')}:${line}`, rule, place].filter(Boolean).join(' ');
        }),
    )
    .sort();
}

function expectedIn(root: string): Report[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?[jt]sx?$/u.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, index) => {
          const report = /\/\/ report: (.+)$/u.exec(text)?.[1];
          return report === undefined ? [] : [`${file.replaceAll('\\', '/')}:${index + 1} ${report}`];
        }),
    )
    .sort();
}
