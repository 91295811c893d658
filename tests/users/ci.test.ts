import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handler, repairedHandler } from './programs.ts';
import { installed, projectWith, type Project } from './project.ts';
import { run, type Ran } from './run.ts';

const config = `import { defineConfig } from 'eslint/config';
import churn from 'eslint-plugin-connection-churn';

export default defineConfig([churn.configs.recommended]);
`;

const rule = 'connection-churn/no-client-in-handler';

/** A second handler, and so a second finding with a message of its own. */
const customers = `
app.post('/customers', async (req, res) => {
  const pool = new Pool({ max: 5 });
  res.json(await pool.query('INSERT INTO customers VALUES ($1)', [req.body.name]));
});
`;

/** The same findings, on other lines. */
const movedHandler = handler.replace('const app', "// The shop.\nconst limit = process.env['LIMIT'];\n\nconst app");

interface Workflow {
  readonly commands: readonly string[];
  readonly text: string;
}

const workflows = workflowsOf('docs/ci.md');

describe('GitHub Actions', () => {
  const { commands } = workflows[0]!;

  it('fails a pull request with a finding', () => {
    expect(runIn(projectWith('ci', { 'eslint.config.js': config, 'src/handler.js': handler }), commands).status).toBe(
      1,
    );
  });

  it('passes one without', () => {
    const project = projectWith('ci', { 'eslint.config.js': config, 'src/handler.js': repairedHandler });
    expect(runIn(project, commands)).toMatchObject({ status: 0, stdout: '' });
  });

  it.each(Object.entries(problemMatchers()))(
    'annotates the line of the finding, by the matcher of setup-node of %s',
    (_, match) => {
      const project = projectWith('ci', { 'eslint.config.js': config, 'src/handler.js': handler + customers });
      const annotations = match(runIn(project, commands).stdout);
      expect(annotations).toEqual([
        {
          file: join(project.folder, 'src/handler.js'),
          line: '7',
          column: '16',
          severity: 'error',
          code: rule,
          message: expect.stringContaining('`new Pool()` (pg) runs once per request') as string,
        },
        {
          file: join(project.folder, 'src/handler.js'),
          line: '13',
          column: '16',
          severity: 'error',
          code: rule,
          message: expect.stringContaining('`new Pool()` (pg) runs once per request') as string,
        },
      ]);
    },
  );
});

describe('GitHub code scanning', () => {
  const { commands } = workflows[1]!;

  it('fails a pull request with a finding, and writes the file that is uploaded', () => {
    const project = projectWith('ci', { 'eslint.config.js': config, 'src/a b.js': handler });
    expect(runIn(project, commands).status).toBe(1);
    expect(workflows[1]!.text).toContain('sarif_file: eslint.sarif');
    const { version, runs } = JSON.parse(project.read('eslint.sarif')) as Sarif;
    expect(version).toBe('2.1.0');
    expect(runs[0]?.tool.driver.rules).toEqual([
      {
        id: rule,
        shortDescription: { text: expect.stringMatching(/^disallow /u) as string },
        helpUri: expect.stringMatching(/docs\/rules\/no-client-in-handler\.md$/u) as string,
        help: { text: expect.stringMatching(/docs\/rules\/no-client-in-handler\.md$/u) as string },
      },
    ]);
    expect(runs[0]?.results).toEqual([
      {
        ruleId: rule,
        level: 'error',
        message: { text: expect.stringContaining('runs once per request') as string },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/a%20b.js', uriBaseId: '%SRCROOT%' },
              region: { startLine: 7, startColumn: 16, endLine: 7, endColumn: 24 },
            },
          },
        ],
        partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[\da-f]{16}:1$/u) as string },
      },
    ]);
  });

  it('passes one without', () => {
    const project = projectWith('ci', { 'eslint.config.js': config, 'src/handler.js': repairedHandler });
    expect(runIn(project, commands).status).toBe(0);
    expect((JSON.parse(project.read('eslint.sarif')) as Sarif).runs[0]?.results).toEqual([]);
  });

  it('shows a file that does not parse', () => {
    const project = projectWith('ci', { 'eslint.config.js': config, 'src/broken.js': 'const = 1;\n' });
    expect(runIn(project, commands).status).toBe(1);
    expect((JSON.parse(project.read('eslint.sarif')) as Sarif).runs[0]?.results).toMatchObject([
      { ruleId: 'eslint', level: 'error', message: { text: expect.stringMatching(/^Parsing error/u) as string } },
    ]);
  });

  it('knows a finding again after an edit elsewhere', () => {
    const project = projectWith('ci', { 'eslint.config.js': config });
    const fingerprints = (text: string): string[] => {
      project.write({ 'src/handler.js': text });
      runIn(project, commands);
      const { runs } = JSON.parse(project.read('eslint.sarif')) as Sarif;
      return runs.flatMap(({ results }) => results.map((result) => result.partialFingerprints.primaryLocationLineHash));
    };
    expectStable(fingerprints);
  });
});

describe('GitLab', () => {
  const { commands, text } = workflows[2]!;
  const env = { CI_JOB_NAME: 'eslint', GITLAB_CI: 'true' };
  const files = { 'eslint.config.js': config, '.gitlab-ci.yml': text };

  it('fails a merge request with a finding, and writes the report of the job', () => {
    const project = projectWith('ci', { ...files, 'src/handler.js': handler });
    expect(runIn(project, commands, { ...env, CI_PROJECT_DIR: project.folder }).status).toBe(1);
    expect(JSON.parse(project.read('gl-code-quality-report.json'))).toMatchObject([
      {
        check_name: rule,
        severity: 'major',
        location: { path: 'src/handler.js', positions: { begin: { line: 7, column: 16 } } },
        content: { body: expect.stringContaining('docs/rules/no-client-in-handler.md') as string },
      },
    ]);
  });

  it('passes one without', () => {
    const project = projectWith('ci', { ...files, 'src/handler.js': repairedHandler });
    expect(runIn(project, commands, { ...env, CI_PROJECT_DIR: project.folder }).status).toBe(0);
  });

  it('knows a finding again after an edit elsewhere', () => {
    const project = projectWith('ci', files);
    expectStable((code) => {
      project.write({ 'src/handler.js': code });
      runIn(project, commands, { ...env, CI_PROJECT_DIR: project.folder });
      const report = JSON.parse(project.read('gl-code-quality-report.json')) as { fingerprint: string }[];
      return report.map(({ fingerprint }) => fingerprint);
    });
  });
});

describe.each(['eslint-9', 'eslint-10'])('suppressions of %s', (install) => {
  const suppress = /^npx (eslint .* --suppress-rule .*)$/mu.exec(page('docs/ci.md'))?.[1]?.split(' ').slice(1) ?? [];
  const prune = ['.', '--prune-suppressions'];

  it('let old findings be, and fail for one more in the same file and for one in another', () => {
    const project = projectWith(install, { 'eslint.config.js': config, 'src/old.js': handler });
    expect(project.eslint('.').status).toBe(1);
    expect(project.eslint(...suppress)).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(project.read('eslint-suppressions.json'))).toEqual({ 'src/old.js': { [rule]: { count: 1 } } });
    expect(project.eslint('.').status).toBe(0);

    project.write({ 'src/old.js': movedHandler });
    expect(project.eslint('.').status, 'on another line').toBe(0);

    project.write({ 'src/old.js': handler + customers });
    const { status, stdout } = project.eslint('.');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\b7:16 .*\n.*\b13:16 /u);

    project.write({ 'src/old.js': handler, 'src/new.js': handler });
    expect(
      project.lint('.').map(({ filePath, errorCount }) => [filePath.slice(project.folder.length + 1), errorCount]),
    ).toContainEqual([join('src', 'new.js'), 1]);
  });

  it('must shrink with what is repaired', () => {
    const project = projectWith(install, { 'eslint.config.js': config, 'src/old.js': handler });
    project.eslint(...suppress);
    project.write({ 'src/old.js': repairedHandler });
    const { status, stderr } = project.eslint('.');
    expect(status).toBe(2);
    expect(stderr).toContain('--prune-suppressions');
    expect(project.eslint(...prune).status).toBe(0);
    expect(project.eslint('.').status).toBe(0);
    expect(JSON.parse(project.read('eslint-suppressions.json'))).toEqual({});
  });
});

describe('the end of a run', () => {
  it('is 2 with one sentence where a setting cannot be used', () => {
    const wrong = config.replace(
      'recommended]',
      `recommended, { settings: { 'connection-churn': { repair: 'perhaps' } } }]`,
    );
    const { status, stdout, stderr } = projectWith('ci', {
      'eslint.config.js': wrong,
      'src/handler.js': handler,
    }).eslint('.');
    expect(status).toBe(2);
    expect(stdout + stderr).toMatch(/settings\['connection-churn'\]\.repair is "perhaps"; expected one of/u);
  });

  it('is 0 for warnings, and 1 with --max-warnings 0', () => {
    const single = `import { Pool } from 'pg';

export async function totalOf(day) {
  const pool = new Pool();
  const { rows } = await pool.query('SELECT total FROM days WHERE day = $1', [day]);
  await pool.end();
  return rows[0].total;
}
`;
    const project = projectWith('ci', { 'eslint.config.js': config, 'src/total.js': single });
    const { status, stdout } = project.eslint('.');
    expect(status).toBe(0);
    expect(stdout).toContain('connection-churn/no-single-use-client');
    expect(project.eslint('.', '--max-warnings', '0').status).toBe(1);
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly unknown[] } };
    readonly results: readonly { readonly partialFingerprints: { readonly primaryLocationLineHash: string } }[];
  }[];
}

/** Names of findings: all different, the same on other lines, and in the company of another finding. */
function expectStable(fingerprintsOf: (text: string) => readonly string[]): void {
  const [one] = fingerprintsOf(handler);
  expect(fingerprintsOf(movedHandler)).toEqual([one]);
  const both = fingerprintsOf(handler + customers);
  expect(new Set(both).size).toBe(2);
  expect(both).toContain(one);
  expect(fingerprintsOf(movedHandler + customers)).toEqual(both);
}

/** Runs what a workflow runs, but for the installation, up to the first command that fails. */
function runIn({ folder }: Project, commands: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const own = commands.filter((command) => command !== 'npm ci');
  expect(own.length).toBeGreaterThan(0);
  let ran: Ran = { status: 0, stdout: '', stderr: '' };
  for (const command of own) {
    ran = run('sh', ['-c', command], { cwd: folder, env });
    if (ran.status !== 0) return ran;
  }
  return ran;
}

/** What stands in the fences of a page, in order. */
function workflowsOf(name: string): Workflow[] {
  const yaml = createRequire(join(installed('ci'), 'package.json'))('yaml') as { parse: (text: string) => unknown };
  return [...page(name).matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text = '']) => {
    const workflow = yaml.parse(text) as {
      jobs?: Record<string, { steps: { run?: string }[] }>;
      eslint?: { script: string[] };
    };
    const steps = Object.values(workflow.jobs ?? {}).flatMap((job) => job.steps.map((step) => step.run));
    return {
      text,
      commands: [...steps, ...(workflow.eslint?.script ?? [])].filter((command) => command !== undefined),
    };
  });
}

function page(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

type Annotation = Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', string | undefined>>;

/** `.github/eslint-stylish.json` of actions/setup-node: one line for the file, then any number for its problems. */
function problemMatchers(): Record<string, (output: string) => Annotation[]> {
  const problem = /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$/u;
  const matcher = (fileLine: RegExp) => (output: string) => {
    let file: string | undefined;
    return output.split('\n').flatMap((text): Annotation[] => {
      const [found, line, column, severity, message, code] = problem.exec(text) ?? [];
      if (found !== undefined) return file === undefined ? [] : [{ file, line, column, severity, message, code }];
      file = fileLine.exec(text)?.[1];
      return [];
    });
  };
  return { '2019': matcher(/^([^\s].*)$/u), '2025': matcher(/^\s*([^\s].*)$/u) };
}
