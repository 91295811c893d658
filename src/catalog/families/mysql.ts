import type { Factory, PoolConversion } from '../types.ts';

const lends: Factory['lends'] = [
  { by: 'getConnection', back: ['release', 'end', 'destroy', 'releaseConnection'], callback: 'error-first' },
];

/** What the drivers for MySQL and MariaDB have in common; they all follow the API of `mysql`. */
export const pool: Factory = {
  form: 'call',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  close: ['end'],
  options: 0,
  size: { name: 'connectionLimit', default: 10, suggested: 10 },
  failsWhenFull: { waitForConnections: true, queueLimit: 0 },
  reconnects: true,
  language: 'mysql',
  lends,
  edge: 'socket',
};

/** Its pools are added later, with options of their own. */
export const cluster: Factory = {
  form: 'call',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  close: ['end'],
  options: 0,
  reconnects: true,
  language: 'mysql',
  lends,
  edge: 'socket',
};

export const connection: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['end', 'destroy'],
  options: 0,
  reconnects: false,
  language: 'mysql',
  edge: 'socket',
};

/** Only for promise APIs: a callback that waits for a connection is not rewritten. */
export const toPool: PoolConversion = {
  factory: 'createPool',
  form: 'call',
  checkout: 'getConnection',
  release: 'release',
  destroy: { by: 'method', name: 'destroy' },
};
