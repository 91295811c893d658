import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'OTLP*Exporter',
      imports: "import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';",
      expression: 'new OTLPTraceExporter()',
    },
    {
      factory: 'OTLP*Exporter',
      imports: "import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';",
      expression: 'new OTLPMetricExporter()',
    },
    {
      factory: 'OTLP*Exporter',
      imports: "import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';",
      expression: 'new OTLPLogExporter()',
    },
    {
      factory: 'OTLP*Exporter',
      imports: "const { OTLPTraceExporter } = require('@opentelemetry/exporter-trace-otlp-proto');",
      expression: "new OTLPTraceExporter({ url: 'http://collector:4318/v1/traces' })",
    },
  ],
  quiet: [
    {
      because: 'a span processor over an exporter that is kept holds nothing',
      imports:
        "import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';\nimport type { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';\nimport { exporter } from './exporter.js';",
      expression: 'new BatchSpanProcessor(exporter)',
    },
  ],
} satisfies ClientSamples;
