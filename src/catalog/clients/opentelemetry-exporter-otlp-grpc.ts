import type { ClientEntry, Factory } from '../types.ts';

const exporter: Factory = {
  form: 'new',
  holds: 'channel',
  tier: 'churns',
  dials: 'use',
  readsEnvironment: true,
  close: ['shutdown'],
  options: 0,
  reconnects: true,
  edge: 'socket',
  note: 'Each exporter makes a client of @grpc/grpc-js when it exports for the first time.',
};

export default {
  modules: [
    '@opentelemetry/exporter-trace-otlp-grpc',
    '@opentelemetry/exporter-metrics-otlp-grpc',
    '@opentelemetry/exporter-logs-otlp-grpc',
  ],
  checked: '@opentelemetry/exporter-trace-otlp-grpc@0.223.1',
  evidence: [
    'https://github.com/open-telemetry/opentelemetry-js/tree/main/experimental/packages/exporter-trace-otlp-grpc',
    'npm:@opentelemetry/otlp-grpc-exporter-base@0.223.1/build/src/grpc-exporter-transport.js',
  ],
  factories: {
    // Traces, metrics and logs.
    'OTLP*Exporter': exporter,
  },
} satisfies ClientEntry;
