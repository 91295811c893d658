import { agent } from '../families/http-agent.ts';
import type { ClientEntry } from '../types.ts';

export default {
  modules: ['hpagent'],
  checked: 'hpagent@1.2.0',
  evidence: ['https://github.com/delvedor/hpagent#usage', 'npm:hpagent@1.2.0/index.d.ts', 'measured:catalog'],
  factories: {
    HttpProxyAgent: agent,
    HttpsProxyAgent: agent,
  },
} satisfies ClientEntry;
