/* What runs a function once per element, by name. */

/** Methods that run their first function argument once per element. */
export const iterationMethods: ReadonlySet<string> = new Set([
  'map',
  'forEach',
  'flatMap',
  'filter',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'mapAsync',
  'forEachAsync',
  'eachSeries',
  'eachLimit',
  'eachOf',
  'eachOfSeries',
  'eachOfLimit',
  'mapSeries',
  'mapLimit',
  'mapValues',
  'each',
  'times',
  'timesSeries',
  'timesLimit',
]);

/** Functions that run a function argument once per element: `pMap(list, fn)`, `Array.from(list, fn)`. */
export const iterationFunctions: ReadonlySet<string> = new Set([
  'Array.from',
  'Array.fromAsync',
  'Object.groupBy',
  'Map.groupBy',
  'pMap',
  'pEach',
  'pEachSeries',
  'pMapSeries',
  'pFilter',
]);
