import type { Kind } from './compare.ts';

/** What a suggestion says that a reviewer is to check, at the end of its words. */
export const warning = 'Check first';

/**
 * Repairs of programs on the pages that change what the program does, by the kind of what changes first: `PAGE.md: NAME`.
 * The list only gets shorter: one that changes nothing any more fails its test until it is taken off.
 */
export const knownFailures: Partial<Readonly<Record<Kind, readonly string[]>>> = {
};

/** The same for suggestions that tell the reviewer what to check: they may be wrong, and say so. */
export const warned: Partial<Readonly<Record<Kind, readonly string[]>>> = {
};
