/* Who runs a callback, and what that gets. */

/** Methods and functions that run a callback and drop what it returns. */
export const droppingCallers: ReadonlySet<string> = new Set([
  'addEventListener',
  'addListener',
  'forEach',
  'nextTick',
  'on',
  'once',
  'prependListener',
  'queueMicrotask',
  'schedule',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'subscribe',
]);

/** Global functions that hand everything behind their first arguments on to the callback, and how many those are. */
export const handingTimers: ReadonlyMap<string, number> = new Map([
  ['process.nextTick', 1],
  ['setImmediate', 1],
  ['setInterval', 2],
  ['setTimeout', 2],
]);
