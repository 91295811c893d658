import type { ClientEntry } from '../types.ts';

/** The client for version 1 of InfluxDB. */
export default {
  modules: ['influx'],
  checked: 'influx@5.12.0',
  evidence: ['https://github.com/node-influx/node-influx', 'npm:influx@5.12.0/lib/src/pool.js', 'measured:catalog'],
  factories: {
    InfluxDB: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['options.agent'],
    },
  },
} satisfies ClientEntry;
