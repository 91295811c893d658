import { agent } from '../families/http-agent.ts';
import type { ClientEntry } from '../types.ts';

export default {
  modules: ['https-proxy-agent'],
  checked: 'https-proxy-agent@9.1.0',
  evidence: [
    'https://github.com/TooTallNate/proxy-agents/tree/main/packages/https-proxy-agent',
    'npm:https-proxy-agent@9.1.0/dist/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    // Older majors are built on agent-base 6, which could not keep a connection alive at all.
    HttpsProxyAgent: { ...agent, options: 1, versions: { since: 6 } },
  },
} satisfies ClientEntry;
