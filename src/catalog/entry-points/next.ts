import type { EntryPointEntry } from '../types.ts';

/** https://nextjs.org/docs/app/api-reference/file-conventions */
export default {
  name: 'Next.js',
  modules: ['next', 'next/*'],
  evidence: [
    'https://nextjs.org/docs/app/api-reference/file-conventions/route',
    'https://nextjs.org/docs/app/api-reference/file-conventions/instrumentation',
    'https://nextjs.org/docs/app/api-reference/functions/after',
    'npm:next@16.4.6/dist/types.d.ts',
    'npm:next@16.4.6/dist/shared/lib/utils.d.ts',
    'npm:next@16.4.6/dist/server/instrumentation/types.d.ts',
  ],
  perRequest: ['next/cache', 'next/headers', 'next/navigation', 'next/server'],
  reloads: true,
  calls: [
    // Runs after the response, once per call; the caller decides.
    { name: ['after', 'unstable_after'], functions: 'first', runs: 'once' },
  ],
  exports: [
    { files: ['instrumentation.{ts,js,mts,mjs}'], names: ['register'], runs: 'once' },
    { files: ['instrumentation.{ts,js,mts,mjs}'], names: ['onRequestError'], runs: 'event' },
    {
      files: ['app/**/route.{ts,tsx,js,jsx,mts,mjs}'],
      names: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      runs: 'request',
    },
    { files: ['pages/api/**/*.{ts,tsx,js,jsx,mts,mjs}'], names: ['default'], runs: 'request' },
    // At build time, once per route.
    { files: ['pages/**/*.{ts,tsx,js,jsx}'], names: ['getStaticPaths'], runs: 'once' },
    { files: ['app/**/{page,layout}.{ts,tsx,js,jsx}'], names: ['generateStaticParams'], runs: 'once' },
    // At build time for each page, and again at each revalidation; too seldom to be certain of it.
    { files: ['pages/**/*.{ts,tsx,js,jsx}'], names: ['getStaticProps'], runs: 'request', weak: true },
    { files: ['pages/**/*.{ts,tsx,js,jsx}'], names: ['getServerSideProps'], runs: 'request' },
    {
      files: ['app/**/{page,layout,template,not-found}.{ts,tsx,js,jsx}'],
      names: ['default', 'generateMetadata', 'generateViewport'],
      runs: 'request',
    },
    // The parameter tells the middleware from a function that makes one.
    {
      files: ['{middleware,proxy}.{ts,js,mts,mjs}'],
      names: ['middleware', 'proxy', 'default'],
      parameters: ['request|req'],
      runs: 'request',
    },
  ],
  types: {
    GetStaticPaths: 'once',
    GetServerSideProps: 'request',
    NextApiHandler: 'request',
    NextMiddleware: 'request',
    NextProxy: 'request',
    onRequestError: 'event',
  },
  parameters: [
    { types: ['NextApiRequest'], runs: 'request' },
    { types: ['NextRequest'], runs: 'request' },
    { types: ['GetServerSidePropsContext'], runs: 'request' },
    { types: ['NextPageContext'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
