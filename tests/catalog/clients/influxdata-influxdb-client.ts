import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'InfluxDB',
      imports: `import { Agent } from 'node:http';\nimport { InfluxDB } from '@influxdata/influxdb-client';`,
      expression: `new InfluxDB({ url: 'http://localhost', transportOptions: { agent: new Agent({ keepAlive: true }) } })`,
    },
  ],
  quiet: [
    {
      because: 'it goes through the global agent',
      imports: `import { InfluxDB } from '@influxdata/influxdb-client';`,
      expression: `new InfluxDB({ url: process.env.INFLUX_URL })`,
    },
  ],
} satisfies ClientSamples;
