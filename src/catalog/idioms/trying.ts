/*
 * Words of names for what is tried until it works, or a few times. They only make the plugin quieter, and only where the
 * program does not show it.
 */
import type { Word } from './setting-up.ts';

/** Words of names for what is there once something has worked: a loop that waits for it only tries again. */
export const arrivalWords: readonly Word[] = [
  { word: 'client', unlike: ['clientsLeft'] },
  { word: 'conn', unlike: ['connectorsLeft'] },
  { word: 'connected', unlike: ['disconnected'] },
  { word: 'connection', unlike: ['connectionsLeft'] },
  { word: 'done', unlike: ['undone'] },
  { word: 'initialised', unlike: ['initials'] },
  { word: 'initialized', unlike: ['initials'] },
  { word: 'ok', unlike: ['tokens'] },
  { word: 'open', unlike: ['openings'] },
  { word: 'opened', unlike: ['reopened'] },
  { word: 'pool', unlike: ['carpool'] },
  { word: 'ready', unlike: ['already'] },
  { word: 'success', unlike: ['successors'] },
  { word: 'successful', unlike: ['successors'] },
  { word: 'up', unlike: ['group'] },
];

/** Words of names for a failure, and for how often something was tried. */
export const failureWords: readonly Word[] = [
  { word: 'err', unlike: ['errands'] },
  { word: 'error', unlike: ['terror'] },
  { word: 'errors', unlike: ['terrors'] },
  { word: 'fail', unlike: ['failsafe'] },
  { word: 'failed', unlike: ['unfailing'] },
  { word: 'failure', unlike: ['unfailing'] },
  { word: 'failures', unlike: ['unfailing'] },
];
export const attemptWords: readonly Word[] = [
  { word: 'attempt', unlike: ['attempted'] },
  { word: 'attempts', unlike: ['attempted'] },
  { word: 'retries', unlike: ['retrieved'] },
  { word: 'retry', unlike: ['retrieve'] },
];
