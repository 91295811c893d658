import { reach } from '../analysis/exported.ts';
import type { Runnable } from '../ast/nodes.ts';
import { mayExport } from './exporting.ts';
import { parse } from './parse.ts';
import type { Sources } from './sources.ts';
import type { Tools } from './tools.ts';
import type { File, Knowledge, KnownFactory, Origin } from '../analysis/model.ts';

/** A function or class of the project, and the path by which its own file exports it. */
export interface Place {
  readonly file: File;
  readonly runnable: Runnable;
  readonly path: string;
}

/** The files of a project, parsed when they are asked for. */
export interface Files {
  /** `null` where there is no such file, or where it cannot be parsed. */
  at(path: string): File | null;
  /**
   * What an imported value stands for; `null` where that leads out of the project, or nowhere. `mayMatter` says whether
   * the answer can lie in a file or beyond it, before that is parsed, by what is asked of the file.
   */
  placeOf(from: string, origin: Origin, mayMatter?: MayMatter): Place | null;
  /** Forgets what was said of a file while other answers were still missing. */
  forget(path: string): void;
  readonly broken: ReadonlySet<string>;
}

type MayMatter = (file: string, path: string) => boolean;

// A barrel of barrels of barrels is deep; what is deeper is a cycle.
const maximumHops = 10;

export function filesOf(
  sources: Sources,
  knowledge: Knowledge,
  tools: Tools,
  factoryOf: (from: string, origin: Origin) => KnownFactory | null,
): Files {
  const parsed = new Map<string, File | null>();
  const broken = new Set<string>();
  const at = (path: string): File | null => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const source = sources.files.get(path);
    const sourceCode = source ? parse(path, source.text, tools) : null;
    if (source && !sourceCode) broken.add(path);
    const file: File | null = sourceCode && {
      sourceCode,
      path,
      knowledge,
      declared: null,
      project: { factoryOf: (origin) => factoryOf(path, origin), runs: {}, callers: {} },
    };
    parsed.set(path, file);
    return file;
  };
  const placeOf = (from: string, { module, path }: Origin, mayMatter: MayMatter, hops: number): Place | null => {
    const target = sources.files.get(from)?.imports.get(module);
    const source = target === undefined ? undefined : sources.files.get(target);
    if (!source || hops > maximumHops || !mayExport(source, path) || !mayMatter(source.path, path)) return null;
    const file = at(source.path);
    if (!file) return null;
    const start = path === '' ? 'default' : path;
    const reached = reach(start, file);
    if ('runnable' in reached) return { file, runnable: reached.runnable, path: start };
    for (const onward of reached.onward) {
      const place = placeOf(source.path, onward, mayMatter, hops + 1);
      if (place) return place;
    }
    return null;
  };
  return {
    at,
    broken,
    placeOf: (from, origin, mayMatter = () => true) => placeOf(from, origin, mayMatter, 0),
    forget: (path) => parsed.delete(path),
  };
}
