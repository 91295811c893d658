import type { EntryPointEntry } from '../types.ts';

const gauges = ['createObservableGauge', 'createObservableCounter', 'createObservableUpDownCounter'];
const meters = ['metrics.getMeter()', 'metrics.getMeterProvider().getMeter()'];

/** https://opentelemetry.io/docs/languages/js/instrumentation/#metrics */
export default {
  name: 'OpenTelemetry metrics',
  modules: ['@opentelemetry/api'],
  evidence: [
    'https://opentelemetry.io/docs/languages/js/instrumentation/#metrics',
    'npm:@opentelemetry/api@1.10.0/dist/metrics/NoopMeter.mjs',
  ],
  receivers: {
    meter: { from: meters, types: ['Meter'] },
    gauge: {
      from: meters.flatMap((meter) => gauges.map((gauge) => `${meter}.${gauge}()`)),
      types: ['ObservableGauge', 'ObservableCounter', 'ObservableUpDownCounter', 'Observable'],
    },
  },
  // At each export of the metrics.
  calls: [
    { on: ['gauge'], name: ['addCallback'], functions: 'first', runs: 'tick' },
    { on: ['meter'], name: ['addBatchObservableCallback'], functions: 'first', runs: 'tick' },
  ],
} satisfies EntryPointEntry;
