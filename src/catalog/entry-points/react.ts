import type { EntryPointEntry } from '../types.ts';

/** The parts of React that run on the server: https://react.dev/reference/rsc/server-functions */
export default {
  name: 'React Server Functions',
  modules: ['react'],
  evidence: ['https://react.dev/reference/rsc/use-server', 'https://react.dev/reference/react/cache'],
  // Remembers within one request only: it makes no client a singleton.
  calls: [{ name: ['cache'], functions: 'first', runs: 'request' }],
  exports: [{ files: ['**'], names: ['*'], directive: 'use server', runs: 'request' }],
} satisfies EntryPointEntry;
