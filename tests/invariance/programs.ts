import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import typescript from 'typescript';
import { mentionsOf } from '../../src/analysis/requests.ts';
import { settingsOf } from '../../src/settings.ts';
import { sourcesIn } from '../crash/programs.ts';
import { expectationsIn, pages, programsOn } from '../programs/page.ts';
import type { Program as ProgramOfPage } from '../programs/page.ts';
import type { Cases } from '../rules/test-rule.ts';
import { noSettings } from './program.ts';
import type { Source } from './program.ts';

const { ModuleKind, transpileModule } = typescript;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every program of the tests that says what is right, and the files of the examples that use clients, each under a name of its own. */
export function everyProgram(): readonly Source[] {
  const folders = ['tests/services/programs', 'tests/projects', 'examples'];
  return [
    ...pages.flatMap(programsOn).flatMap(sourcesOf),
    ...casesOfRules(),
    ...folders.flatMap((folder) => programsIn(join(root, folder)).map(named(folder))),
  ];
}

/** A file of a project of the tests, which shows what is said of files that nobody can read. */
export function isBrokenOnPurpose(name: string): boolean {
  return name === 'tests/projects/unknown/src/broken.ts';
}

/** A program of a page. Of one that has several files, each is changed in turn, with the others beside it. */
function sourcesOf({ page, name, settings, files }: ProgramOfPage): Source[] {
  return files.map(({ file, code }) => ({
    name: `${page}: ${name}${files.length > 1 ? `: ${file}` : ''}`,
    code,
    file,
    settings: sharedSettings(settings),
    others: Object.fromEntries(files.filter((other) => other.file !== file).map((other) => [other.file, other.code])),
  }));
}

/** The cases of the rule tests: those files only call `testRule`, so they can be run with another one. */
function casesOfRules(): Source[] {
  const folder = new URL('../rules/', import.meta.url);
  const sources: Source[] = [];
  const testRule = (rule: string, { reports, accepts }: Cases): void => {
    for (const [because, given] of Object.entries({ ...reports, ...accepts })) {
      const { code, file = 'src/server.ts', settings = {} } = typeof given === 'string' ? { code: given } : given;
      const plain = expectationsIn(code.replaceAll(/[«»]/gu, '')).code;
      sources.push({ name: `${rule}: ${because}`, code: plain, file, settings: sharedSettings(settings) });
    }
  };
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.test.ts'))) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { outputText } = transpileModule(text, { compilerOptions: { module: ModuleKind.CommonJS } });
    const run = compileFunction(outputText, ['require', 'exports']) as (require: () => object, exports: object) => void;
    run(() => ({ testRule }), {});
  }
  return sources;
}

function sharedSettings(settings: object): object {
  return Object.keys(settings).length === 0 ? noSettings : settings;
}

/** The files of a folder that pass the gate of the rules, by their paths in it. */
export function programsIn(folder: string): readonly Source[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new MissingFolder(folder);
  const { knowledge } = settingsOf({});
  return sourcesIn(folder, (name) => !['node_modules', '.git', 'dist'].includes(name)).flatMap((path) => {
    if (/\.d\.[cm]?ts$/u.test(path)) return [];
    const code = readFileSync(join(folder, path), 'utf8');
    const { client, request } = mentionsOf(code, knowledge);
    return client || request ? [{ name: path, code, file: path, settings: noSettings }] : [];
  });
}

/** Nobody can read programs there. */
export class MissingFolder extends Error {
  constructor(folder: string) {
    super(`There is no folder ${JSON.stringify(folder)}.`);
  }
}

function named(folder: string): (source: Source) => Source {
  return (source) => ({ ...source, name: `${folder}/${source.name}` });
}
