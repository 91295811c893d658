import type { ClientEntry } from '../types.ts';

export default {
  modules: ['superagent'],
  checked: 'superagent@10.4.2',
  evidence: [
    'https://forwardemail.github.io/superagent/',
    'npm:superagent@10.4.2/lib/node/index.js',
    'measured:catalog',
  ],
  factories: {
    agent: {
      form: 'call',
      holds: 'session',
      tier: 'unpooled',
      dials: 'never',
      close: [],
      shareable: false,
      note: 'It holds cookies, no sockets. Every request is sent with `agent: false` unless its method `agent()` hands it one that keeps connections alive.',
    },
  },
} satisfies ClientEntry;
