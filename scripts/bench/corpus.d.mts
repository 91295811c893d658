export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Corpus {
  readonly name: string;
  readonly what: string;
  readonly files: readonly SourceFile[];
}

/** What is linted: real code without clients, code full of them, and the example. All stand in one folder on the disk. */
export function corporaOnDisk(): { readonly folder: string; readonly corpora: readonly Corpus[] };

/** A service in TypeScript as people write it, of so many routes; about 27 lines a route. */
export function service(routes: number, seed?: number): string;
