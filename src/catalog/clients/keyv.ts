import type { ClientEntry, Factory } from '../types.ts';

const keyv: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'shares',
  dials: 'never',
  close: ['disconnect'],
  carries: ['store'],
  options: 0,
  note: 'Its connections are those of its store.',
};

export default {
  modules: ['keyv'],
  checked: 'keyv@5.6.0',
  evidence: ['https://github.com/jaredwray/keyv', 'npm:keyv@5.6.0/dist/index.js'],
  factories: {
    default: keyv,
    Keyv: keyv,
  },
} satisfies ClientEntry;
