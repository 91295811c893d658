import type { ClientEntry } from '../types.ts';

export default {
  modules: ['resend'],
  checked: 'resend@6.38.0',
  evidence: ['https://resend.com/docs/send-with-nodejs', 'npm:resend@6.38.0/dist/index.cjs', 'measured:catalog'],
  factories: {
    Resend: { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [], throws: true },
  },
} satisfies ClientEntry;
