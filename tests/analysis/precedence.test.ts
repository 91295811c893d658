import { describe, expect, it } from 'vitest';
import { executionOf } from '../../src/analysis/execution.ts';
import { ask } from './ask.ts';

interface Case {
  readonly file?: string;
  /** The framework that `ignore` in the settings goes by. */
  readonly by: string;
  /** The words of the message. */
  readonly phrase: string;
  readonly code: string;
}

/** Who calls the function around `ASK()`, where several frameworks may. The order of the catalog decides in none. */
const cases: Record<string, Case> = {
  'a file that is named before a folder that other frameworks have too': {
    file: 'src/routes/users/+server.ts',
    by: 'SvelteKit',
    phrase: '`GET`, which SvelteKit calls',
    code: 'export async function GET(event) { ASK(); }',
  },
  'a call before the place of the file': {
    file: 'src/routes/users.ts',
    by: 'Express',
    phrase: 'a handler of `router.get` (Express)',
    code: `import { router } from '../router';
router.get('/users', GET);
export async function GET(req, res) { ASK(); }`,
  },
  'the inner call before the outer': {
    by: 'express-async-handler',
    phrase: 'a handler of `asyncHandler` (express-async-handler)',
    code: `import express from 'express';
import asyncHandler from 'express-async-handler';
express().get('/', asyncHandler(async () => { ASK(); }));`,
  },
  'a type of a framework before names that many have': {
    by: 'Fastify',
    phrase: 'a function with a parameter of the type `FastifyReply` (Fastify)',
    code: `/** @param {unknown} req @param {import('fastify').FastifyReply} res */
export default async function (req, res) { ASK(); }`,
  },
  'a framework that the file imports before one with the same parameters': {
    by: 'Node HTTP server',
    phrase: '`list`, with the parameters `(req, res)`',
    code: `import { STATUS_CODES } from 'node:http';
export async function list(req, res) { res.end(STATUS_CODES[ASK()]); }`,
  },
  'a path and the parameters of a handler before an import': {
    by: 'Express',
    phrase: 'a handler of `router.get` (Express)',
    code: `import { HttpError } from 'koa';
export default (router) => { router.get('/users', async (req, res) => { ASK(); }); };`,
  },
  'an import before what the first parameter is called': {
    by: 'Hono',
    phrase: 'a handler of `app.get` (Hono)',
    code: `import { HTTPException } from 'hono/http-exception';
export default (app) => { app.get('/users', async (context) => { ASK(); }); };`,
  },
  'what the first parameter is called, which is too little to say so': {
    by: 'Koa',
    phrase: 'a handler of `router.get`',
    code: "export default (router) => { router.get('/users', async (ctx) => { ASK(); }); };",
  },
};

describe('the framework that calls a function is known by', () => {
  it.each(Object.entries(cases))('%s', (_, { by, phrase, code, file = 'src/users.js' }) => {
    const { hot } = ask(code, (call, asked) => executionOf(call, asked), { file });
    expect({ by: hot?.entryPoint, phrase: hot?.phrase }).toEqual({ by, phrase });
  });
});
