import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@tidbcloud/serverless'],
  checked: '@tidbcloud/serverless@0.3.0',
  evidence: ['https://github.com/tidbcloud/serverless-js', 'npm:@tidbcloud/serverless@0.3.0/dist/index.cjs'],
  factories: {
    connect: { form: 'call', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0 },
  },
} satisfies ClientEntry;
