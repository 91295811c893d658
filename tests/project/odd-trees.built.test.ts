import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectIndex } from '../../src/project.ts';
import { indexApart } from './apart.ts';
import { emptyFolder, factory, isSound, routes, sound, write } from './trees.ts';

const isRoot = process.getuid?.() === 0;
const isPosix = process.platform !== 'win32';

/** Somebody else, below whom permissions bind. */
const nobody = 65_534;

describe.runIf(isPosix)('what is no regular file of the project is named and not read', () => {
  it.each<[name: string, make: (root: string) => void, broken: readonly string[]]>([
    [
      'a pipe',
      (root) => execFileSync('mkfifo', [join(root, 'src/pipe.js')]),
      ['src/pipe.js: this is not a regular file.'],
    ],
    [
      'a link to a pipe',
      (root) => {
        execFileSync('mkfifo', [join(root, 'pipe')]);
        symlinkSync('../pipe', join(root, 'src/pipe.ts'));
      },
      ['src/pipe.ts: this is not a regular file.'],
    ],
    [
      'a pipe for a package.json',
      (root) => execFileSync('mkfifo', [join(root, 'package.json')]),
      ['package.json: this is not a regular file.'],
    ],
    [
      'a pipe for the package.json of a folder',
      (root) => execFileSync('mkfifo', [join(root, 'src/package.json')]),
      ['src/package.json: this is not a regular file.'],
    ],
    [
      'a pipe for the package.json of what is installed',
      (root) => {
        mkdirSync(join(root, 'node_modules/pg'), { recursive: true });
        execFileSync('mkfifo', [join(root, 'node_modules/pg/package.json')]);
      },
      [],
    ],
    [
      'a pipe for a tsconfig',
      (root) => execFileSync('mkfifo', [join(root, 'tsconfig.json')]),
      ['tsconfig.json: this is not a regular file.'],
    ],
    [
      'a device',
      (root) => {
        symlinkSync('/dev/zero', join(root, 'src/zero.js'));
      },
      ['src/zero.js: this link leads out of the project.'],
    ],
    [
      'a device for a package.json',
      (root) => {
        symlinkSync('/dev/zero', join(root, 'package.json'));
      },
      ['package.json: this link leads out of the project.'],
    ],
    [
      'a link to itself',
      (root) => {
        symlinkSync('loop.ts', join(root, 'src/loop.ts'));
      },
      ['src/loop.ts: this link leads to itself.'],
    ],
    [
      'two links to each other',
      (root) => {
        symlinkSync('b.ts', join(root, 'src/a.ts'));
        symlinkSync('a.ts', join(root, 'src/b.ts'));
      },
      ['src/a.ts: this link leads to itself.', 'src/b.ts: this link leads to itself.'],
    ],
    [
      'a link to nothing',
      (root) => {
        symlinkSync('gone.ts', join(root, 'src/here.ts'));
      },
      ['src/here.ts: this link leads nowhere.'],
    ],
    [
      'a link to a folder that has the name of a file',
      (root) => {
        symlinkSync('.', join(root, 'src/folder.ts'));
      },
      ['src/folder.ts: this is not a regular file.'],
    ],
    [
      'links that make a circle of folders',
      (root) => {
        symlinkSync('..', join(root, 'src/up'));
        symlinkSync('src', join(root, 'down'));
      },
      [],
    ],
    [
      'what the system makes up',
      (root) => {
        symlinkSync('/proc/self/environ', join(root, 'src/environ.ts'));
      },
      process.platform === 'linux'
        ? ['src/environ.ts: this link leads out of the project.']
        : ['src/environ.ts: this link leads nowhere.'],
    ],
  ])('%s', async (_, make, broken) => {
    const root = emptyFolder();
    write(root, sound);
    make(root);
    const index = await indexApart(root);
    expect(index.summary.broken).toEqual(broken);
    expect(isSound(index)).toBe(true);
  });

  it('a socket', async () => {
    const root = emptyFolder();
    write(root, sound);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 'src/socket.js'), resolve));
    const index = await indexApart(root);
    server.close();
    expect(index.summary.broken).toEqual(['src/socket.js: this is not a regular file.']);
    expect(isSound(index)).toBe(true);
  });

  it('a file of another project, although its own handlers would call it', async () => {
    const outside = emptyFolder();
    write(outside, { 'db.ts': factory, 'folder/db.ts': factory });
    const root = emptyFolder();
    write(root, { ...sound, 'src/a.ts': routes('./linked'), 'src/b.ts': routes('./folder/db') });
    symlinkSync(join(outside, 'db.ts'), join(root, 'src/linked.ts'));
    symlinkSync(join(outside, 'folder'), join(root, 'src/folder'));
    const index = await projectIndex(root);
    expect(index.summary.broken).toEqual(['src/linked.ts: this link leads out of the project.']);
    // What the callers of `src/db.ts` do with what they get, and what `src/routes.ts` imports.
    expect(Object.keys(index.files)).toEqual(['src/db.ts', 'src/routes.ts']);
  });

  it.runIf(isRoot)('a file and a folder that it may not read', async () => {
    const root = emptyFolder();
    write(root, { ...sound, 'src/secret.ts': factory, 'private/db.ts': factory, 'half/db.ts': factory });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'src/secret.ts'), 0o000);
    chmodSync(join(root, 'private'), 0o000);
    chmodSync(join(root, 'half'), 0o644);
    const index = await indexApart(root, { uid: nobody });
    expect(index.summary.broken).toEqual([
      'half/db.ts: this file cannot be read (EACCES).',
      'private: this folder cannot be read (EACCES).',
      'src/secret.ts: this file cannot be read (EACCES).',
    ]);
    expect(isSound(index)).toBe(true);
  });

  it.runIf(isRoot)('a root that it may not read', async () => {
    const root = emptyFolder();
    write(root, sound);
    chmodSync(root, 0o311);
    const { files, summary } = await indexApart(root, { uid: nobody });
    expect(files).toEqual({});
    expect(summary.broken).toEqual(['.: this folder cannot be read (EACCES).']);
  });
});

describe.runIf(isPosix)('links within a project are followed', () => {
  it('to a file', async () => {
    const root = emptyFolder();
    write(root, { 'lib/db.ts': factory, 'src/routes.ts': routes('./db') });
    symlinkSync('../lib/db.ts', join(root, 'src/db.ts'));
    const { files, summary } = await projectIndex(root);
    expect(summary.broken).toEqual([]);
    expect(files['src/routes.ts']?.makes?.['./db']?.['getDb']?.file).toBe('lib/db.ts');
  });

  it('to a folder', async () => {
    const root = emptyFolder();
    write(root, { 'lib/db.ts': factory, 'src/routes.ts': routes('./shared/db') });
    symlinkSync('../lib', join(root, 'src/shared'));
    const { files } = await projectIndex(root);
    expect(files['src/routes.ts']?.makes?.['./shared/db']?.['getDb']?.file).toBe('lib/db.ts');
  });

  it('to a package of the workspace', async () => {
    const root = emptyFolder();
    write(root, {
      'package.json': '{"workspaces":["packages/*"]}',
      'packages/db/package.json': '{"name":"@acme/db","exports":"./src/index.ts"}',
      'packages/db/src/index.ts': factory,
      'packages/api/src/routes.ts': routes('@acme/db'),
    });
    mkdirSync(join(root, 'node_modules/@acme'), { recursive: true });
    symlinkSync('../../packages/db', join(root, 'node_modules/@acme/db'));
    const { files } = await projectIndex(root);
    expect(files['packages/api/src/routes.ts']?.makes?.['@acme/db']?.['getDb']?.file).toBe('packages/db/src/index.ts');
  });

  it('to the root itself', async () => {
    const real = emptyFolder();
    write(real, sound);
    const root = join(emptyFolder(), 'link');
    symlinkSync(real, root);
    const index = await projectIndex(root);
    expect(isSound(index)).toBe(true);
    expect(index.root).toBe(root);
  });
});

describe('a project with odd files is indexed all the same', () => {
  it.each<[name: string, files: Readonly<Record<string, string>>, broken: readonly string[]]>([
    ['a package.json that is none', { 'package.json': '{' }, ['package.json: this is no JSON.']],
    ['an empty package.json', { 'package.json': '' }, ['package.json: this is no JSON.']],
    ['a package.json that is a list', { 'package.json': '[]' }, ['package.json: this is no JSON.']],
    ['a package.json with a byte order mark', { 'package.json': '\uFEFF{"name":"a"}' }, []],
    [
      'a package.json that is an unclosed comment a thousand times',
      { 'package.json': '/*'.repeat(500_000) },
      ['package.json: this is no JSON.'],
    ],
    [
      'a package.json with a string of quotes that does not end',
      { 'package.json': `{"a":"${String.raw`\"`.repeat(400_000)}` },
      ['package.json: this is no JSON.'],
    ],
    [
      'a package.json nested a hundred thousand deep',
      { 'p/package.json': `{"name":"p","exports":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 'src/p.ts': "import 'p';" },
      [],
    ],
    ['a tsconfig that is none', { 'tsconfig.json': '{' }, ['tsconfig.json: this is no JSON.']],
    [
      'a tsconfig of other types',
      {
        'tsconfig.json':
          '{"extends":["gone",1],"compilerOptions":{"baseUrl":1,"paths":{"a":"b","c/*":[1,null],"d":{}}}}',
      },
      [],
    ],
    ['a tsconfig whose options are null', { 'tsconfig.json': '{"extends":"gone","compilerOptions":null}' }, []],
    ['a tsconfig that extends itself', { 'tsconfig.json': '{"extends":"./tsconfig.json"}' }, []],
    ['a name with a line break', { 'src/a\nb.ts': factory }, []],
    ['a name with a backslash', { 'src\\db.ts': 'export const getDb = () => null;' }, []],
    [
      'names that every object has',
      { '__proto__/constructor.ts': factory, 'toString/package.json': '{"name":"__proto__"}' },
      [],
    ],
    ['bytes', { 'src/bytes.js': String.fromCharCode(...Array.from({ length: 256 }, (_, index) => index)) }, []],
    ['a specifier as long as a book', { 'src/long.ts': `import '${'./a/'.repeat(100_000)}';` }, []],
    ['a specifier with a zero byte', { 'src/zero.ts': "import './db\0.ts';" }, []],
  ])('%s', async (_, files, broken) => {
    const root = emptyFolder();
    write(root, { ...sound, ...files });
    const index = await indexApart(root);
    expect(index.summary.broken).toEqual(broken);
    expect(isSound(index)).toBe(true);
  });

  it('a text in UTF-16', async () => {
    const root = emptyFolder();
    write(root, sound);
    writeFileSync(join(root, 'src/wide.ts'), `\uFEFF${factory}`, 'utf16le');
    const index = await projectIndex(root);
    expect(index.summary.broken).toEqual([]);
    expect(isSound(index)).toBe(true);
  });
});

describe('a program that is nested too deep is named and not parsed', () => {
  const times = (count: number, text: string): string => text.repeat(count);
  it.each([
    ['parentheses', `${times(20_000, '(')}1${times(20_000, ')')}`],
    ['objects', `${times(3000, '{ a: ')}1${times(3000, '}')}`],
    ['clients', `${times(3000, 'new Pool({ a: ')}1${times(3000, '})')}`],
    ['functions', `${times(20_000, '() => ')}1`],
    ['a sum', `1${times(100_000, ' + a')}`],
    ['a chain of calls', `a${times(4000, '.then(b)')}`],
    ['choices', `${times(20_000, 'a ? b : ')}c`],
  ])('%s', async (_, expression) => {
    const root = emptyFolder();
    write(root, { ...sound, 'src/deep.ts': `${factory}export const deep = () => ${expression};\n` });
    const index = await indexApart(root);
    expect(index.summary.broken).toEqual(['src/deep.ts']);
    expect(isSound(index)).toBe(true);
  });

  it('but not one of a hundred levels, of ten thousand statements, or with a long text', async () => {
    const root = emptyFolder();
    const deep = `${times(100, '[')}${times(100, ']')}`;
    const long = times(10_000, 'count = count + 1\n\n');
    const data = `export const data = "${times(20_000, 'a+b/')}";\n/*${times(500, " * ---- it's (here) ----\n")}*/\n`;
    write(root, { ...sound, 'src/a.ts': `${factory}export const deep = ${deep};\n${data}let count = 0\n${long}` });
    expect((await indexApart(root)).summary.broken).toEqual([]);
  });
});
