import type { ClientEntry, Factory } from '../types.ts';

const exporter: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'churns',
  dials: 'use',
  readsEnvironment: true,
  close: ['shutdown'],
  options: 0,
  reuse: { name: 'keepAlive', value: true, default: true },
  reconnects: true,
  edge: 'http',
  note: 'Each exporter has a keep-alive agent of its own.',
};

export default {
  modules: [
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/exporter-metrics-otlp-http',
    '@opentelemetry/exporter-logs-otlp-http',
    '@opentelemetry/exporter-trace-otlp-proto',
    '@opentelemetry/exporter-metrics-otlp-proto',
    '@opentelemetry/exporter-logs-otlp-proto',
  ],
  checked: '@opentelemetry/exporter-trace-otlp-http@0.223.1',
  evidence: [
    'https://github.com/open-telemetry/opentelemetry-js/tree/main/experimental/packages/exporter-trace-otlp-http',
    'npm:@opentelemetry/otlp-exporter-base@0.223.1/build/src/configuration/otlp-node-http-configuration.js',
    'measured:catalog',
  ],
  factories: {
    // Traces, metrics and logs.
    'OTLP*Exporter': exporter,
  },
} satisfies ClientEntry;
