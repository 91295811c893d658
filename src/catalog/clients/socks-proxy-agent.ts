import { agent } from '../families/http-agent.ts';
import type { ClientEntry } from '../types.ts';

export default {
  modules: ['socks-proxy-agent'],
  checked: 'socks-proxy-agent@10.1.0',
  evidence: [
    'https://github.com/TooTallNate/proxy-agents/tree/main/packages/socks-proxy-agent',
    'npm:socks-proxy-agent@10.1.0/dist/index.d.ts',
    'measured:catalog',
  ],
  factories: {
    // Older majors are built on agent-base 6, which could not keep a connection alive at all.
    SocksProxyAgent: { ...agent, options: 1, versions: { since: 8 } },
  },
} satisfies ClientEntry;
