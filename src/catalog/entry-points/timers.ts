import type { EntryPointEntry } from '../types.ts';

export default {
  name: 'timers',
  modules: ['global', 'timers', 'timers/promises'],
  evidence: ['https://nodejs.org/docs/latest-v20.x/api/timers.html#setintervalcallback-delay-args'],
  calls: [{ name: ['setInterval', 'globalThis.setInterval'], functions: 'first', runs: 'tick' }],
} satisfies EntryPointEntry;
