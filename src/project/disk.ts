import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { join, sep } from 'node:path';

/** What is larger than this is not read. */
export const maximumBytes = 1 << 20;

/**
 * What stands on the disk below a root. Only regular files are read, and only those that are really there: reading a
 * pipe waits for ever, and a link may lead anywhere. What cannot be read is named, with the reason, and else not there.
 */
export class Disk {
  /** The real path of the root. */
  readonly root: string;
  /** What is wrong with a file or folder, by its path. */
  readonly troubles = new Map<string, string>();
  private readonly prefix: string;

  constructor(root: string) {
    this.root = realpathSync(root);
    this.prefix = this.root.endsWith(sep) ? this.root : this.root + sep;
  }

  /** An absolute path as seen from the root, posix; `null` where it is outside. */
  within(path: string): string | null {
    if (path === this.root) return '';
    if (!path.startsWith(this.prefix)) return null;
    const inner = path.slice(this.prefix.length);
    return sep === '/' ? inner : inner.replaceAll(sep, '/');
  }

  absolute(path: string): string {
    return join(this.root, path);
  }

  /** What stands in a folder, in the order of the names. */
  list(folder: string): Dirent[] {
    try {
      const entries = readdirSync(this.absolute(folder), { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.note(folder === '' ? '.' : folder, `this folder cannot be read (${codeOf(error)})`);
      return [];
    }
  }

  /** The path below the root of the regular file that an entry of a folder is or leads to, and its size. */
  regular(path: string, isLink: boolean): { readonly real: string; readonly size: number } | null {
    try {
      const real = isLink ? this.within(realpathSync(this.absolute(path))) : path;
      if (real === null) this.note(path, 'this link leads out of the project');
      else {
        const stats = statSync(this.absolute(real));
        if (stats.isFile()) return { real, size: stats.size };
        this.note(path, 'this is not a regular file');
      }
    } catch (error) {
      this.note(path, whyNot(error, isLink));
    }
    return null;
  }

  /** The text of a regular file. */
  text(path: string, size: number): string | null {
    // What the system makes up when it is read has no size.
    if (size === 0) return '';
    try {
      return readFileSync(this.absolute(path), 'utf8');
    } catch (error) {
      this.note(path, whyNot(error, false));
      return null;
    }
  }

  /** Whether others may open a file, or find that there is none: neither waits, nor takes all memory. */
  isHarmless(path: string): boolean {
    return isHarmless(this.absolute(path));
  }

  note(path: string, trouble: string): void {
    if (!this.troubles.has(path)) this.troubles.set(path, trouble);
  }
}

/** What a path leads to, wherever that is; `null` where nothing is there, or where it cannot be asked. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Whether a file can be opened without harm, or is not there. */
export function isHarmless(path: string): boolean {
  const stats = statsOf(path);
  return stats === null || stats.isDirectory() || (stats.isFile() && stats.size <= maximumBytes);
}

function whyNot(error: unknown, isLink: boolean): string {
  const code = codeOf(error);
  if (isLink && code === 'ELOOP') return 'this link leads to itself';
  if (isLink && code === 'ENOENT') return 'this link leads nowhere';
  return `this file cannot be read (${code})`;
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : String(error);
}
