import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a gauge that is read at each scrape',
      runs: 'tick',
      code: `
import { Gauge } from 'prom-client';
new Gauge({
  name: 'jobs',
  help: 'waiting jobs',
  async collect() {
    this.set(await ASK());
  },
});`,
    },
    {
      because: 'from CommonJS, by reference',
      runs: 'tick',
      file: 'metrics.js',
      code: `
const client = require('prom-client');
const collect = async () => {
  await ASK();
};
module.exports = new client.Counter({ name: 'x', help: 'y', collect });`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the gauge',
      code: `
import { Gauge } from 'prom-client';
const pool = ASK();
new Gauge({ name: 'jobs', help: 'x', collect: () => pool.query('select 1') });`,
    },
  ],
  lookalikes: [
    {
      because: 'a gauge of a chart',
      code: `
import { Gauge } from './charts';
new Gauge({ collect: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
