import type { Kind } from './compare.ts';

/** What a suggestion says that a reviewer is to check, at the end of its words. */
export const warning = 'Check first';

/**
 * Repairs of programs on the pages that change what the program does, by the kind of what changes first: `PAGE.md: NAME`.
 * The list only gets shorter: one that changes nothing any more fails its test until it is taken off.
 */
export const knownFailures: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  'left open': [
    'loops.md: closed in a `finally`',
    'loops.md: loops that close in several places, under conditions, or are left early',
  ],
  'listener twice': [
    'caches.md: a local variable of a client that is configured',
    'caches.md: what the variable would keep is configured',
  ],
  'waits for ever': [
    'words.md: a loop whose flag the work decides',
    'loops.md: what may throw where the loop would not run',
    'public-repairs.md: the body is not read; a Client of undici has one connection, so the second request on a shared one waits for ever',
  ],
};

/** The same for suggestions that tell the reviewer what to check: they may be wrong, and say so. */
export const warned: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  'answer differs': ['public-repairs.md: the set tells the runs apart by their client'],
  'options mixed': [
    'kinds-repairs.md: tenants mixed: an imported `let` of another file is aimed at the tenant by each request',
  ],
  'used after close': [
    'kinds-once.md: a pool comes out of a promise that waits for its first answer, and each request ends it',
    'kinds-once.md: a time-out races the connection of each request, which the `finally` closes',
    'kinds-once.md: p-retry opens a client for each request, however often it tries',
    'kinds-repairs.md: a middleware closes all that was opened for the response',
    'kinds-repairs.md: the name of the closing method is a constant',
    'ways.md: a helper closes all that it is passed',
    'uses.md: what holds a client is returned under a condition, and the client closed',
  ],
  'waits for ever': [
    'kinds-repairs.md: waiting for ever: the answers of two sockets are not read',
    'kinds-repairs.md: waiting for ever: what mariadb lends is given back only where nothing fails',
    'loops.md: a loop that stands in a list',
    'loops.md: the agent of a loop is made before it',
    'uses.md: it leaves the body of its own request unread',
  ],
};
