import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compilerOptions, typedConfig } from '../../scripts/typed-config.mjs';
import { handler, repairedHandler, upload } from './programs.ts';
import { createProject, nodeOf, projectOf, projectWith, reportsIn, type Project } from './project.ts';
import { succeed } from './run.ts';

const byName = `{ plugins: { 'connection-churn': churn }, extends: ['connection-churn/recommended'] }`;
const byObject = `{ extends: [churn.configs.recommended] }`;
const parsedByTypeScript = `{ files: ['**/*.ts'], languageOptions: { parser } }`;

/** A configuration in each of the forms that people write. */
const configs = {
  'eslint.config.js': `import { defineConfig } from 'eslint/config';
import * as parser from '@typescript-eslint/parser';
import churn from 'eslint-plugin-connection-churn';

export default defineConfig([${parsedByTypeScript}, ${byName}]);
`,
  'eslint.config.mjs': `import { defineConfig } from 'eslint/config';
import * as parser from '@typescript-eslint/parser';
import churn from 'eslint-plugin-connection-churn';

export default defineConfig([${parsedByTypeScript}, ${byObject}]);
`,
  'eslint.config.cjs': `const { defineConfig } = require('eslint/config');
const parser = require('@typescript-eslint/parser');
const churn = require('eslint-plugin-connection-churn');

module.exports = defineConfig([${parsedByTypeScript}, ${byName}]);
`,
  'eslint.config.ts': `import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import churn from 'eslint-plugin-connection-churn';

const recommended: Linter.Config = churn.configs.recommended;
export default defineConfig([${parsedByTypeScript}, recommended, { extends: [churn.configs.recommended] }]);
`,
};

const sources = { 'src/handler.js': handler, 'src/upload.ts': upload };
const expected = [
  'handler.js 7:16 connection-churn/no-client-in-handler',
  'upload.ts 5:16 connection-churn/no-client-in-loop',
];

const nodes = {
  [`Node ${process.versions.node}`]: () => process.execPath,
  'Node 22': () => nodeOf(22),
  'Node 24': () => nodeOf(24),
};

it('really has other Nodes', () => {
  const majors = Object.values(nodes).map(
    (node) => succeed(node(), ['-p', 'process.versions.node'], { cwd: '.' }).stdout,
  );
  expect(majors.map((version) => version.split('.')[0])).toEqual([process.versions.node.split('.')[0], '22', '24']);
});

describe.each(['eslint-9.22', 'eslint-9', 'eslint-10'])('%s', (install) => {
  let project: Project;

  beforeAll(() => {
    project = createProject(install, sources);
  });

  afterAll(() => {
    rmSync(project.folder, { recursive: true, force: true });
  });

  describe.each(Object.entries(nodes))('under %s', (_, node) => {
    it.each(Object.entries(configs))('reads %s', (name, text) => {
      project.write({ [name]: text });
      try {
        const args = ['node_modules/eslint/bin/eslint.js', '-f', 'json', '-c', name, 'src'];
        const { status, stdout, stderr } = project.node(args, { node: node() });
        expect(status, stderr).toBe(1);
        expect(reportsIn(JSON.parse(stdout) as Parameters<typeof reportsIn>[0])).toEqual(expected);
      } finally {
        rmSync(join(project.folder, name));
      }
    });
  });

  it('calls the rules by the name that the user gives the plugin', () => {
    const own = configs['eslint.config.js'].replace(byName, `{ plugins: { churn }, extends: ['churn/recommended'] }`);
    expect(reportsIn(projectWith(install, { ...sources, 'eslint.config.js': own }).lint('src'))).toEqual(
      expected.map((report) => report.replace('connection-churn', 'churn')),
    );
  });

  // The newest @babel/eslint-parser does not run on Node 20.
  it('finds and repairs the same with @babel/eslint-parser', () => {
    const config = `import { defineConfig } from 'eslint/config';
import parser from '@babel/eslint-parser';
import churn from 'eslint-plugin-connection-churn';

const parserOptions = { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ['decorators'] } } };
export default defineConfig([{ languageOptions: { parser, parserOptions } }, ${byName}]);
`;
    const decorated = `${handler}\n@audited\nexport class Orders {}\n`;
    const { folder, node, read } = projectWith(install, { 'eslint.config.js': config, 'src/handler.js': decorated });
    const eslint = join(folder, 'node_modules/eslint/bin/eslint.js');
    const { status, stdout, stderr } = node([eslint, '-f', 'json', 'src'], { node: nodeOf(22) });
    expect(status, stderr).toBe(1);
    expect(reportsIn(JSON.parse(stdout) as Parameters<typeof reportsIn>[0])).toEqual([expected[0]]);
    expect(node([eslint, '--fix', 'src'], { node: nodeOf(22) })).toMatchObject({ status: 0, stdout: '' });
    expect(read('src/handler.js')).toBe(decorated.replace(handler, repairedHandler));
  });

  it('type-checks in a configuration, with skipLibCheck off', () => {
    const { folder, write, node } = projectWith(install, { 'eslint.config.ts': typedConfig });
    write({ 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['eslint.config.ts'] }) });
    const { stdout } = node([join(folder, 'node_modules/typescript/bin/tsc'), '-p', '.']);
    expect(stdout).toBe('');
  });
});

describe('a project with TypeScript 7', () => {
  let project: Project;

  beforeAll(() => {
    project = projectOf('typescript-7', {
      'eslint.config.js': configs['eslint.config.js']
        .replace(/^import \* as parser.*\n/mu, '')
        .replace(`${parsedByTypeScript}, `, ''),
      'src/handler.js': handler,
    });
    succeed('npm', ['install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', inject('tarball')], {
      cwd: project.folder,
    });
  });

  afterAll(() => {
    rmSync(project.folder, { recursive: true, force: true });
  });

  it('gets no second TypeScript, and nothing else, from the plugin', () => {
    const compilers = readdirSync(join(project.folder, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /(?:^|\/)(?:typescript|@typescript-eslint\/\w+)\/package\.json$/u.test(path.replaceAll('\\', '/')),
    );
    expect(compilers).toEqual([join('typescript', 'package.json')]);
    expect(existsSync(join(project.folder, 'node_modules/eslint-plugin-connection-churn/node_modules'))).toBe(false);
  });

  it('is linted', () => {
    expect(reportsIn(project.lint('src'))).toEqual([expected[0]]);
  });

  it('has a typed configuration that its compiler accepts, with skipLibCheck off', () => {
    project.write({
      'typed/eslint.config.ts': typedConfig,
      'typed/tsconfig.json': JSON.stringify({ compilerOptions, files: ['eslint.config.ts'] }),
    });
    expect(project.node(['node_modules/typescript/bin/tsc', '-p', 'typed'])).toMatchObject({ status: 0, stdout: '' });
  });
});
