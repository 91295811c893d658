import type { ProjectIndex } from './project-index.ts';
import type { Elsewhere, Knowledge, KnownFactory, Origin, Project, ProjectRun } from './model.ts';

/** A factory of the catalog as the function or class that wraps it is called; what its arguments say is unknown. */
export function wrappedFactory(known: KnownFactory, form: 'call' | 'new', elsewhere: Elsewhere): KnownFactory {
  const { entry, path, factory } = known;
  const { holds, tier, dials, close, connect, edge } = factory;
  return {
    entry,
    path,
    elsewhere,
    factory: {
      form,
      holds,
      tier,
      dials,
      close,
      ...(connect && { connect }),
      ...(edge && { edge }),
    },
  };
}

/** What an index says about one file; `null` when it says nothing. */
export function projectOf(index: ProjectIndex, filename: string, cwd: string, knowledge: Knowledge): Project | null {
  const root = `${withoutSlash(index.root)}/`;
  const path = posixPath(filename);
  const indexed = path.startsWith(root) ? own(index.files, path.slice(root.length)) : undefined;
  if (!indexed) return null;
  const shown = (file: string): string => relativePath(`${root}${file}`, posixPath(cwd));
  return {
    factoryOf({ module, path: at }) {
      const makes = own(own(indexed.makes, module), at);
      if (!makes) return null;
      const origin: Origin = { module: makes.module, path: makes.path };
      const known = knowledge.factoriesOf(origin).find(({ path: key }) => key === makes.key);
      const { holds, tier } = makes;
      return (
        (known &&
          wrappedFactory({ ...known, factory: { ...known.factory, holds, tier } }, makes.form, {
            origin,
            label: makes.label,
            path: shown(makes.file),
            line: makes.line,
            isClosed: makes.closed === true,
          })) ??
        null
      );
    },
    callers: indexed.callers ?? {},
    runs: Object.fromEntries(
      Object.entries(indexed.runs ?? {}).map(([name, run]): [string, ProjectRun] => [
        name,
        'phrase' in run ? { ...run, phrase: `${run.phrase} in ${shown(run.file)}` } : run,
      ]),
    ),
  };
}

/** A path with the separators of an index; where paths start with `/`, a backslash is part of a name. */
export function posixPath(path: string): string {
  return path.startsWith('/') ? path : path.replaceAll('\\', '/');
}

/** A path without the slash at its end. */
export function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** What an object that was read from JSON holds under a name of the code, which may be `constructor`. */
function own<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A posix path as seen from a folder: `src/db.ts`, `../db/src/index.ts`. */
function relativePath(path: string, from: string): string {
  const target = path.split('/');
  const home = withoutSlash(from).split('/');
  let shared = 0;
  while (shared < home.length && home[shared] === target[shared]) shared++;
  return [...home.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}
