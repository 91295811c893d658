import type { TSESTree } from '@typescript-eslint/utils';
import { wrappedFactory } from '../analysis/project.ts';
import { importedOrigin } from '../analysis/origin.ts';
import { judgementsOf } from '../analysis/pipeline.ts';
import type { Judgement } from '../analysis/verdict.ts';
import { memoByNode } from '../facts/memo.ts';
import { isClass } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import { filesOf } from './files.ts';
import type { Files, Place } from './files.ts';
import type { Sources } from './sources.ts';
import type { Tools } from './tools.ts';
import type { Elsewhere, File, Knowledge, KnownFactory, Origin } from '../analysis/model.ts';

/** The judgements of the files of a project, each made with what the imported functions make. */
export interface Makes {
  readonly files: Files;
  /** Every creation of a file, those through imported functions too. */
  judgements(path: string): readonly Judgement[];
  /** The judgement of the creation that a node of a file is. */
  judgementAt(node: Node, path: string): Judgement | null;
  /** Files that were judged while a file that they import, which imports them, was not yet. */
  readonly tainted: ReadonlySet<string>;
  /** Judges a file anew. */
  retry(path: string): void;
  /**
   * Lets a file ask what its imports make, because it may call what makes a client. Says whether it asked before, and
   * has to be judged anew.
   */
  open(path: string): boolean;
}

export function makesOf(sources: Sources, knowledge: Knowledge, tools: Tools): Makes {
  const answers = new Map<string, Answer>();
  const judging = new Set<string>();
  const tainted = new Set<string>();
  const makers = new Map<string, boolean>();
  const open = new Set<string>();
  const askedTooEarly = new Set<string>();
  /** By the file of a function that makes nothing: who asked. */
  const refused = new Map<string, Set<string>>();

  const factoryOf = (from: string, origin: Origin): KnownFactory | null => {
    const target = sources.files.get(from)?.imports.get(origin.module);
    if (target === undefined) return null;
    if (!open.has(from)) {
      askedTooEarly.add(from);
      return null;
    }
    if (!mayMake(target)) return null;
    const key = `${target}\n${origin.path}`;
    const answer = answers.get(key) ?? ask(from, origin);
    if (answer === 'later') {
      tainted.add(from);
      return null;
    }
    answers.set(key, answer);
    if (answer.made === null && answer.home !== null) {
      const others = refused.get(answer.home);
      if (others) others.add(from);
      else refused.set(answer.home, new Set([from]));
    }
    return answer.made;
  };

  const ask = (from: string, origin: Origin): Answer | 'later' => {
    const place = files.placeOf(from, origin, mayMake);
    const made = place && madeBy(place, 0);
    return made === 'later' ? made : { made, home: place?.file.path ?? null };
  };

  const files = filesOf(sources, knowledge, tools, factoryOf);

  const judgements = (path: string): readonly Judgement[] => {
    const file = files.at(path);
    if (!file) return [];
    judging.add(path);
    const found = judgementsOf(file.sourceCode.ast, file);
    judging.delete(path);
    return found;
  };

  /** What the call of a function or class makes that nobody keeps; `later` while its file is being judged. */
  const madeBy = ({ file, runnable }: Place, depth: number): KnownFactory | 'later' | null => {
    if (judging.has(file.path)) return 'later';
    const judgement = handedOut(file.sourceCode.ast, judgements(file.path)).get(runnable);
    if (judgement) return wrapped(judgement, file, isClass(runnable) ? 'new' : 'call');
    if (!isClass(runnable) || !runnable.superClass || depth > 8) return null;
    const base = importedOrigin(runnable.superClass, file);
    const place = base && base.module !== 'global' ? files.placeOf(file.path, base, mayMake) : null;
    return place && madeBy(place, depth + 1);
  };

  /** Whether what makes a client and hands it out is among what a file imports, however far away, or is the file. */
  const mayMake = (target: string): boolean => {
    const known = makers.get(target);
    if (known !== undefined) return known;
    const near = new Set([target]);
    for (const path of near) {
      const source = sources.files.get(path);
      const own = source?.mentionsClient === true && (judging.has(path) || judgements(path).some(handsOut));
      if (own || makers.get(path) === true) {
        makers.set(target, true);
        return true;
      }
      if (makers.get(path) === undefined) for (const imported of source?.imports.values() ?? []) near.add(imported);
    }
    // Nor does anything that it leads to.
    for (const path of near) makers.set(path, false);
    return false;
  };

  const retry = (path: string): void => {
    tainted.delete(path);
    files.forget(path);
    for (const [key, { made, home }] of answers) if (made === null && home === path) answers.delete(key);
    for (const asker of refused.get(path) ?? []) if (asker !== path) tainted.add(asker);
  };

  return {
    files,
    judgements,
    judgementAt(node, path) {
      const file = files.at(path);
      return (file && byCreation(file.sourceCode.ast, judgements(path)).get(node)) ?? null;
    },
    tainted,
    retry,
    open(path) {
      open.add(path);
      if (!askedTooEarly.delete(path)) return false;
      retry(path);
      return true;
    },
  };
}

interface Answer {
  readonly made: KnownFactory | null;
  /** The file of what was asked for. */
  readonly home: string | null;
}

function wrapped({ creation }: Judgement, file: File, form: 'call' | 'new'): KnownFactory {
  const elsewhere: Elsewhere = creation.known.elsewhere ?? {
    origin: creation.origin,
    label: creation.label,
    path: file.path,
    // The parser of the index knows offsets only.
    line: lineAt(creation.node.range[0], file),
    isClosed: false,
  };
  return wrappedFactory({ ...creation.known, factory: creation.factory }, form, elsewhere);
}

/** Which line of its file a position is on. */
function lineAt(position: number, { sourceCode: { ast, text } }: File): number {
  const ends = lineEnds(ast, text);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

const lineEnds = memoByNode((_program: TSESTree.Program, text: string): readonly number[] => {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return ends;
});

/** What a file hands out, by the functions and classes that give it; the first of each. */
const handedOut = memoByNode(
  (_program: TSESTree.Program, judgements: readonly Judgement[]): ReadonlyMap<Runnable, Judgement> => {
    const byCarrier = new Map<Runnable, Judgement>();
    for (const judgement of judgements.filter(handsOut)) {
      for (const carrier of judgement.carriers) if (!byCarrier.has(carrier)) byCarrier.set(carrier, judgement);
    }
    return byCarrier;
  },
);

const byCreation = memoByNode(
  (_program: TSESTree.Program, judgements: readonly Judgement[]): ReadonlyMap<Node, Judgement> =>
    new Map(judgements.map((judgement) => [judgement.creation.node, judgement])),
);

/** Whether a function or class of its file gives others a client with sockets of its own. */
export function handsOut({ creation, carriers }: Judgement): boolean {
  return creation.factory.tier !== 'shares' && carriers.size > 0;
}
