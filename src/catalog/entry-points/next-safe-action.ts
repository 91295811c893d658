import type { EntryPointEntry } from '../types.ts';

/** https://next-safe-action.dev/docs/define-actions/create-the-client */
export default {
  name: 'next-safe-action',
  modules: ['next-safe-action', 'next-safe-action/*'],
  evidence: [
    'https://next-safe-action.dev/docs/define-actions/create-the-client',
    'npm:next-safe-action@8.7.3/dist/index.d.mts',
  ],
  receivers: {
    client: { from: ['createSafeActionClient()'], names: ['actionClient', '*ActionClient'] },
  },
  calls: [
    { on: ['client'], name: ['action', 'stateAction', 'use'], functions: 'first', runs: 'request' },
    { name: ['createSafeActionClient'], options: { handleServerError: 'request' } },
    { name: ['createMiddleware().define'], functions: 'first', runs: 'request' },
  ],
} satisfies EntryPointEntry;
