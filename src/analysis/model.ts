import type { CallNode, ClassNode, LoopNode, Runnable } from '../ast/nodes.ts';
import type { ClientEntry, EntryPointEntry, Factory, Runs } from '../catalog/types.ts';
import type { Source } from '../facts/source.ts';

/** One file under analysis. */
export interface File extends Source {
  /** Posix path, relative to the working directory where it is inside of it. */
  readonly path: string;
  readonly knowledge: Knowledge;
  /** What the user said the file is for; `null` leaves it to the file itself. */
  readonly declared: 'edge' | 'script' | 'server' | 'test' | null;
  /** The files around it, where the user has the project indexed. */
  readonly project: Project | null;
}

/**
 * Where a value comes from. In `import { Pool as P } from 'pg'`, `P` is `{ module: 'pg', path: 'Pool' }`.
 */
export interface Origin {
  /** The specifier, without `node:`; `global` for names that nobody declares. */
  readonly module: string;
  /**
   * Dotted path from the module; `default` is its default export or the CommonJS module itself, `()` the result of a
   * call or `new`: `Kafka().producer`. Default and namespace import of a CommonJS package are the same object, so
   * `default` is left out in front of a member. The namespace itself is the empty path.
   */
  readonly path: string;
  /** The value is a class of this file that extends what the path names. */
  readonly subclass?: ClassNode;
}

/** A factory and the entry it belongs to. */
export interface KnownFactory {
  readonly entry: ClientEntry;
  readonly factory: Factory;
  /** Its key in the entry. */
  readonly path: string;
  /** Set when the client is made in another file, by a function or class that this file imports. */
  readonly elsewhere?: Elsewhere;
}

/** The catalog and what the user taught, ready to be asked. */
export interface Knowledge {
  readonly entryPoints: readonly EntryPointEntry[];
  /** Specifiers and patterns of the modules that make clients. */
  readonly clientModules: readonly string[];
  /** Whether a text can hold a creation at all: it imports a known module. */
  mentionsClient(text: string): boolean;
  /**
   * Whether a text that imports the module names a factory of clients with sockets of their own. `names` are what it
   * imports; `null` where that may be all.
   */
  namesFactory(text: string, module: string, names: ReadonlySet<string> | null): boolean;
  /** Factories under the path of an origin, in the order in which their conditions are tried. */
  factoriesOf(origin: Origin): readonly KnownFactory[];
  /** Whether any export of the module makes a client. */
  isClientModule(module: string): boolean;
  /** Entry points whose modules include the specifier. */
  entryPointsOf(module: string): readonly EntryPointEntry[];
}

/** Where a client of an imported function is made. */
export interface Elsewhere {
  readonly origin: Origin;
  readonly label: string;
  /** Posix path as messages show it, relative to the working directory. */
  readonly path: string;
  readonly line: number;
  /** Somebody who gets one closes it. */
  readonly isClosed: boolean;
}

/** The project around a file, as far as it is known. */
export interface Project {
  /** What the call of an imported value makes; `null` when it makes no client or that is not known. */
  factoryOf(origin: Origin): KnownFactory | null;
  /** Functions and classes of the file that others run, and how. */
  readonly runs: Readonly<Record<string, ProjectRun>>;
  /** Exported functions and classes that give clients to other files, and whether one of those closes what it gets. */
  readonly callers: Readonly<Record<string, 'close' | 'keep'>>;
}

/** It runs for checks, at start-up and nowhere else, or again and again. */
export type ProjectRun = { readonly runs: 'check' | 'startup' } | Omit<Hot, 'entry'>;

export type Evidence = 'explicit' | 'weak';

export type HotRuns = Exclude<Runs, 'once'>;

/** That a function runs again and again. */
export interface Hot {
  readonly runs: HotRuns;
  readonly evidence: Evidence;
  /** What starts it, as a noun phrase: "a handler of `app.get`". */
  readonly phrase: string;
  /** Name of the catalog entry that says so: `Express`. */
  readonly entryPoint: string;
  /** Named functions from the one that is called by the entry point down to this one; empty in the entry point itself. */
  readonly path: readonly string[];
  /** The function that is the entry point. */
  readonly entry: Runnable;
}

/** That code runs once per element or turn. */
export interface Repeated {
  /** The loop, or the call that goes over elements. */
  readonly by: LoopNode | CallNode;
  /** Named functions between the loop and the code. */
  readonly path: readonly string[];
}

/** How often the code at a node runs, as far as this file shows. */
export interface Execution {
  /** `startup`: at most once per process, but for loops. `unknown`: this file alone cannot tell. */
  readonly runs: HotRuns | 'startup' | 'unknown';
  /** It runs again, once an hour or more rarely: as good as at start-up. */
  readonly seldom?: true;
  /** Set when it is hot. */
  readonly hot: Hot | null;
  /** Set when it is repeated by a loop within one run of its surroundings. */
  readonly repeated: Repeated | null;
  /** The function or class field that holds the node; `null` at module level. */
  readonly runnable: Runnable | null;
}
