import type { EntryPointEntry } from '../types.ts';

/** https://www.inngest.com/docs/reference/functions/create */
export default {
  name: 'Inngest',
  modules: ['inngest'],
  evidence: ['https://www.inngest.com/docs/reference/functions/create', 'npm:inngest@4.24.0/components/Inngest.d.ts'],
  receivers: { inngest: { from: ['Inngest()'], types: ['Inngest'], names: ['inngest'] } },
  // The body is entered again for each of its steps.
  calls: [
    { on: ['inngest'], name: ['createFunction'], functions: 'last', runs: 'event', options: { onFailure: 'event' } },
  ],
} satisfies EntryPointEntry;
