/* Keys that are new each time they are made. */

/** What gives another value each time, by where it comes from. */
export const newEachTime: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    global: new Set([
      ...['Date', 'Date.now', 'Math.random', 'Symbol', 'crypto.randomUUID', 'performance.now'],
      ...['process.hrtime', 'process.hrtime.bigint'],
    ]),
    crypto: new Set(['randomBytes', 'randomInt', 'randomUUID']),
    nanoid: new Set(['default', 'nanoid']),
    uuid: new Set(['default', 'v1', 'v4', 'v6', 'v7']),
  }),
);

/** Methods that give a part of a time or of a text, which is the same for a while. */
export const partsOfTime: ReadonlySet<string> = new Set([
  ...['getDate', 'getDay', 'getFullYear', 'getHours', 'getMinutes', 'getMonth'],
  ...['getUTCDate', 'getUTCDay', 'getUTCFullYear', 'getUTCHours', 'getUTCMinutes', 'getUTCMonth'],
  ...['slice', 'split', 'substr', 'substring', 'toDateString', 'toLocaleDateString'],
]);
