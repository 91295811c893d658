import { describe, expect, it } from 'vitest';
import { repaired } from '../repairs/repaired.ts';

const head = "import express from 'express';\nimport { Pool } from 'undici';\n";

/** Code at the top of the module that takes the name `pool`, and the name that is left for the client. */
const names: Readonly<Record<string, readonly [code: string, name: string, extension?: string]>> = {
  'a type': [
    'type pool = 1;\ninterface sharedPool { b: pool }\nexport type { pool, sharedPool };\n',
    'sharedPool2',
    'ts',
  ],
  'an import': ["import { pool } from './db.js';\nexport { pool as db };\n", 'sharedPool'],
  'a type that is imported': ["import type { pool } from './db.js';\nexport type Db = pool;\n", 'sharedPool', 'ts'],
  'an enum': ['enum pool { a }\nexport { pool };\n', 'sharedPool', 'ts'],
  'a pattern': ['const { pool, ...sharedPool } = await load();\nexport { pool, sharedPool };\n', 'sharedPool2'],
  'a class': ['export class pool {}\n', 'sharedPool'],
  'a global that is read': ['export const read = () => pool;\n', 'sharedPool'],
  'a global that is written': ['pool = 5;\n', 'sharedPool', 'cjs'],
  'a type of the globals': ['export type Db = pool;\n', 'sharedPool', 'ts'],
  'nothing: a label is no name': ['pool: for (const one of [1]) if (one) break pool;\n', 'pool'],
  'nothing: a parameter of another function': ['export const other = (pool) => pool;\n', 'pool'],
  'nothing: a property': ['export const other = { pool: 1 }.pool;\n', 'pool'],
};

const body = "const pool = new Pool('http://a');\n  res.send(await pool.request({ path: '/', method: 'GET' }));";

describe('the name `pool` of the module is taken by', () => {
  it.each(Object.entries(names))('%s', (_what, [code, name, extension = 'js']) => {
    const imports =
      extension === 'cjs' ? "const express = require('express');\nconst { Pool } = require('undici');\n" : head;
    const program = `${imports}${code}express().get('/', async (req, res) => {\n  ${body}\n});\n`;
    const { fixed, left } = repaired({ code: program, file: `src/server.${extension}` });
    expect(fixed).toContain(`\nconst ${name} = new Pool('http://a');\nexpress()`);
    expect(fixed.includes(`const pool = ${name};`)).toBe(name !== 'pool');
    expect(left).toEqual([]);
  });
});

/** Code around the body of a handler that takes the name there. */
const around: Readonly<Record<string, string>> = {
  'a parameter of a registrar':
    "function register(app, pool) {\n  app.get('/', async (req, res) => {\n  BODY\n  });\n}\nregister(express(), '/');\n",
  'the name of the handler': "express().get('/', async function pool(req, res) {\n  BODY\n});\n",
  'a caught error':
    "express().get('/', async (req, res) => {\n  try {\n    res.send();\n  } catch (pool) {\n    {\n  BODY\n    }\n  }\n});\n",
  'a parameter': "express().get('/', async (req, res, pool) => {\n  if (pool) {\n  BODY\n  }\n});\n",
  'a class around it':
    "const made = new (class pool {\n  async get(req, res) {\n  BODY\n  }\n})();\nexpress().get('/', made.get);\n",
  'a case beside it':
    "express().get('/', async (req, res) => {\n  switch (req.url) {\n    case '/':\n      let pool;\n      break;\n    default: {\n  BODY\n    }\n  }\n});\n",
};

describe('the name `pool` is taken on the way to the module by', () => {
  it.each(Object.entries(around))('%s', (_what, code) => {
    const { fixed, left } = repaired({ code: head + code.replace('BODY', () => body), file: 'src/server.js' });
    expect(fixed).toContain("\nconst sharedPool = new Pool('http://a');\n");
    expect(fixed).toContain('const pool = sharedPool;');
    expect(left).toEqual([]);
  });
});

describe('many handlers that each want `pool`', () => {
  it.each(['the same address', 'different addresses'])('get readable names in one pass, with %s', (which) => {
    const handlers = Array.from({ length: 10 }, (_, index) => {
      const url = which === 'the same address' ? 'http://a' : `http://${index}`;
      return `app.get('/${index}', async (req, res) => {\n  ${body.replace('http://a', url)}\n});\n`;
    });
    const { fixed, passes, left } = repaired({ code: `${head}const app = express();\n${handlers.join('')}` });
    const made = [...fixed.matchAll(/^const (\w+) = new Pool/gmu)].map(([, name]) => name);
    expect(made).toEqual(['pool', 'sharedPool', ...Array.from({ length: 8 }, (_, index) => `sharedPool${index + 2}`)]);
    expect(passes).toBe(1);
    expect(left).toEqual([]);
  });
});
