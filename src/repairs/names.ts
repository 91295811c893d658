import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { memoByNode } from '../facts/memo.ts';

/** Gives out the names of one plan: each of them free where it is declared and wherever it is used. */
export interface Names {
  /** The name itself, when a declaration in `home` may carry it; `null` otherwise. */
  own(name: string, reach: Reach): string | null;
  /** The name of an import, which each repair adds for itself. */
  imported(name: string, reach: Reach): string | null;
  /** A name made from a word: `sharedPool`, `sharedPool2`. */
  shared(word: string, reach: Reach): string;
  /** A name for the inside of a function, which others may have in theirs: `isBroken`. */
  local(base: string, reach: Reach): string;
  /** A name that starts like this: `createSharedPool`, `createSharedPool2`. */
  like(base: string, reach: Reach): string;
  /**
   * What `allot` names for a creation. An equal one, which says the same of itself, gets the same names where they are
   * free there too, so that the two can share a client.
   */
  forEqual<Named extends { readonly names: readonly string[] }>(of: string, reach: Reach, allot: () => Named): Named;
  /** Whether a name was asked for that was given out already: another order would have given others. */
  areContested(): boolean;
}

/** Where a name is declared and used. */
export interface Reach {
  readonly home: Scope.Scope;
  /** Scopes in which the name is used, each inside of `home`. */
  readonly uses: readonly Scope.Scope[];
  /** A variable of that name that goes away. */
  readonly instead?: Scope.Variable | undefined;
}

export function namesOf(): Names {
  const given = new Set<string>();
  const take = (name: string): string => {
    given.add(name);
    return name;
  };
  let contested = false;
  const isGiven = (name: string): boolean => {
    const known = given.has(name);
    contested ||= known;
    return known;
  };
  const isFree = (name: string, reach: Reach): boolean =>
    !isGiven(name) && !reserved.has(name) && isFreeIn(name, reach);
  // How many of the first names of a base are given out: a file may have thousands of equal clients.
  const spent = new Map<string, number>();
  const like = (base: string, reach: Reach): string => {
    let first = spent.get(base) ?? 1;
    while (isGiven(numbered(base, first))) first++;
    spent.set(base, first);
    for (let count = first; ; count++) {
      const name = numbered(base, count);
      if (isFree(name, reach)) return take(name);
    }
  };
  const imports = new Set<string>();
  const locals = new WeakMap<Scope.Scope, Set<string>>();
  const equal = new Map<string, { readonly names: readonly string[] }>();
  return {
    like,
    areContested: () => contested,
    forEqual<Named extends { readonly names: readonly string[] }>(of: string, reach: Reach, allot: () => Named) {
      const known = equal.get(of);
      if (known?.names.every((name) => isFreeIn(name, reach)) === true) return known as Named;
      const named = allot();
      equal.set(of, named);
      return named;
    },
    local(base, reach) {
      const taken = locals.get(reach.home) ?? new Set();
      locals.set(reach.home, taken);
      for (let count = 1; ; count++) {
        const name = numbered(base, count);
        contested ||= taken.has(name);
        if (taken.has(name) || !isFreeIn(name, reach)) continue;
        taken.add(name);
        return name;
      }
    },
    imported(name, reach) {
      if (imports.has(name) ? !isFreeIn(name, reach) : !isFree(name, reach)) return null;
      imports.add(name);
      return take(name);
    },
    own: (name, reach) => (isFree(name, reach) ? take(name) : null),
    shared(word, reach) {
      const own = bare(word);
      return like(withoutPrefix(own, 'shared') === own ? `shared${capitalised(own)}` : withoutNumber(own), reach);
    },
  };
}

/** Whether a text can be a name of the language. */
export function isName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `Pool` gives `pool`, `S3Client` `s3Client`, `HTTPAgent` `httpAgent`. */
export function decapitalised(name: string): string {
  let capitals = 0;
  while (isCapital(name.charAt(capitals))) capitals++;
  // The last of several begins the next word.
  const isWord = capitals > 1 && isSmall(name.charAt(capitals));
  const end = isWord ? capitals - 1 : capitals;
  return name.slice(0, end).toLowerCase() + name.slice(end);
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

/** A name without a word that it begins with: `Pool` of `createPool`, where that word is `create`. */
export function withoutPrefix(name: string, prefix: string): string {
  return name.startsWith(prefix) && isCapital(name.charAt(prefix.length)) ? name.slice(prefix.length) : name;
}

/** A name without the signs that it begins with: `pool` of `_pool`. */
export function bare(name: string): string {
  let start = 0;
  while (signs.has(name.charAt(start))) start++;
  return name.slice(start);
}

const signs: ReadonlySet<string> = new Set(['#', '$', '_']);

function withoutNumber(name: string): string {
  let end = name.length;
  while (isDigit(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** The letters and numbers of a text as one name: `srcAppRoute` for `src/app/route`. */
export function nameFrom(text: string): string {
  let name = '';
  let isStart = false;
  for (const char of text) {
    const isPart = !signs.has(char) && isName(`a${char}`);
    if (isPart) name += isStart ? char.toUpperCase() : char;
    isStart = !isPart && name !== '';
  }
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The path of a file without what its name ends with. */
export function withoutExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
}

function numbered(base: string, count: number): string {
  return count === 1 ? base : `${base}${count}`;
}

function isFreeIn(name: string, { home, uses, instead }: Reach): boolean {
  if (isTaken(home, name, instead)) return false;
  // What reads a name of an outer scope, or one that nobody declares, must go on doing so.
  if (namesThrough(home, null).has(name)) return false;
  return uses.every((use) => {
    for (let scope: Scope.Scope | null = use; scope && scope !== home; scope = scope.upper)
      if (isTaken(scope, name, instead)) return false;
    return true;
  });
}

/** All names of a file that stand for values. */
export const namesIn = memoByNode(
  (_program: TSESTree.Program, { scopeManager }: Pick<SourceCode, 'scopeManager'>): ReadonlySet<string> =>
    new Set(
      scopeManager?.scopes.flatMap(({ set, through }) => [
        ...set.keys(),
        ...through.map(({ identifier }) => identifier.name),
      ]),
    ),
);

/** Names that the code of a scope reads from outside of it. */
const namesThrough = memoByNode(
  ({ through }: Scope.Scope): ReadonlySet<string> => new Set(through.map(({ identifier }) => identifier.name)),
);

function isTaken(scope: Scope.Scope, name: string, instead: Scope.Variable | undefined): boolean {
  const variable = scope.set.get(name);
  return variable !== undefined && variable !== instead;
}

/** Words, and globals that a module should not hide from whoever writes the next line. */
export const reserved: ReadonlySet<string> = new Set([
  'Buffer',
  'console',
  'crypto',
  'fetch',
  'Request',
  'Response',
  'URL',
  'arguments',
  'as',
  'async',
  'await',
  'break',
  'case',
  'catch',
  'class',
  'const',
  'continue',
  'debugger',
  'default',
  'delete',
  'do',
  'else',
  'enum',
  'eval',
  'export',
  'exports',
  'extends',
  'false',
  'finally',
  'for',
  'from',
  'function',
  'get',
  'global',
  'globalThis',
  'if',
  'implements',
  'import',
  'in',
  'instanceof',
  'interface',
  'let',
  'module',
  'new',
  'null',
  'of',
  'package',
  'private',
  'process',
  'protected',
  'public',
  'require',
  'return',
  'set',
  'static',
  'super',
  'switch',
  'this',
  'throw',
  'true',
  'try',
  'type',
  'typeof',
  'undefined',
  'using',
  'var',
  'void',
  'while',
  'with',
  'yield',
]);
