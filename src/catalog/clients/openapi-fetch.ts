import type { ClientEntry } from '../types.ts';

export default {
  modules: ['openapi-fetch'],
  checked: 'openapi-fetch@0.17.0',
  evidence: ['https://openapi-ts.dev/openapi-fetch/', 'npm:openapi-fetch@0.17.0/dist/index.mjs', 'measured:catalog'],
  factories: {
    default: { form: 'call', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0 },
  },
} satisfies ClientEntry;
