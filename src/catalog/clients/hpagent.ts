import type { ClientEntry, Factory } from '../types.ts';

const agent: Factory = {
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
};

export default {
  modules: ['hpagent'],
  checked: 'hpagent@1.2.0',
  evidence: ['https://github.com/delvedor/hpagent#usage', 'npm:hpagent@1.2.0/index.d.ts', 'measured:catalog'],
  factories: {
    HttpProxyAgent: agent,
    HttpsProxyAgent: agent,
  },
} satisfies ClientEntry;
