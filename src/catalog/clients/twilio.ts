import type { ClientEntry, Factory } from '../types.ts';

const twilio: Factory = {
  form: 'either',
  holds: 'agent',
  tier: 'churns',
  dials: 'use',
  close: [],
  options: 2,
  reuse: { name: 'keepAlive', value: true, default: true, formerly: { before: 5, default: false } },
  size: { name: 'maxSockets', default: 20 },
  reconnects: true,
  throws: true,
  edge: 'http',
  carries: ['httpClient'],
};

export default {
  modules: ['twilio'],
  checked: 'twilio@6.2.0',
  evidence: [
    'https://github.com/twilio/twilio-node#usage',
    'npm:twilio@6.2.0/lib/base/RequestClient.js',
    'measured:catalog',
  ],
  factories: {
    default: twilio,
    Twilio: { ...twilio, form: 'new' },
    RequestClient: {
      form: 'new',
      holds: 'agent',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: [],
      options: 0,
      reuse: { name: 'keepAlive', value: true, default: true, formerly: { before: 5, default: false } },
      size: { name: 'maxSockets', default: 20 },
      reconnects: true,
      edge: 'http',
    },
  },
} satisfies ClientEntry;
