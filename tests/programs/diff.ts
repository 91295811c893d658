import { createPatch } from 'diff';

/** The hunks alone. */
export function diffOf(before: string, after: string): string {
  return createPatch('', before, after, '', '', { context: 2 })
    .split('\n')
    .slice(4)
    .filter((line) => !line.startsWith('\\'))
    .join('\n')
    .trimEnd();
}
