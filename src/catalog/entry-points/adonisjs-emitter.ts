import type { EntryPointEntry } from '../types.ts';

/** https://docs.adonisjs.com/guides/digging-deeper/emitter */
export default {
  name: 'AdonisJS emitter',
  modules: ['@adonisjs/core/services/emitter'],
  evidence: [
    'https://docs.adonisjs.com/guides/digging-deeper/emitter',
    'npm:@adonisjs/core@6.21.0/build/services/emitter.d.ts',
  ],
  receivers: { emitter: { from: ['default'] } },
  calls: [{ on: ['emitter'], name: ['on', 'listen'], functions: 'last', runs: 'event' }],
} satisfies EntryPointEntry;
