import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mentionsOf } from '../../src/analysis/requests.ts';
import { settingsOf } from '../../src/settings.ts';
import { sourcesIn } from '../crash/programs.ts';
import { noSettings } from './program.ts';
import type { Source } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every program of the tests that stands in a file, and the files of the examples that use clients, each under a name of its own. */
export function everyProgram(): readonly Source[] {
  const pages = ['tests/explained', 'tests/invariance'];
  const folders = ['tests/services/programs', 'tests/projects', 'examples'];
  return [
    ...pages.flatMap(explainedPrograms),
    ...folders.flatMap((folder) => programsIn(join(root, folder)).map(named(folder))),
  ];
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

/** The programs of the pages in a folder: a heading and a fence each. After the language a fence says file and settings. */
function explainedPrograms(folder: string): Source[] {
  const seen = new Map<string, number>();
  return readdirSync(join(root, folder))
    .filter((page) => page.endsWith('.md'))
    .sort()
    .flatMap((page) =>
      readFileSync(join(root, folder, page), 'utf8')
        .split(/^(?=## )/mu)
        .slice(1)
        .map((section) => {
          const { info = '', code = '' } = fence.exec(section)?.groups ?? {};
          const settings = /\bsettings=(?<json>\{.*\})/u.exec(info)?.groups?.['json'];
          const title = `${page}: ${section.slice(3, section.indexOf('\n'))}`;
          const count = (seen.get(title) ?? 0) + 1;
          seen.set(title, count);
          return {
            name: count === 1 ? title : `${title} (${count})`,
            code,
            file: /\bfile=(?<file>\S+)/u.exec(info)?.groups?.['file'] ?? 'src/server.ts',
            settings: settings === undefined ? noSettings : (JSON.parse(settings) as object),
          };
        }),
    );
}

const fence = /^```(?<info>[^\n]*)\n(?<code>.*?)^```$/msu;
