import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global agent',
      imports: "const Influx = require('influx');",
      expression: "new Influx.InfluxDB({ host: 'influx', database: 'shop' })",
    },
  ],
} satisfies ClientSamples;
