import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the callback of a gauge',
      runs: 'tick',
      code: `
import { metrics } from '@opentelemetry/api';
const meter = metrics.getMeter('shop');
meter.createObservableGauge('jobs').addCallback(async (result) => {
  result.observe(await ASK());
});`,
    },
    {
      because: 'a callback of many',
      runs: 'tick',
      file: 'metrics.js',
      code: `
const { metrics } = require('@opentelemetry/api');
const meter = metrics.getMeter('shop');
function observe(result) {
  ASK(result);
}
meter.addBatchObservableCallback(observe, []);`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the gauge',
      code: `
import { metrics } from '@opentelemetry/api';
const pool = ASK();
metrics.getMeter('shop').createObservableGauge('jobs').addCallback(() => pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'a callback of another object',
      code: `
import { gauge } from './gauge';
gauge.addCallback(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
