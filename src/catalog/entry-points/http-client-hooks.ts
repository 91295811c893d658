import type { EntryPointEntry } from '../types.ts';

/** Hooks that run for each outgoing request: axios and got. */
export default {
  name: 'HTTP client hooks',
  modules: ['axios', 'got'],
  evidence: [
    'https://axios-http.com/docs/interceptors',
    'https://github.com/sindresorhus/got/blob/main/documentation/9-hooks.md',
    'npm:axios@1.21.1/index.d.ts',
    'npm:got@14.6.6/dist/source/core/options.d.ts',
  ],
  calls: [
    {
      name: [
        'interceptors.request.use',
        'interceptors.response.use',
        'create().interceptors.request.use',
        'create().interceptors.response.use',
        'Axios().interceptors.request.use',
        'Axios().interceptors.response.use',
      ],
      functions: 'all',
      runs: 'request',
    },
    {
      name: ['extend', 'got.extend'],
      options: {
        'hooks.beforeRequest': 'request',
        'hooks.afterResponse': 'request',
        'hooks.beforeRetry': 'request',
        'hooks.beforeRedirect': 'request',
        'hooks.beforeError': 'request',
      },
    },
  ],
} satisfies EntryPointEntry;
