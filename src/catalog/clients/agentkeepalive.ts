import type { ClientEntry, Factory } from '../types.ts';

const agent: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'churns',
  dials: 'use',
  close: ['destroy'],
  options: 0,
  reuse: { name: 'keepAlive', value: true, default: true },
  size: { name: 'maxSockets', default: null, suggested: 50 },
  reconnects: true,
  edge: 'http',
};

export default {
  modules: ['agentkeepalive'],
  checked: 'agentkeepalive@4.6.0',
  evidence: [
    'https://github.com/node-modules/agentkeepalive#new-agentoptions',
    'npm:agentkeepalive@4.6.0/lib/agent.js',
    'measured:catalog',
  ],
  factories: {
    default: agent,
    HttpAgent: agent,
    HttpsAgent: agent,
  },
} satisfies ClientEntry;
