/** Endings of files that hold programs. */
export const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'] as const;

export type Extension = (typeof extensions)[number];

/** The ending of a file that holds a program; `null` for another file, and for declarations: `db.d.ts`. */
export function extensionOf(path: string): Extension | null {
  const extension = extensions.find((each) => path.endsWith(each)) ?? null;
  return extension !== null && path.endsWith(`.d${extension}`) ? null : extension;
}

/** A path without such an ending, that of a declaration included. */
export function stemOf(path: string): string {
  const extension = extensions.find((each) => path.endsWith(each)) ?? '';
  const stem = path.slice(0, path.length - extension.length);
  return extension !== '' && stem.endsWith('.d') ? stem.slice(0, -2) : stem;
}
