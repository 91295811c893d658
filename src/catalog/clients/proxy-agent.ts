import type { ClientEntry } from '../types.ts';

/** Chooses a proxy by the environment; it connects through one inner agent per proxy. */
export default {
  modules: ['proxy-agent'],
  checked: 'proxy-agent@8.0.2',
  evidence: [
    'https://github.com/TooTallNate/proxy-agents/tree/main/packages/proxy-agent',
    'npm:proxy-agent@8.0.2/dist/index.js',
    'measured:catalog',
  ],
  factories: {
    ProxyAgent: {
      form: 'new',
      holds: 'agent',
      tier: 'unpooled',
      dials: 'use',
      close: ['destroy'],
      options: 0,
      reuse: { name: 'keepAlive', value: true, default: false },
      size: { name: 'maxSockets', default: null, suggested: 50 },
      reconnects: true,
      edge: 'http',
      carries: ['httpAgent', 'httpsAgent'],
      versions: { since: 6 },
    },
  },
} satisfies ClientEntry;
