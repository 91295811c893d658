import type { TSESTree } from '@typescript-eslint/utils';
import { exportsOf } from '../analysis/exports.ts';
import { nameOf } from '../analysis/functions.ts';
import { importedOrigin } from '../analysis/origin.ts';
import { memoByNode } from '../facts/memo.ts';
import { outlineOf } from '../facts/outline.ts';
import { registrationsOf } from '../analysis/registrations.ts';
import { purposeOf } from '../analysis/runtime.ts';
import { classAround, isClass, isFunction, isInside } from '../ast/nodes.ts';
import type { CallNode, ClassNode, FunctionNode, Node, Runnable } from '../ast/nodes.ts';
import { functionMethods } from '../catalog/idioms/language.ts';
import { functionsIn, mayHandOn } from './exporting.ts';
import type { Files } from './files.ts';
import { Scan, isWord } from '../ast/scan.ts';
import type { Sources } from './sources.ts';
import { reExportsIn } from './specifiers.ts';
import type { File, Origin } from '../analysis/model.ts';
import type { Registration } from '../analysis/registrations/registration.ts';

/** One place where a file uses a function or class of another one. */
export type Use = Way & {
  readonly file: File;
  /** The path by which the file of the function exports it. */
  readonly path: string;
};

type Way =
  | { readonly kind: 'called'; readonly site: CallNode }
  | { readonly kind: 'registered'; readonly registration: Registration }
  | { readonly kind: 'passed' }
  | { readonly kind: 'extended'; readonly by: ClassNode };

export interface Uses {
  /** Where other files use a function or class, in the order of their paths; tests and edge code left out. */
  of(runnable: Runnable, file: File): readonly Use[];
  /** Files that may use it, as far as their texts show. */
  near(runnable: Runnable, file: File): ReadonlySet<string>;
}

export function usesIn(sources: Sources, files: Files): Uses {
  const mentions = mentionsIn(sources);
  const onward = onwardIn(sources, files);
  const textOf = (path: string): string => sources.files.get(path)?.text ?? '';
  const words = new Map<string, ReadonlySet<string>>();
  /** Whether a text has a word in it, alone or, where it is more than a word, as part of it. */
  const names = (path: string, word: string): boolean => {
    let all = words.get(path);
    if (!all) words.set(path, (all = new Set([...new Scan(textOf(path)).words()].map(([, each]) => each))));
    return all.has(word) || (new Scan(word).wordAt(0) !== word && textOf(path).includes(word));
  };
  const functions = new Map<string, ReadonlySet<string>>();
  /** Whether a file declares a function of that name itself, so that the name does not lead on. */
  const declares = (path: string, name: string): boolean => {
    let declared = functions.get(path);
    if (!declared) functions.set(path, (declared = functionsIn(textOf(path))));
    return declared.has(name);
  };
  const leading = new Map<string, ReadonlyMap<string, ReadonlySet<Mention>>>();
  const resolved = new Map<string, ReadonlyMap<Runnable, readonly Use[]>>();
  const asked = new Map<Runnable, readonly Use[]>();
  const nearby = new Map<Runnable, readonly Import[]>();

  /** What a file mentions through one of those that it imports, by the files where that may stand. */
  const mentionedBy = (path: string, target: string): ReadonlyMap<string, ReadonlySet<Mention>> => {
    const key = `${path}\n${target}`;
    const known = leading.get(key);
    if (known) return known;
    const byHome = new Map<string, Set<Mention>>();
    leading.set(key, byHome);
    const file = files.at(path);
    for (const mention of (file && mentions(file).get(target)) ?? []) {
      const add = (home: string): void => {
        const others = byHome.get(home);
        if (others) others.add(mention);
        else byHome.set(home, new Set([mention]));
      };
      const place = files.placeOf(path, mention.origin, (at, name) => {
        const isHome = declares(at, name);
        if (isHome) add(at);
        return !isHome;
      });
      if (place) add(place.file.path);
    }
    return byHome;
  };

  /** What a file uses of a file, through one of those that it imports. */
  const usesOf = (path: string, target: string, home: string): ReadonlyMap<Runnable, readonly Use[]> => {
    const key = `${path}\n${target}\n${home}`;
    const known = resolved.get(key);
    if (known) return known;
    const uses = new Map<Runnable, Use[]>();
    const file = files.at(path);
    for (const { origin, way } of mentionedBy(path, target).get(home) ?? []) {
      const place = files.placeOf(path, origin, (at, name) => at === home || !declares(at, name));
      if (!file || place?.file.path !== home || place.file === file) continue;
      const use: Use = { ...way, file, path: place.path };
      const others = uses.get(place.runnable);
      if (others) others.push(use);
      else uses.set(place.runnable, [use]);
    }
    resolved.set(key, uses);
    return uses;
  };

  /** Which files that may use it import it, and from where. */
  const importsOf = (runnable: Runnable, file: File): readonly Import[] => {
    const known = nearby.get(runnable);
    if (known) return known;
    const { direct, further, member } = wordsFor(runnable, file);
    const found: Import[] = [];
    const handing = new Set([file.path]);
    for (const target of handing) {
      const asked = target === file.path ? direct : further;
      for (const importer of sources.importers.get(target) ?? []) {
        if (importer === file.path) continue;
        const mayUse = asked.length === 0 || asked.some((word) => names(importer, word));
        const mayName = target !== file.path || member === null || names(importer, member);
        if (mayUse && mayName) found.push({ importer, target });
        if (onward(importer, mayUse).has(target)) handing.add(importer);
      }
    }
    nearby.set(runnable, found);
    return found;
  };

  return {
    of(runnable, file) {
      const known = asked.get(runnable);
      if (known) return known;
      const uses = importsOf(runnable, file)
        .map(({ importer, target }) => ({ importer, target, key: `${importer}\n${target}` }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .flatMap(({ importer, target }) => usesOf(importer, target, file.path).get(runnable) ?? []);
      asked.set(runnable, uses);
      return uses;
    },
    near: (runnable, file) => new Set(importsOf(runnable, file).map(({ importer }) => importer)),
  };
}

interface Import {
  readonly importer: string;
  readonly target: string;
}

interface Mention {
  readonly origin: Origin;
  readonly way: Way;
}

/** What a file calls, registers, passes on and extends of what it imports, by the file that it imports it from. */
function mentionsIn(sources: Sources): (file: File) => ReadonlyMap<string, readonly Mention[]> {
  const known = new Map<File, ReadonlyMap<string, readonly Mention[]>>();
  return (file) => {
    const remembered = known.get(file);
    if (remembered) return remembered;
    const mentions = new Map<string, Mention[]>();
    known.set(file, mentions);
    if (!speaksFor(file)) return mentions;
    const imports = sources.files.get(file.path)?.imports;
    const add = (node: Node, way: Way): void => {
      const origin = importedOrigin(node, file);
      const target = origin ? imports?.get(origin.module) : undefined;
      if (!origin || target === undefined) return;
      const others = mentions.get(target);
      if (others) others.push({ origin, way });
      else mentions.set(target, [{ origin, way }]);
    };
    const { calls, classes } = outlineOf(file.sourceCode.ast, file);
    const { foreign } = registrationsOf(file.sourceCode.ast, file);
    for (const by of classes) if (by.superClass) add(by.superClass, { kind: 'extended', by });
    for (const [node, registration] of foreign) add(node, { kind: 'registered', registration });
    for (const site of calls) {
      add(site.callee, { kind: 'called', site });
      for (const argument of site.arguments)
        if ((argument.type === 'Identifier' || argument.type === 'MemberExpression') && !foreign.has(argument))
          add(argument, { kind: 'passed' });
    }
    return mentions;
  };
}

/** Which of the files that a file imports it exports again, or makes its own exports from. */
function onwardIn(sources: Sources, files: Files): (path: string, mayUse: boolean) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  return (path, mayUse) => {
    const key = `${path}\n${mayUse}`;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const source = sources.files.get(path);
    const targets = new Set<string>();
    const note = (specifier: string): void => {
      const target = source?.imports.get(specifier);
      if (target !== undefined) targets.add(target);
    };
    for (const specifier of source ? reExportsIn(source.text) : []) note(specifier);
    const file = mayUse && source && mayHandOn(source.text) ? files.at(path) : null;
    for (const { value } of file ? exportsOf(file.sourceCode.ast, file) : []) {
      for (const part of value.type === 'ObjectExpression' ? value.properties : [value]) {
        const at = part.type === 'Property' ? part.value : part.type === 'SpreadElement' ? part.argument : part;
        const origin = file && importedOrigin(at, file);
        if (origin) note(origin.module);
      }
    }
    known.set(key, targets);
    return targets;
  };
}

/** What tests do says nothing about the program, and what edge code does is what it must do. */
export function speaksFor(file: File): boolean {
  const { kind } = purposeOf(file.sourceCode.ast, file);
  return kind === 'server' || kind === 'script';
}

/**
 * What a file mentions that uses a function: one that imports the file of the function names what that exports, one that
 * gets it from elsewhere may know an object only. No words where it may have any name, as default exports do.
 */
function wordsFor(runnable: Runnable, file: File): Words {
  const named = namedAround(runnable, file);
  const owner = isFunction(named) ? classAround(named) : null;
  const { byValue, instances } = exportNames(file.sourceCode.ast, file);
  const names = [...(byValue.get(named) ?? []), ...((owner && byValue.get(owner)) ?? []), ...instances];
  const own = [nameOf(named), owner && nameOf(owner)].filter((name) => name !== null && name !== '') as string[];
  const member = owner && memberOnly(named, file);
  if (instances.length > maximumInstances) return { direct: [], further: [], member };
  if (names.includes('default')) return { direct: [], further: own, member };
  return { direct: names.length > 0 ? names : own, further: [...new Set([...own, ...names])], member };
}

// A file that exports more is asked without a look at the names in it.
const maximumInstances = 100;

/** The names of what a file exports: by what they stand for, and those of instances, which may be of any class. */
const exportNames = memoByNode((program: TSESTree.Program, file: File) => {
  const byValue = new Map<Node, string[]>();
  const instances: string[] = [];
  for (const { name, value } of exportsOf(program, file)) {
    if (value.type === 'NewExpression') instances.push(name);
    const others = byValue.get(value);
    if (others) others.push(name);
    else byValue.set(value, [name]);
  }
  return { byValue, instances };
});

interface Words {
  readonly direct: readonly string[];
  readonly further: readonly string[];
  /** What a file that imports the class must name besides, to use its method. */
  readonly member: string | null;
}

/** What others have to name to get at a callback: the function around it, as long as that puts nothing elsewhere. */
function namedAround(runnable: Runnable, file: File): Runnable {
  if (runnable.parent?.type !== 'CallExpression') return runnable;
  let named = runnable;
  for (let at: Node | undefined = runnable.parent; at && !isClass(at); at = at.parent) {
    if (at.type === 'AssignmentExpression') return runnable;
    if (isFunction(at)) named = at;
  }
  return isFunction(named) && putsElsewhere(named, file) ? runnable : named;
}

/** `this.find = …` */
const putsElsewhere = memoByNode((fn: FunctionNode, file: File) =>
  outlineOf(file.sourceCode.ast, file).assignments.some(
    ({ left }) => left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && isInside(left, fn),
  ),
);

/** The name of a method, where its file only calls it, so that nobody knows it by another one. */
function memberOnly(runnable: Runnable, { sourceCode }: File): string | null {
  const { parent } = runnable;
  const isMember = parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition';
  const name = isMember ? nameOf(runnable) : null;
  if (name === 'constructor') return '.constructor';
  if (name === null || !isWord(name)) return null;
  return usedOtherwise(sourceCode.ast, sourceCode.text).has(name) ? null : name;
}

/** The words of a text that stand there for something else than a call or a declaration. */
const usedOtherwise = memoByNode((_program: TSESTree.Program, text: string): ReadonlySet<string> => {
  const scan = new Scan(text);
  const words = new Set<string>();
  for (const [at, word] of scan.words()) {
    if (!words.has(word) && !isCalledAt(at + word.length, scan)) words.add(word);
  }
  return words;
});

/** `find(`, `find<`, `find = async (`, `find.bind` */
function isCalledAt(end: number, scan: Scan): boolean {
  const { text } = scan;
  const at = scan.skip(end);
  if (text[at] === '(' || text[at] === '<') return true;
  if (text[at] === '=') {
    const value = scan.skip(at + 1);
    return text[scan.wordAt(value) === 'async' ? scan.skip(value + 'async'.length) : value] === '(';
  }
  const dot = text[at] === '?' ? at + 1 : at;
  return text[dot] === '.' && !functionMethods.has(scan.wordAt(scan.skip(dot + 1)));
}
