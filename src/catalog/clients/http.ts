import type { ClientEntry } from '../types.ts';

export default {
  modules: ['http', 'https'],
  checked: 'node@20',
  evidence: ['https://nodejs.org/docs/latest-v20.x/api/http.html#new-agentoptions', 'measured:catalog'],
  factories: {
    Agent: {
      form: 'either',
      holds: 'agent',
      tier: 'unpooled',
      dials: 'use',
      close: ['destroy'],
      options: 0,
      reuse: { name: 'keepAlive', value: true, default: false },
      size: { name: 'maxSockets', default: null, suggested: 50 },
      reconnects: true,
      edge: 'http',
      note: 'A bare agent is worse than none: since Node.js 19 the global agent keeps connections alive, a new one does not.',
    },
  },
} satisfies ClientEntry;
