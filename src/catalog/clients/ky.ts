import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = { form: 'call', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0 };

export default {
  modules: ['ky'],
  checked: 'ky@1.14.3',
  evidence: ['https://github.com/sindresorhus/ky', 'npm:ky@1.14.3/distribution/core/Ky.js', 'measured:catalog'],
  factories: {
    create: client,
    extend: client,
  },
} satisfies ClientEntry;
