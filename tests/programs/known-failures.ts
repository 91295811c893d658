import type { Program } from './page.ts';

/**
 * Programs of whose verdict the plugin is wrong today, by the kind of what is wrong. The list only gets shorter: one that
 * is right now fails its test until it is taken off.
 */
export const knownFailures: Readonly<Record<string, readonly string[]>> = {};

const listed = new Set(Object.values(knownFailures).flat());

export function isKnownFailure({ page, name }: Pick<Program, 'name' | 'page'>): boolean {
  return listed.has(`${page}: ${name}`);
}
