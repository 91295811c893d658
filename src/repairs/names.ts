import type { Scope } from '@typescript-eslint/utils/ts-eslint';
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
      const bare = word.replace(/^[^\p{ID_Start}]+/u, '');
      const base = /^shared\p{Lu}/u.test(bare)
        ? bare.replace(/\d+$/u, '')
        : `shared${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
      return like(base, reach);
    },
  };
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
