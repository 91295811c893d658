/* How Node.js names what adds a function to an emitter of events. */

/** Methods of `EventEmitter` that keep a function for an event. */
export const emitterMethods: ReadonlySet<string> = new Set([
  'addListener',
  'on',
  'once',
  'prependListener',
  'prependOnceListener',
]);

/** Methods of `EventEmitter` that forget one. */
export const forgettingMethods: ReadonlySet<string> = new Set(['off', 'removeListener', 'removeAllListeners']);
