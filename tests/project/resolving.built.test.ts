import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../src/analysis/project.ts';
import { projectIndex } from '../../src/project.ts';
import type { ProjectIndex } from '../../src/project.ts';
import { settingsOf } from '../../src/settings.ts';
import { indexApart } from './apart.ts';
import { emptyFolder, factory, isSound, routes, sound, write } from './trees.ts';
import type { Tree } from './trees.ts';

const kept = "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const getDb = () => pool;\n";

/** What the file `src/routes.ts` is told of `getDb`: the file where its client is made. */
function told({ files }: ProjectIndex, file = 'src/routes.ts'): string | undefined {
  return Object.values(files[file]?.makes ?? {})[0]?.['getDb']?.file;
}

describe('a folder whose name starts with that of the project is none of its own', () => {
  it.each([
    ['app-x', 'x/util.ts', '../../app-x/util'],
    ['app2', '/util.ts', '../../app2/util'],
    ['app.old', 'old/util.ts', '../../app.old/util'],
    ['application', 'lication/util.ts', '../../application/util.ts'],
  ])('%s', async (sibling, mistaken, specifier) => {
    const parent = emptyFolder();
    const root = join(parent, 'app');
    write(parent, { [`${sibling}/util.ts`]: kept });
    write(root, { [mistaken]: factory, 'util.ts': factory, 'src/routes.ts': routes(specifier) });
    expect((await projectIndex(root)).files).toEqual({});
  });

  it('also through an alias', async () => {
    const parent = emptyFolder();
    write(parent, { 'app-x/util.ts': kept });
    write(join(parent, 'app'), {
      'tsconfig.json': '{"compilerOptions":{"paths":{"~/*":["../app-x/*"]}}}',
      'x/util.ts': factory,
      'src/routes.ts': routes('~/util'),
    });
    expect((await projectIndex(join(parent, 'app'))).files).toEqual({});
  });

  it('nor is a package of the workspace whose name starts so', async () => {
    const root = emptyFolder();
    write(root, {
      'packages/db/package.json': '{"name":"db","exports":"../db-x/index.ts"}',
      'packages/db/src/index.ts': kept,
      'packages/db-x/index.ts': factory,
      'src/routes.ts': routes('db'),
    });
    expect((await projectIndex(root)).files).toEqual({});
  });

  it('nor does a rule take a file there for one of the index', () => {
    const { knowledge } = settingsOf({});
    const index = (root: string): ProjectIndex => ({
      version: 1,
      root,
      files: { 'src/a.ts': { runs: { f: { runs: 'startup' } } } },
      summary: { makes: 0, runs: 1, broken: [], leftOut: 0, givenUp: 0 },
    });
    const isKnown = (root: string, file: string): boolean => projectOf(index(root), file, root, knowledge) !== null;
    expect(isKnown('/w/app', '/w/app/src/a.ts')).toBe(true);
    expect(isKnown('/', '/src/a.ts')).toBe(true);
    expect(isKnown('C:/w/app', String.raw`C:\w\app\src\a.ts`)).toBe(true);
    expect(isKnown('C:/', String.raw`C:\src\a.ts`)).toBe(true);
    expect(isKnown('/w/app', '/w/app-x/src/a.ts')).toBe(false);
    expect(isKnown('/w/app', '/w/appsrc/a.ts')).toBe(false);
    // A name with a backslash in it, where paths start with a slash.
    expect(isKnown('/w/app', String.raw`/w/app/src\a.ts`)).toBe(false);
    expect(isKnown('C:/w/app', String.raw`C:\w\app-x\src\a.ts`)).toBe(false);
  });
});

const workspace = (manifest: object, source = 'src/index.ts'): Tree => ({
  'package.json': '{"workspaces":["packages/*"]}',
  'packages/db/package.json': JSON.stringify({ name: '@acme/db', ...manifest }),
  [`packages/db/${source}`]: factory,
  'packages/db/dist/index.js': 'export const getDb = () => null;',
  'src/routes.ts': routes('@acme/db'),
});

describe.each(['build', 'out/app', 'dist'])('a project below a folder named %s', (folder) => {
  it.each<[string, Tree, boolean]>([
    ['exports', workspace({ exports: './dist/index.js' }), false],
    ['main', workspace({ main: 'dist/index.js' }), false],
    ['nothing', workspace({}), false],
    ['another source', workspace({ exports: { '.': { default: './dist/main.js' } } }, 'src/main.ts'), false],
    ['exports, and is linked', workspace({ exports: './dist/index.js' }), true],
    ['main, and is linked', workspace({ main: './dist/index.js' }), true],
  ])('has its packages, where one names %s', async (_, files, isLinked) => {
    const root = join(emptyFolder(), folder);
    write(root, files);
    if (isLinked) {
      mkdirSync(join(root, 'node_modules/@acme'), { recursive: true });
      symlinkSync('../../packages/db', join(root, 'node_modules/@acme/db'));
    }
    expect(told(await projectIndex(root))).toMatch(/^packages\/db\/src\/(?:index|main)\.ts$/u);
  });
});

/** A chain of configurations, of which the last has the paths. */
function chain(length: number, link: (next: string) => object): Tree {
  const names = ['tsconfig.json', ...Array.from({ length: length - 1 }, (_, index) => `configs/t${index}.json`)];
  const paths = { compilerOptions: { paths: { '~/*': ['./*'] }, baseUrl: '../src' } };
  return Object.fromEntries(
    names.map((name, index) => {
      const next = `${index === 0 ? './configs' : '.'}/t${index}.json`;
      return [name, JSON.stringify(index < length - 1 ? link(next) : paths)];
    }),
  );
}

describe('what a tsconfig extends', () => {
  it('is followed', async () => {
    const root = emptyFolder();
    write(root, { 'src/db.ts': factory, 'src/routes.ts': routes('~/db'), ...chain(50, (next) => ({ extends: next })) });
    const index = await indexApart(root);
    expect(index.summary.broken).toEqual([]);
    expect(told(index)).toBe('src/db.ts');
  });

  it.each<[string, Tree]>([
    ['in a long chain', chain(3000, (next) => ({ extends: next }))],
    ['in a long chain, without the ending', chain(300, (next) => ({ extends: next.replace('.json', '') }))],
    ['in a long chain of lists', chain(300, (next) => ({ extends: [next] }))],
    [
      'in a long chain that starts near its end as well',
      {
        ...chain(3000, (next) => ({ extends: next })),
        'tsconfig.json': JSON.stringify({
          extends: ['./configs/t2998.json', './configs/t1000.json', ...[500, 0].map((at) => `./configs/t${at}.json`)],
        }),
      },
    ],
    [
      'in a long chain behind a reference',
      {
        ...chain(3000, (next) => ({ extends: next })),
        'tsconfig.json': JSON.stringify({ references: [{ path: './configs/t0.json' }] }),
      },
    ],
    [
      'in a long chain that its own paths do without',
      chain(300, (next) => ({ extends: next, compilerOptions: { paths: { '~/*': ['./src/*'] } } })),
    ],
  ])('%s is given up with a sentence', async (name, configs) => {
    const root = emptyFolder();
    write(root, { ...sound, ...configs, 'src/other.ts': routes('~/db') });
    const index = await indexApart(root, { seconds: 60 });
    expect(index.summary.broken).toEqual([
      'tsconfig.json: it leads to more than 100 configurations that extend each other.',
    ]);
    expect(isSound(index)).toBe(true);
    expect(told(index, 'src/other.ts')).toBe(name.includes('own paths') ? 'src/db.ts' : undefined);
  });

  it.each<[string, Tree]>([
    [
      'in a circle',
      {
        'tsconfig.json': '{"extends":"./a.json"}',
        'a.json': '{"extends":["./b.json"]}',
        'b.json': '{"extends":"./tsconfig"}',
      },
    ],
    [
      'by many ways',
      {
        ...Object.fromEntries(
          Array.from({ length: 40 }, (_, index) => [
            `t${index}.json`,
            `{"extends":["./t${index + 1}.json","./t${index + 1}.json"]}`,
          ]),
        ),
        't40.json': '{}',
        'tsconfig.json': '{"extends":"./t0.json"}',
      },
    ],
    [
      'many others',
      {
        ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}/tsconfig.json`, '{}'])),
        'tsconfig.json': JSON.stringify({
          references: Array.from({ length: 500 }, (_, index) => ({ path: `./p${index}` })),
        }),
      },
    ],
  ])('%s is no trouble', async (_, configs) => {
    const root = emptyFolder();
    write(root, { ...sound, ...configs });
    const index = await indexApart(root);
    expect(index.summary.broken).toEqual([]);
    expect(isSound(index)).toBe(true);
  });
});

describe('a relative specifier', () => {
  it.each<[name: string, specifier: string, files: Tree]>([
    ['of a file', './db', { 'src/db.ts': factory }],
    ['with the ending that it will have', './db.js', { 'src/db.ts': factory }],
    ['with its own ending', './db.mts', { 'src/db.mts': factory }],
    ['of a folder', './db', { 'src/db/index.ts': factory }],
    ['of the folder itself', '.', { 'src/index.ts': factory }],
    ['of the folder above', '..', { 'index.ts': factory }],
    ['of a folder, where a file has its name', './db/', { 'src/db/index.ts': factory, 'src/db.ts': kept }],
    ['of a file, where a folder has its name', './db', { 'src/db.ts': factory, 'src/db/index.ts': kept }],
    [
      'of a folder with a package.json',
      './db',
      { 'src/db/package.json': '{"main":"lib/a.js"}', 'src/db/lib/a.ts': factory, 'src/db/index.ts': kept },
    ],
    [
      'of a folder with a package.json that says nothing',
      './db',
      { 'src/db/package.json': '{}', 'src/db/index.ts': factory },
    ],
    ['below a package.json that is none', './db', { 'src/package.json': '{', 'src/db.ts': factory }],
  ])('%s', async (_, specifier, files) => {
    const root = emptyFolder();
    write(root, { ...files, 'src/routes.ts': routes(specifier) });
    expect(told(await projectIndex(root))).toBe(Object.keys(files).find((path) => files[path] === factory));
  });
});
