import type { EntryPointEntry } from '../types.ts';

/** https://github.com/siimon/prom-client */
export default {
  name: 'prom-client',
  modules: ['prom-client'],
  evidence: ['https://github.com/siimon/prom-client#readme', 'npm:prom-client@15.1.3/index.d.ts'],
  // At each scrape.
  calls: [{ name: ['Gauge', 'Counter', 'Histogram', 'Summary'], options: { collect: 'tick' } }],
} satisfies EntryPointEntry;
