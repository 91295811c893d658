import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'OTLP*Exporter',
      imports: "import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-grpc';",
      expression: 'new OTLPTraceExporter()',
    },
    {
      factory: 'OTLP*Exporter',
      imports: "import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-grpc';",
      expression: 'new OTLPMetricExporter()',
    },
    {
      factory: 'OTLP*Exporter',
      imports: "import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-grpc';",
      expression: 'new OTLPLogExporter()',
    },
  ],
  quiet: [
    {
      because: 'it is a name of something else',
      imports:
        "import type { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-grpc';\nimport { OTLPTraceExporter } from './exporters.js';",
      expression: 'new OTLPTraceExporter()',
    },
  ],
} satisfies ClientSamples;
