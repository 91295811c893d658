import { agent } from '../families/http-agent.ts';
import type { ClientEntry } from '../types.ts';

export default {
  modules: ['http', 'https'],
  checked: 'node@20',
  evidence: ['https://nodejs.org/docs/latest-v20.x/api/http.html#new-agentoptions', 'measured:catalog'],
  factories: {
    Agent: {
      ...agent,
      form: 'either',
      note: 'A bare agent is worse than none: since Node.js 19 the global agent keeps connections alive, a new one does not.',
    },
  },
} satisfies ClientEntry;
