import type { EntryPointEntry } from '../types.ts';

/** https://nodejs.org/api/diagnostics_channel.html */
export default {
  name: 'Node diagnostics channel',
  modules: ['diagnostics_channel'],
  evidence: ['https://nodejs.org/api/diagnostics_channel.html', 'npm:@types/node@26.6.6/diagnostics_channel.d.ts'],
  receivers: { channel: { from: ['channel()'], types: ['Channel'] } },
  calls: [
    { name: ['subscribe'], functions: 'last', runs: 'event' },
    { on: ['channel'], name: ['subscribe'], functions: 'first', runs: 'event' },
  ],
} satisfies EntryPointEntry;
