import { agent } from '../families/http-agent.ts';
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
    // Older majors are built on agent-base 6, which could not keep a connection alive at all.
    ProxyAgent: { ...agent, carries: ['httpAgent', 'httpsAgent'], versions: { since: 6 } },
  },
} satisfies ClientEntry;
