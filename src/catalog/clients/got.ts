import type { ClientEntry, Factory } from '../types.ts';

const instance: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 0,
  carries: ['agent.http', 'agent.https', 'agent.http2'],
};

export default {
  modules: ['got'],
  checked: 'got@14.6.6',
  evidence: [
    'https://github.com/sindresorhus/got/blob/main/documentation/2-options.md#agent',
    'npm:got@14.6.6/dist/source/core/options.js',
    'measured:catalog',
  ],
  factories: {
    extend: instance,
    'got.extend': instance,
  },
} satisfies ClientEntry;
