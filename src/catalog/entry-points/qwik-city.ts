import type { EntryPointEntry } from '../types.ts';

/** https://qwik.dev/docs/endpoints/ */
export default {
  name: 'Qwik City',
  modules: ['@builder.io/qwik-city', '@builder.io/qwik-city/*', '@builder.io/qwik-city/middleware/*'],
  evidence: [
    'https://qwik.dev/docs/endpoints/',
    'npm:@builder.io/qwik-city@1.20.1/lib/index.d.ts',
    'npm:@builder.io/qwik-city@1.20.1/lib/middleware/request-handler/index.d.ts',
  ],
  calls: [{ name: ['routeLoader$', 'routeAction$', 'globalAction$', 'server$'], functions: 'first', runs: 'request' }],
  exports: [
    {
      files: ['src/routes/**/*.{ts,tsx,js,jsx}'],
      names: ['onRequest', 'onGet', 'onPost', 'onPut', 'onPatch', 'onDelete', 'onHead'],
      runs: 'request',
    },
  ],
  types: { RequestHandler: 'request' },
} satisfies EntryPointEntry;
