import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@clickhouse/client'],
  checked: '@clickhouse/client@1.23.1',
  evidence: [
    'https://clickhouse.com/docs/integrations/javascript',
    'npm:@clickhouse/client@1.23.1/dist/config.d.ts',
    'measured:catalog',
  ],
  factories: {
    createClient: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
      reuse: { name: 'keep_alive.enabled', value: true, default: true },
      size: { name: 'max_open_connections', default: 10, suggested: 10 },
      carries: ['http_agent'],
      reconnects: true,
      edge: 'http',
    },
  },
} satisfies ClientEntry;
