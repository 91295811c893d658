/**
 * What `projectIndex(root)` found out about a project: plain JSON for `settings['connection-churn'].project`. Rules only
 * read it. Paths are posix, relative to `root`.
 */
export interface ProjectIndex {
  readonly version: typeof indexVersion;
  readonly root: string;
  readonly files: Readonly<Record<string, IndexedFile>>;
  readonly summary: IndexSummary;
}

export const indexVersion = 1;

/** What a file cannot see of itself. */
export interface IndexedFile {
  /** Imported functions and classes whose call makes a client, by specifier and by path from there: `getDb`. */
  readonly makes?: Readonly<Record<string, Readonly<Record<string, IndexedFactory>>>>;
  /** How often functions of this file run because of other files, by the path of their export: `Users().find`. */
  readonly runs?: Readonly<Record<string, IndexedRun>>;
  /** What other files do with the clients that functions and classes of this file give them, by the path of their export. */
  readonly callers?: Readonly<Record<string, 'close' | 'keep'>>;
}

/** The creation that the call of an imported function or class comes down to. */
export interface IndexedFactory {
  /** Module and export path of the client: `pg`, `Pool`. */
  readonly module: string;
  readonly path: string;
  /** Key of the factory in the catalog. */
  readonly key: string;
  /** As its arguments choose. */
  readonly holds: 'pool' | 'connection' | 'agent' | 'channel' | 'session' | 'transport';
  readonly tier: 'churns' | 'unpooled';
  readonly form: 'call' | 'new';
  /** As a person would write it: `new Pool()`. */
  readonly label: string;
  /** Where it stands. */
  readonly file: string;
  readonly line: number;
  /** One of those who get it closes it. */
  readonly closed?: true;
}

/** `check`: only what checks a connection or monitors it runs it. */
export type IndexedRun =
  | { readonly runs: 'check' | 'startup' }
  | {
      readonly runs: 'request' | 'message' | 'event' | 'tick';
      readonly evidence: 'explicit' | 'weak';
      /** What starts it, as a noun phrase, and the file where it says so. */
      readonly phrase: string;
      readonly file: string;
      readonly entryPoint: string;
      /** Named functions from the entry point down to this one. */
      readonly path: readonly string[];
    };

/** Counts that tell how much the index knows; they change only when a fact does. */
export interface IndexSummary {
  /** Imports whose call makes a client, and functions that other files run. */
  readonly makes: number;
  readonly runs: number;
  /** Files that could not be parsed, and with a sentence each what could not be read: nothing is known of them. */
  readonly broken: readonly string[];
  /** How many files were left out because they are larger than 1 MB, or more than 20,000. */
  readonly leftOut: number;
  /** Questions that were given up because they led too far. */
  readonly givenUp: number;
}
