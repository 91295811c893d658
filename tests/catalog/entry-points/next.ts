import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the default export of a file in pages/api',
      runs: 'request',
      file: 'src/pages/api/users/[id].ts',
      code: `
export default async function handler(req, res) {
  const user = await ASK();
  res.json(user);
}`,
    },
    {
      because: 'pages/api in CommonJS, wrapped, in a monorepo',
      runs: 'request',
      file: 'apps/web/pages/api/health.js',
      code: `
const withLog = require('../../lib/with-log');
const health = async (req, res) => {
  res.json(await ASK());
};
module.exports = withLog(health);`,
    },
    {
      because: 'a route handler',
      runs: 'request',
      file: 'src/app/api/users/route.ts',
      code: `
import { NextResponse } from 'next/server';
export async function GET() {
  return NextResponse.json(await ASK());
}`,
    },
    {
      because: 'a route handler inside a wrapper of the project',
      runs: 'request',
      file: 'app/(shop)/orders/route.ts',
      code: `
import { withAuth } from '@/lib/auth';
export const POST = withAuth(async (request: Request) => {
  const order = await ASK(request);
  return Response.json(order);
});`,
    },
    {
      because: 'a page of the app router',
      runs: 'request',
      file: 'app/blog/[slug]/page.tsx',
      code: `
export default async function Page({ params }) {
  const { slug } = await params;
  const post = await ASK(slug);
  return <article>{post.title}</article>;
}`,
    },
    {
      because: 'the metadata of a page',
      runs: 'request',
      file: 'app/blog/[slug]/page.tsx',
      code: `
import type { Metadata } from 'next';
export async function generateMetadata({ params }): Promise<Metadata> {
  return { title: await ASK(params) };
}
export default function Page() {
  return <p />;
}`,
    },
    {
      because: 'a layout',
      runs: 'request',
      file: 'src/app/layout.tsx',
      code: `
const RootLayout = async ({ children }) => {
  const session = await ASK();
  return <html data-user={session.id}><body>{children}</body></html>;
};
export default RootLayout;`,
    },
    {
      because: 'getServerSideProps',
      runs: 'request',
      file: 'pages/index.tsx',
      code: `
import type { GetServerSideProps } from 'next';
export const getServerSideProps: GetServerSideProps = async ({ query }) => {
  return { props: { rows: await ASK(query) } };
};
export default function Home({ rows }) {
  return <ul>{rows}</ul>;
}`,
    },
    {
      because: 'the type of the handler, in a file elsewhere',
      runs: 'request',
      file: 'src/server/handlers/users.ts',
      code: `
import type { NextApiHandler } from 'next';
const users: NextApiHandler = async (_, response) => {
  response.json(await ASK());
};
export { users };`,
    },
    {
      because: 'a helper that takes the request',
      runs: 'request',
      file: 'src/lib/session.ts',
      code: `
import { NextRequest } from 'next/server';
export async function readSession(input: NextRequest) {
  return ASK(input.cookies.get('sid'));
}`,
    },
    {
      because: 'proxy.ts, which runs on Node',
      runs: 'request',
      file: 'src/proxy.ts',
      code: `
export async function proxy(request) {
  const allowed = await ASK(request.headers.get('x-key'));
  return allowed ? undefined : new Response(null, { status: 401 });
}`,
    },
    {
      because: 'after() in a handler runs once per request',
      runs: 'request',
      file: 'app/api/track/route.ts',
      code: `
import { after } from 'next/server';
export function POST() {
  after(async () => {
    await ASK();
  });
  return new Response();
}`,
    },
    {
      because: 'errors of requests are reported one by one',
      runs: 'event',
      file: 'instrumentation.ts',
      code: `
export async function onRequestError(error, request) {
  await ASK(error);
}`,
    },
    {
      because: 'static pages are built and revalidated',
      runs: 'request',
      evidence: 'weak',
      file: 'pages/about.tsx',
      code: `
export async function getStaticProps() {
  return { props: { text: await ASK() }, revalidate: 60 };
}
export default function About({ text }) {
  return <p>{text}</p>;
}`,
    },
  ],
  once: [
    {
      because: 'register of instrumentation.ts runs when the server starts',
      file: 'src/instrumentation.ts',
      code: `
export async function register() {
  await ASK();
}`,
    },
    {
      because: 'the list of static pages is made at build time',
      file: 'pages/posts/[id].tsx',
      code: `
export async function getStaticPaths() {
  const ids = await ASK();
  return { paths: ids, fallback: false };
}
export default function Post() {
  return <p />;
}`,
    },
    {
      because: 'generateStaticParams is called at build time',
      file: 'app/blog/[slug]/page.tsx',
      code: `
export async function generateStaticParams() {
  return ASK();
}
export default function Page() {
  return <p />;
}`,
    },
    {
      because: 'code of the module of a route handler',
      file: 'app/api/users/route.ts',
      code: `
const pool = ASK();
export async function GET() {
  return Response.json(await pool.query('select 1'));
}`,
    },
  ],
  lookalikes: [
    {
      because: 'another export of a route file',
      file: 'app/api/users/route.ts',
      code: `
export function makeClient() {
  return ASK();
}`,
    },
    {
      because: 'a function named register elsewhere',
      file: 'src/lib/users.ts',
      code: `
export async function register() {
  return ASK();
}`,
    },
    {
      because: 'an exported verb outside the app folder',
      file: 'src/http/route-names.ts',
      code: `
export const GET = (label) => ASK(label);`,
    },
    {
      because: 'a factory of middleware in a file of that name',
      file: 'src/middleware.ts',
      code: `
export function middleware(options) {
  const store = ASK(options);
  return (req, res, next) => store.check(req, next);
}`,
    },
  ],
} satisfies EntryPointSamples;
