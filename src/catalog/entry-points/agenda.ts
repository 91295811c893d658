import type { EntryPointEntry } from '../types.ts';

/** https://github.com/agenda/agenda */
export default {
  name: 'Agenda',
  modules: ['agenda', '@hokify/agenda'],
  evidence: ['https://github.com/agenda/agenda#defining-job-processors', 'npm:agenda@6.2.6/dist/index.d.ts'],
  receivers: { agenda: { from: ['default()', 'Agenda()'], types: ['Agenda'], names: ['agenda'] } },
  calls: [
    { on: ['agenda'], name: ['define'], functions: 'all', runs: 'message' },
    { on: ['agenda'], name: ['on', 'addListener'], literal: ['ready', 'error'], functions: 'last', runs: 'once' },
  ],
  parameters: [{ types: ['Job'], runs: 'message' }],
} satisfies EntryPointEntry;
