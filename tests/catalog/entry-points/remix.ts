import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the loader of a route',
      runs: 'request',
      file: 'app/routes/users.$id.tsx',
      code: `
export async function loader({ params }) {
  return { user: await ASK(params.id) };
}
export default function User() {
  return <p />;
}`,
    },
    {
      because: 'an action by its type',
      runs: 'request',
      file: 'app/routes/login.tsx',
      code: `
import type { ActionFunction } from '@remix-run/node';
export const action: ActionFunction = async ({ request }) => {
  const form = await request.formData();
  return ASK(form);
};`,
    },
    {
      because: 'the type of the arguments, in a folder of another name',
      runs: 'request',
      file: 'app/pages/orders.server.ts',
      code: `
import type { LoaderFunctionArgs } from 'react-router';
export const load = async ({ request }: LoaderFunctionArgs) => {
  return ASK(request.url);
};`,
    },
    {
      because: 'the generated type of the arguments',
      runs: 'request',
      file: 'app/pages/home.tsx',
      code: `
import type { Route } from './+types/home';
export async function loader({ params }: Route.LoaderArgs) {
  return ASK(params);
}`,
    },
    {
      because: 'the context of each request',
      runs: 'request',
      file: 'server.js',
      code: `
const express = require('express');
const { createRequestHandler } = require('@remix-run/express');
const app = express();
app.all('*', createRequestHandler({
  build: require('./build'),
  getLoadContext(req) {
    return { db: ASK(req) };
  },
}));`,
    },
    {
      because: 'the entry of the server handles each document',
      runs: 'request',
      file: 'app/entry.server.tsx',
      code: `
export default async function handleRequest(request, status, headers, context) {
  const html = await ASK(context);
  return new Response(html, { status, headers });
}`,
    },
  ],
  once: [
    {
      because: 'code of the module of a route',
      file: 'app/routes/users.tsx',
      code: `
const pool = ASK();
export const loader = async () => pool.query('select 1');`,
    },
  ],
  lookalikes: [
    {
      because: 'a loader of a bundler',
      file: 'build/svg-loader.js',
      code: `
export function loader(source) {
  return ASK(source);
}`,
    },
    {
      because: 'another export of a route',
      file: 'app/routes/users.tsx',
      code: `
export const createClient = () => ASK();`,
    },
  ],
} satisfies EntryPointSamples;
