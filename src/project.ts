import { resolve } from 'node:path';
import { callGraphOf } from './analysis/calls.ts';
import { importedOrigin } from './analysis/origin.ts';
import { posixPath } from './analysis/project.ts';
import { indexVersion } from './analysis/project-index.ts';
import type { IndexedFactory, IndexedFile, IndexedRun, ProjectIndex } from './analysis/project-index.ts';
import type { Judged, Judgement } from './analysis/verdict.ts';
import { isClass } from './ast/nodes.ts';
import type { Runnable } from './ast/nodes.ts';
import { callersIn } from './project/closing.ts';
import type { Callers } from './project/closing.ts';
import { Disk, statsOf } from './project/disk.ts';
import { handsOut, makesOf } from './project/makes.ts';
import type { Makes } from './project/makes.ts';
import { runsFrom } from './project/runs.ts';
import type { Runs } from './project/runs.ts';
import { readSources } from './project/sources.ts';
import type { Sources } from './project/sources.ts';
import { ProjectError, loadTools } from './project/tools.ts';
import { speaksFor, usesIn } from './project/uses.ts';
import type { Use, Uses } from './project/uses.ts';
import { settingsOf } from './settings.ts';
import type { Elsewhere, File, KnownFactory, Origin } from './analysis/model.ts';

export type { IndexSummary, IndexedFactory, IndexedFile, IndexedRun, ProjectIndex } from './analysis/project-index.ts';

export interface ProjectOptions {
  /** As in `settings['connection-churn']`: what the catalog does not know. */
  readonly clients?: readonly object[];
  readonly entryPoints?: readonly object[];
  /** Globs of files and folders that are not read, from any folder down: `legacy/**`. */
  readonly ignore?: readonly string[];
}

/**
 * Reads a project and finds out what its files cannot see of each other: which imported functions make a client each
 * time they are called, and how often exported functions run because of other files. The answer is plain JSON for
 * `settings['connection-churn'].project`.
 */
export async function projectIndex(root: string, options: ProjectOptions = {}): Promise<ProjectIndex> {
  if (typeof root !== 'string' || statsOf(resolve(root))?.isDirectory() !== true)
    throw new ProjectError(`projectIndex() needs the folder of a project; ${JSON.stringify(root)} is none.`);
  const folder = resolve(root);
  const { ignore = [], clients, entryPoints, ...others } = options;
  for (const name of Object.keys(others)) {
    throw new ProjectError(
      `projectIndex() has no option ${JSON.stringify(name)}; the options are clients, entryPoints, ignore.`,
    );
  }
  if (!Array.isArray(ignore) || !ignore.every((glob) => typeof glob === 'string'))
    throw new ProjectError(`projectIndex() needs a list of globs for ignore.`);
  const taught = { ...(clients && { clients }), ...(entryPoints && { entryPoints }) };
  const { knowledge } = settingsOf({ 'connection-churn': taught });
  const tools = await loadTools();
  const disk = new Disk(folder);
  const sources = readSources(disk, knowledge, ignore, tools);
  const makes = makesOf(sources, knowledge, tools);
  const { judged, uses } = judgeAll(sources, makes);
  const runs = runsFrom(uses, (use) => isKept(use, makes));
  const callers = callersIn(makes, uses);
  const files = new Map<string, IndexedFile>();
  for (const path of [...judged].sort()) {
    const indexed = fileIn(path, { makes, uses, runs, callers });
    if (indexed) files.set(path, indexed);
  }
  return {
    version: indexVersion,
    root: posixPath(folder),
    files: Object.fromEntries(files),
    summary: {
      makes: count(files, ({ makes = {} }) => Object.values(makes).flatMap(Object.keys).length),
      runs: count(files, ({ runs = {} }) => Object.keys(runs).length),
      broken: [...makes.files.broken, ...[...disk.troubles].map(([path, trouble]) => `${path}: ${trouble}.`)].sort(),
      leftOut: sources.leftOut,
      givenUp: runs.givenUp(),
    },
  };
}

/** Judges every file that can hold a creation: those that name a client, and those that call what makes one. */
function judgeAll(sources: Sources, makes: Makes): { readonly judged: ReadonlySet<string>; readonly uses: Uses } {
  const judged = new Set<string>();
  const again = new Set<string>();
  let uses = usesIn(sources, makes.files);
  const queue = importsFirst(sources).filter((path) => sources.files.get(path)?.mentionsClient === true);
  /** What may call what makes a client asks for it. A file that was judged before it was known to is judged anew. */
  const open = (runnable: Runnable, file: File): void => {
    const reopened = [...uses.near(runnable, file)].filter((path) => makes.open(path));
    if (reopened.length === 0) return;
    for (const path of reopened) judged.delete(path);
    queue.push(...reopened);
    uses = usesIn(sources, makes.files);
  };
  const makersIn = (path: string): Maker[] => {
    const file = makes.files.at(path);
    const carriers = makes
      .judgements(path)
      .flatMap((judgement) => (handsOut(judgement) ? [...judgement.carriers] : []));
    return file ? carriers.map((runnable) => ({ runnable, file })) : [];
  };
  // Before anything else asks them, so that few are judged twice.
  for (const path of [...queue]) for (const { runnable, file } of makersIn(path)) open(runnable, file);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (!judged.has(path)) {
      judged.add(path);
      for (const maker of makersIn(path)) queue.push(...usersOf(maker, () => uses, open));
    }
    if (queue.length > 0) continue;
    // Files that import each other: what was asked too early has an answer by now.
    for (const tainted of [...makes.tainted].filter((each) => !again.has(each)).sort()) {
      again.add(tainted);
      makes.retry(tainted);
      judged.delete(tainted);
      queue.push(tainted);
      uses = usesIn(sources, makes.files);
    }
  }
  return { judged, uses };
}

/** A function or class whose callers get a client. */
interface Maker {
  readonly runnable: Runnable;
  readonly file: File;
}

/** Files that call a function or make instances of a class, through its sub-classes too. */
function usersOf(maker: Maker, uses: () => Uses, open: (runnable: Runnable, file: File) => void): Set<string> {
  const users = new Set<string>();
  const seen = new Set<Runnable>();
  const visit = (at: Runnable, home: File): void => {
    if (seen.has(at)) return;
    seen.add(at);
    open(at, home);
    for (const use of uses().of(at, home)) {
      users.add(use.file.path);
      if (use.kind === 'extended') visit(use.by, use.file);
    }
  };
  visit(maker.runnable, maker.file);
  return users;
}

/** All files, each after those that it imports, as far as they do not import each other. */
function importsFirst({ files }: Sources): string[] {
  const order = new Set<string>();
  const seen = new Set<string>();
  const stack = [...files.keys()].reverse();
  for (let path = stack.at(-1); path !== undefined; path = stack.at(-1)) {
    const next = seen.has(path) ? [] : [...(files.get(path)?.imports.values() ?? [])].filter((each) => !seen.has(each));
    seen.add(path);
    if (next.length > 0) stack.push(...next);
    else order.add(stack.pop() as string);
  }
  return [...order];
}

/** What the rules need to know of the files around a file; `null` where that is nothing. */
function fileIn(path: string, { makes, uses, runs, callers }: Known): IndexedFile | null {
  const file = makes.files.at(path);
  if (!file || !speaksFor(file)) return null;
  const makesByModule = new Map<string, Map<string, IndexedFactory>>();
  const runsByPath = new Map<string, IndexedRun>();
  const callersByPath = new Map<string, 'close' | 'keep'>();
  for (const judgement of makes.judgements(path)) {
    const { creation, carriers } = judgement;
    const open = openEnds(judgement);
    const { elsewhere } = creation.known;
    if (elsewhere && open.length > 0) {
      const origin = importedOrigin(creation.node.callee, file) as Origin;
      const { module, path: at } = origin;
      const byPath = makesByModule.get(module) ?? new Map<string, IndexedFactory>();
      const place = makes.files.placeOf(path, origin);
      const closed = place !== null && callers(place.runnable, place.file) === 'close';
      const factory = { ...factoryIn(creation.known, elsewhere), ...(closed && { closed }) };
      makesByModule.set(module, byPath.set(at === '' ? 'default' : at, factory));
    }
    for (const runnable of new Set(open.flatMap(({ execution }) => ancestorsOf(execution.runnable, file)))) {
      note(runnable, false);
    }
    for (const runnable of carriers) {
      note(runnable, true);
      const exported = handsOut(judgement) ? uses.of(runnable, file)[0]?.path : undefined;
      const closing = exported === undefined ? null : callers(runnable, file);
      if (exported !== undefined && closing) callersByPath.set(exported, closing);
    }
  }
  function note(runnable: Runnable, isCarrier: boolean): void {
    const exported = uses.of(runnable, file as File)[0]?.path;
    const run = exported === undefined || runsByPath.has(exported) ? null : runs.of(runnable, file as File);
    // What a function hands on is judged where it is called.
    if (exported !== undefined && run && (run.runs === 'startup' || !isCarrier)) runsByPath.set(exported, run);
  }
  if (makesByModule.size === 0 && runsByPath.size === 0 && callersByPath.size === 0) return null;
  return {
    ...(makesByModule.size > 0 && {
      makes: sorted(
        [...makesByModule].map(([module, byPath]): [string, Record<string, IndexedFactory>] => [
          module,
          sorted([...byPath]),
        ]),
      ),
    }),
    ...(runsByPath.size > 0 && { runs: sorted([...runsByPath]) }),
    ...(callersByPath.size > 0 && { callers: sorted([...callersByPath]) }),
  };
}

interface Known {
  readonly makes: Makes;
  readonly uses: Uses;
  readonly runs: Runs;
  readonly callers: Callers;
}

/** Where a value ends up that is not kept, and not known to run once. */
function openEnds({ creation, ends, judged }: Judgement): readonly Judged[] {
  if (creation.factory.tier === 'shares') return [];
  return (ends.length > 0 ? ends : [judged]).filter(
    ({ retention, execution }) =>
      retention.kind !== 'kept' &&
      retention.kind !== 'returned' &&
      retention.kind !== 'instance' &&
      (execution.runs !== 'startup' || execution.repeated !== null),
  );
}

/** A function and those of its file that lead to it. */
function ancestorsOf(runnable: Runnable | null, file: File): Runnable[] {
  const { into } = callGraphOf(file.sourceCode.ast, file);
  const found = new Set<Runnable>();
  const queue = [runnable];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (!at || found.has(at)) continue;
    found.add(at);
    queue.push(...(into.get(at) ?? []).map(({ from, site }) => (isClass(site) ? site : from)));
  }
  return [...found];
}

function factoryIn({ path: key, factory }: KnownFactory, { origin, label, path, line }: Elsewhere): IndexedFactory {
  const { holds, tier } = factory;
  return {
    module: origin.module,
    path: origin.path,
    key,
    holds,
    tier: tier === 'unpooled' ? tier : 'churns',
    form: factory.form === 'new' ? 'new' : 'call',
    label,
    file: path,
    line,
  };
}

/** Whether the file that calls a function keeps what that makes. */
function isKept({ file, ...use }: Use, makes: Makes): boolean {
  if (use.kind !== 'called') return false;
  const judgement = makes.judgementAt(use.site, file.path);
  return (
    judgement !== null &&
    judgement.ends.length > 0 &&
    judgement.ends.every(({ retention }) => retention.kind === 'kept')
  );
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function count(files: ReadonlyMap<string, IndexedFile>, of: (file: IndexedFile) => number): number {
  return [...files.values()].reduce((sum, file) => sum + of(file), 0);
}
