import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const extensions = new Set(['.js', '.cjs', '.mjs', '.jsx', '.ts', '.cts', '.mts', '.tsx']);

/** Folders with code that a repository did not write, or wrote by machine. */
const foreign = new Set([
  ...['node_modules', 'bower_components', 'vendor', 'vendors', 'vendored', 'third_party', 'third-party'],
  ...['dist', 'build', 'coverage', '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.yarn', '.git'],
]);

const mostBytes = 1 << 20;

/** Tests, scripts, examples and documentation: where a report without a label says nothing against the plugin. */
const asideFolders = [
  ...['__tests__', '__mocks__', 'tests?', 'testing', 'specs?', 'e2e', 'cypress', 'playwright', 'fixtures?', 'mocks?'],
  ...['scripts?', 'examples?', 'samples?', 'references', 'docs?', 'documentation', 'bench', 'benchmarks?', 'seeds?'],
  ...['migrations?', 'tools'],
].join('|');
const aside = new RegExp(
  [
    `(?:^|/)(?:${asideFolders})(?:/|$)`,
    String.raw`[.-](?:test|spec|e2e|bench|stories|mock|fixture)s?\.[cm]?[jt]sx?$`,
    String.raw`(?:^|/)(?:seed|jest\.\w+|vitest\.\w+|playwright\.config|global-?setup)\.[cm]?[jt]s$`,
  ].join('|'),
  'iu',
);

export function isAside(file: string): boolean {
  return aside.test(file);
}

/** The source files below a folder, as sorted posix paths relative to it. Symbolic links are not followed. */
export function sourceFiles(folder: string, skipped: ReadonlySet<string> = foreign): string[] {
  const found: string[] = [];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) visit(path);
      } else if (entry.isFile() && extensions.has(extname(path)) && !/[.-]min\.[cm]?js$/u.test(path)) found.push(path);
    }
  };
  visit('');
  return found.sort();
}

/** The text of a file; null when it is too large for `most` bytes, or minified. */
export function readSource(file: string, most = mostBytes): string | null {
  if (statSync(file).size > most) return null;
  const text = readFileSync(file, 'utf8');
  return text.length > 20_000 && text.length / linesOf(text) > 500 ? null : text;
}

export function linesOf(text: string): number {
  return text.split('\n').length;
}

/** As the project that wrote the file would configure it. */
export function sourceTypeOf(file: string, text: string): 'commonjs' | 'module' {
  if (/\.c[jt]s$/u.test(file)) return 'commonjs';
  return /\.jsx?$/u.test(file) && !/^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text) ? 'commonjs' : 'module';
}
