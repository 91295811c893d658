import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@influxdata/influxdb-client'],
  checked: '@influxdata/influxdb-client@1.35.0',
  evidence: [
    'https://github.com/influxdata/influxdb-client-js',
    'npm:@influxdata/influxdb-client@1.35.0/dist/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    InfluxDB: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['transportOptions.agent'],
    },
  },
} satisfies ClientEntry;
