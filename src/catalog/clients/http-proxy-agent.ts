import type { ClientEntry } from '../types.ts';

export default {
  modules: ['http-proxy-agent'],
  checked: 'http-proxy-agent@9.1.0',
  evidence: [
    'https://github.com/TooTallNate/proxy-agents/tree/main/packages/http-proxy-agent',
    'npm:http-proxy-agent@9.1.0/dist/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    HttpProxyAgent: {
      form: 'new',
      holds: 'agent',
      tier: 'unpooled',
      dials: 'use',
      close: ['destroy'],
      options: 1,
      reuse: { name: 'keepAlive', value: true, default: false },
      size: { name: 'maxSockets', default: null, suggested: 50 },
      reconnects: true,
      edge: 'http',
      // Older majors are built on agent-base 6, which could not keep a connection alive at all.
      versions: { since: 6 },
    },
  },
} satisfies ClientEntry;
