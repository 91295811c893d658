import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import { clients } from '../src/catalog/clients/index.ts';
import { entryPoints } from '../src/catalog/entry-points/index.ts';
import type { ClientEntry, EntryPointEntry } from '../src/catalog/types.ts';
import plugin from '../src/index.ts';
import { repairMessages } from '../src/repairs/messages.ts';
import { importsIn } from './imports.ts';
import type { Import } from './imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');
const sources = filesIn('src').filter((file) => file.endsWith('.ts'));
const rules = Object.keys(plugin.rules).sort();

/**
 * From the bottom to the top. A module imports from its own folder and from lower layers, never sideways or upwards.
 * A new file or folder of `src/` needs a place here.
 */
const layers = [
  ['schema'],
  ['ast', 'catalog', 'package-info.ts'],
  ['facts'],
  ['analysis'],
  ['settings'],
  ['settings.ts', 'messages.ts'],
  ['project'],
  ['project.ts'],
  ['repairs'],
  ['create-rule.ts'],
  ['advice.ts', 'report.ts'],
  ['rules'],
  ['index.ts'],
  ['explain'],
  ['explain.ts'],
  ['bin.ts', 'sarif.ts'],
];

/** Taken from the user where it is there, and no peer, because programs in JavaScript do without it. */
const parser = '@typescript-eslint/parser';

/** Only these may use Node itself, so that the rules run in a browser. */
const mayUseNode = /^src\/(?:bin\.ts|sarif\.ts|project\.ts|project\/.*)$/u;

/** Several tests ask what a file imports. */
const importsByFile = new Map<string, Import[]>();

describe('the layers of src/', () => {
  it('name every file and folder', () => {
    const units = new Set(sources.map(unitOf));
    expect([...units].filter((unit) => layerOf(unit) < 0)).toEqual([]);
  });

  it('import downwards only', () => {
    const wrong = sources.flatMap(importsOf).filter(({ from, specifier, kind }) => {
      if (specifier?.startsWith('.') !== true) return false;
      const [importer, imported] = [unitOf(from), unitOf(join(dirname(from), specifier))];
      // The analysis may name the settings it is given; their reader is above it.
      const isSettingsType = kind === 'types' && imported === 'settings.ts' && importer === 'analysis';
      if (imported === importer || isSettingsType) return false;
      // What is outside of `src/` has no layer.
      return layerOf(imported) < 0 || layerOf(imported) >= layerOf(importer);
    });
    expect(wrong).toEqual([]);
  });

  it('lead back to no file, those of types included', () => {
    const left = new Map(
      sources.map((file) => [
        file,
        importsOf(file).flatMap(({ specifier }) =>
          specifier?.startsWith('.') === true ? [join(dirname(file), specifier)] : [],
        ),
      ]),
    );
    // What imports nothing that is left goes, and what nobody imports that is left: circles stay.
    for (let before = -1; before !== left.size;) {
      before = left.size;
      for (const [file, imported] of left) if (!imported.some((one) => left.has(one))) left.delete(file);
      const wanted = new Set([...left.values()].flat());
      for (const file of left.keys()) if (!wanted.has(file)) left.delete(file);
    }
    expect([...left.keys()]).toEqual([]);
  });

  it('load no package but the dependencies in package.json, and Node and what users have only where they may be used', () => {
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string> | undefined
    >;
    const wrong = sources.flatMap(importsOf).filter(({ from, specifier, kind }) => {
      if (kind === 'types' || specifier?.startsWith('.') === true) return false;
      if (specifier === null) return true;
      if (isBuiltin(specifier)) return !mayUseNode.test(from);
      const name = packageOf(specifier);
      const isOfUser = kind === 'on demand' && mayUseNode.test(from) && (name in peerDependencies || name === parser);
      return !(name in dependencies) && !isOfUser;
    });
    expect(wrong).toEqual([]);
  });
});

describe('names', () => {
  it('say what is inside: no drawer for the rest', () => {
    const drawers = [...filesIn('src'), ...filesIn('tests')].filter((file) =>
      file.split('/').some((part) => /^(?:utils?|helpers?|common|shared|misc)(?:\.|$)/u.test(part)),
    );
    expect(drawers).toEqual([]);
  });
});

describe('tests that run without a build', () => {
  it('reach nothing that reads dist/', () => {
    const files = new Set(filesIn('tests'));
    const readers = new Map([...files].map((file) => [file, /\.\.\/dist\/|inject\('buildErrors'\)/u.test(read(file))]));
    const wrong = [...files].filter(
      (file) =>
        /^(?!tests\/users\/).*\.test\.ts$/u.test(file) &&
        !/(?:^|[/.])built\.test\.ts$/u.test(file) &&
        reachedIn(files, file).some((reached) => readers.get(reached)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what npm run new writes', () => {
  it('has nothing left to fill in', () => {
    const left = ['src/catalog', 'src/rules', 'tests/catalog', 'tests/rules', 'docs/rules']
      .flatMap(filesIn)
      .flatMap((file) =>
        read(file)
          .split('\n')
          .map((line, index) => `${file}:${index + 1} ${line.trim()}`)
          .filter((line) => line.includes('FILL IN')),
      );
    expect(left).toEqual([]);
  });
});

describe('every rule', () => {
  it('has one source file', () => {
    expect(namesIn('src/rules', '.ts')).toEqual(rules);
  });

  it('has one test file', () => {
    expect(namesIn('tests/rules', '.test.ts')).toEqual(rules);
  });

  it('has one page', () => {
    expect(namesIn('docs/rules', '.md')).toEqual(rules);
  });

  it.each(rules)('%s links its page', (rule) => {
    const { homepage } = JSON.parse(read('package.json')) as { homepage: string };
    expect(plugin.rules[rule]?.meta?.docs?.url).toBe(`${homepage}/blob/main/docs/rules/${rule}.md`);
  });

  it.each(rules)('%s has a page with both sides, and says when not to use it and what it cannot see', (rule) => {
    const page = read(`docs/rules/${rule}.md`);
    expect(page).toMatch(/^```[jt]sx? incorrect/mu);
    expect(page).toMatch(/^```[jt]sx? correct/mu);
    for (const heading of ['Why it costs', 'Examples', 'Options', 'When not to use it', 'Limits']) {
      expect(page.split('\n')).toContain(`## ${heading}`);
    }
  });

  it.each(rules)('%s does not look at an empty file, nor where no client is mentioned', (rule) => {
    const looks = (code: string): boolean => {
      const listeners: string[] = [];
      const watched: Rule.RuleModule = {
        ...plugin.rules[rule],
        create(context) {
          const found = plugin.rules[rule]?.create(context) ?? {};
          listeners.push(...Object.keys(found));
          return found;
        },
      };
      const config = {
        plugins: { watched: { rules: { rule: watched } } },
        rules: { 'watched/rule': 'error' as const },
      };
      expect(new Linter().verify(code, config, 'src/server.js')).toEqual([]);
      return listeners.length > 0;
    };
    const code = 'export function load() { return new Pool(); }';
    expect([looks(''), looks(code), looks(`import 'pg';\n${code}`)]).toEqual([false, false, true]);
  });

  it('speaks in sentences', () => {
    const unfinished = rules.flatMap(messagesOf).filter(
      // What points to another file ends with the place, so that terminals make a link of it.
      ({ message }) => !message.endsWith('.') && !message.endsWith(' ({{place}})'),
    );
    expect(unfinished).toEqual([]);
  });

  it('has messages of its own, but for the repairs', () => {
    const repairs = new Set<string>(Object.values(repairMessages));
    const owner = new Map<string, string>();
    const doubled = rules.flatMap(messagesOf).filter(({ rule, message }) => {
      const first = owner.get(message) ?? rule;
      owner.set(message, first);
      return first !== rule && !repairs.has(message);
    });
    expect(doubled).toEqual([]);
  });

  it('is switched on by the strict preset', () => {
    expect(Object.keys(plugin.configs.strict.rules ?? {}).sort()).toEqual(
      rules.map((rule) => `connection-churn/${rule}`),
    );
  });
});

describe.each([
  ['clients', clients],
  ['entry-points', entryPoints],
] as const)('the catalog of %s', (folder, index) => {
  const names = namesIn(`src/catalog/${folder}`, '.ts');

  it('lists every file once', async () => {
    const listed = new Map<unknown, number>();
    for (const entry of index) listed.set(entry, (listed.get(entry) ?? 0) + 1);
    const wrong: string[] = [];
    for (const name of names) if (listed.get(await entryIn(folder, name)) !== 1) wrong.push(name);
    expect(wrong).toEqual([]);
    expect(index).toHaveLength(names.length);
  });

  it.each(names)('%s imports nothing but the types and what its family has in common', (name) => {
    const wrong = importsOf(`src/catalog/${folder}/${name}.ts`).filter(
      ({ specifier }) => specifier !== '../types.ts' && specifier?.startsWith('../families/') !== true,
    );
    expect(wrong).toEqual([]);
  });

  it.each(names)('%s has evidence', async (name) => {
    const { evidence } = await entryIn(folder, name);
    expect(evidence.length).toBeGreaterThan(0);
    for (const source of evidence)
      expect(source).toMatch(/^(?:https:\/\/[^\s/]+\.[^\s]+|npm:[^\s]+@\d[^\s]*|measured:[^\s]+)$/u);
  });

  it.each(names)('%s has samples', (name) => {
    expect(statSync(join(root, `tests/catalog/${folder}/${name}.ts`), { throwIfNoEntry: false })?.isFile()).toBe(true);
  });
});

describe('what families of clients have in common', () => {
  it.each(namesIn('src/catalog/families', '.ts'))('%s imports nothing but the types, and serves two files', (name) => {
    expect(importsOf(`src/catalog/families/${name}.ts`).map(({ specifier }) => specifier)).toEqual(['../types.ts']);
    const readers = sources.filter((file) =>
      importsOf(file).some(({ specifier }) => specifier === `../families/${name}.ts`),
    );
    expect(readers.length).toBeGreaterThan(1);
  });
});

describe('files stay small enough to read', () => {
  it.each([
    ['src/rules/', 150],
    ['src/catalog/clients/', 120],
    ['src/catalog/entry-points/', 120],
    ['src/catalog/', 150],
    ['src/facts/', 300],
    ['src/analysis/', 300],
    ['src/repairs/', 300],
  ])('%s: at most %i lines', (folder, most) => {
    const files = sources.filter((file) => file.startsWith(folder) && basename(file) !== 'index.ts');
    expect(files).not.toEqual([]);
    const long = files
      .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > most);
    expect(long).toEqual([]);
  });
});

function messagesOf(rule: string): { rule: string; message: string }[] {
  return Object.values(plugin.rules[rule]?.meta?.messages ?? {}).map((message) => ({ rule, message }));
}

async function entryIn(folder: string, name: string): Promise<ClientEntry | EntryPointEntry> {
  const module = (await import(`../src/catalog/${folder}/${name}.ts`)) as { default: ClientEntry | EntryPointEntry };
  return module.default;
}

/** Paths from the root of the project, with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(ending) && file !== `index${ending}`)
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What stands below `src/`: a folder or a file. */
function unitOf(file: string): string {
  return relative('src', file).split('/')[0] ?? '';
}

function layerOf(unit: string): number {
  return layers.findIndex((layer) => layer.includes(unit));
}

/** A file, and what it imports of some files, directly or not. */
function reachedIn(files: ReadonlySet<string>, file: string): string[] {
  const reached = new Set([file]);
  for (const from of reached)
    for (const { specifier, kind } of importsOf(from)) {
      const path = join(dirname(from), specifier ?? '');
      if (kind !== 'types' && files.has(path)) reached.add(path);
    }
  return [...reached];
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function importsOf(from: string): (Import & { readonly from: string })[] {
  const imports = importsByFile.get(from) ?? importsIn(read(from));
  importsByFile.set(from, imports);
  return imports.map((found) => ({ ...found, from }));
}
