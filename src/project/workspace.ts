import { stemOf } from './extensions.ts';

/** Where the sources of a package may stand that is developed here, by what its package.json names; the likeliest first. */
export function sourcesOf(
  { main, module, exports }: Readonly<Record<string, unknown>>,
  rest: string,
): readonly string[] {
  const named = [...targetsOf(exports, rest), ...(rest === '' ? [module, main] : [rest])].filter(
    (target) => typeof target === 'string',
  );
  return [
    ...named.flatMap((target) => [inSources(fromHere(target)), target]),
    ...(rest === '' ? ['src/index', 'src', 'index', 'lib/index'] : [`src/${rest}`]),
  ].map((target) => `./${stemOf(fromHere(target))}`);
}

function fromHere(target: string): string {
  return target.startsWith('./') ? target.slice(2) : target;
}

/** Where the source of a file may stand that a build has written: `src/db.js` for `dist/db.js`. */
function inSources(target: string): string {
  const [folder = '', ...rest] = target.split('/');
  return rest.length > 0 && built.has(folder) ? ['src', ...rest].join('/') : target;
}

const built: ReadonlySet<string> = new Set(['build', 'cjs', 'dist', 'esm', 'lib', 'out']);

/** Files that `exports` names for a sub-path, whatever the condition. */
function targetsOf(exports: unknown, rest: string): string[] {
  if (typeof exports === 'string') return rest === '' ? [exports] : [];
  if (typeof exports !== 'object' || exports === null) return [];
  const entries: [string, unknown][] = Object.entries(exports);
  const own = entries.some(([key]) => key.startsWith('.'))
    ? entries.flatMap(([key, value]) => {
        const [before = '', after] = key.slice(2).split('*');
        if (after === undefined) return before === rest ? [{ value, star: '' }] : [];
        return rest.startsWith(before) && rest.endsWith(after)
          ? [{ value, star: rest.slice(before.length, rest.length - after.length) }]
          : [];
      })
    : [{ value: exports, star: '' }];
  return own.flatMap(({ value, star }) => stringsIn(value).map((target) => target.replace('*', () => star)));
}

// Conditions within conditions within conditions are three.
const maximumDepth = 20;

function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > maximumDepth) return [];
  return Object.values(value).flatMap((each) => stringsIn(each, depth + 1));
}
