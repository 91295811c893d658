import type { EntryPointEntry } from '../types.ts';

/** https://nodejs.org/api/timers.html#setintervalcallback-delay-args */
export default {
  name: 'setInterval',
  modules: ['global', 'timers'],
  evidence: ['https://nodejs.org/api/timers.html#setintervalcallback-delay-args', 'npm:@types/node@26.6.6/timers.d.ts'],
  calls: [
    {
      name: ['setInterval', 'globalThis.setInterval', 'global.setInterval'],
      functions: 'first',
      runs: 'tick',
    },
  ],
} satisfies EntryPointEntry;
