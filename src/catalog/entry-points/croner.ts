import type { EntryPointEntry } from '../types.ts';

/** https://croner.56k.guru/usage/basics/ */
export default {
  name: 'Croner',
  modules: ['croner'],
  evidence: ['https://croner.56k.guru/usage/basics/', 'npm:croner@11.0.1/dist/croner.d.ts'],
  receivers: { job: { from: ['Cron()', 'default()'], types: ['Cron'] } },
  calls: [
    { name: ['Cron', 'default'], functions: 'last', runs: 'tick' },
    { on: ['job'], name: ['schedule'], functions: 'first', runs: 'tick' },
  ],
} satisfies EntryPointEntry;
