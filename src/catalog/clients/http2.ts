import type { ClientEntry } from '../types.ts';

export default {
  modules: ['http2'],
  checked: 'node@20',
  evidence: [
    'https://nodejs.org/docs/latest-v20.x/api/http2.html#http2connectauthority-options-listener',
    'measured:catalog',
  ],
  factories: {
    connect: {
      form: 'call',
      holds: 'session',
      tier: 'churns',
      dials: 'construct',
      close: ['close', 'destroy'],
      options: 1,
      reconnects: false,
      needsErrorListener: true,
      edge: 'socket',
      note: 'A session does not come back after GOAWAY or a lost connection, so a shared one has to be replaced when it closes.',
    },
  },
} satisfies ClientEntry;
