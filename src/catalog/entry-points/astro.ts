import type { EntryPointEntry } from '../types.ts';

const pages = ['src/pages/**/*.{ts,js,mts,mjs}'];

/** https://docs.astro.build/en/guides/endpoints/ */
export default {
  name: 'Astro',
  modules: ['astro', 'astro:*', 'astro/middleware'],
  evidence: [
    'https://docs.astro.build/en/guides/endpoints/',
    'https://docs.astro.build/en/guides/middleware/',
    'npm:astro@6.0.5/dist/types/public/common.d.ts',
    'npm:astro@6.0.5/dist/actions/runtime/server.d.ts',
  ],
  calls: [
    { name: ['defineMiddleware'], functions: 'first', runs: 'request' },
    { name: ['sequence'], functions: 'all', runs: 'request' },
    { name: ['defineAction'], options: { handler: 'request' } },
  ],
  exports: [
    { files: pages, names: ['getStaticPaths'], runs: 'once' },
    { files: pages, names: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], runs: 'request' },
    // Unless the page is rendered on demand, GET runs once, at build time.
    { files: pages, names: ['GET', 'ALL', 'HEAD'], runs: 'request', weak: true },
    {
      files: ['src/middleware.{ts,js,mts,mjs}', 'src/middleware/index.{ts,js,mts,mjs}'],
      names: ['onRequest'],
      runs: 'request',
    },
  ],
  types: { GetStaticPaths: 'once', MiddlewareHandler: 'request' },
} satisfies EntryPointEntry;
