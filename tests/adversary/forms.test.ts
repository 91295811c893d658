import { describe, expect, it } from 'vitest';
import { answersTo } from '../explained/answer.ts';
import { repaired } from '../repairs/oracle.ts';

/** Name = the form of code that a repair could trip over. */
const programs: Readonly<Record<string, { readonly file: string; readonly code: string }>> = {
  'decorators and a doc comment': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
const app = express();
function log(value: Function, context: ClassMethodDecoratorContext) { return value as any; }
/** Handles. */
@sealed
class Orders {
  @log
  async list(req, res) {
    const pool = new Pool({ max: 2 });
    res.json(await pool.query('SELECT * FROM a'));
  }
}
function sealed(target: Function) {}
app.get('/', new Orders().list);
`,
  },
  'a function that is called at once and exported': {
    file: 'src/server.js',
    code: `import express from 'express';
import { Pool } from 'pg';
export default (() => {
  const app = express();
  app.get('/', async function (req, res) {
    const pool = new Pool({ max: 2 });
    try { res.json(await pool.query('SELECT 1')); } finally { await pool.end(); }
  });
  return app;
})();
`,
  },
  'cases of a `switch`': {
    file: 'src/server.js',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  switch (req.query.a) {
    case 'a':
      const pool = new Pool({ max: 2 });
      res.json(await pool.query('SELECT 1'));
      break;
    default:
      const other = new Pool({ max: 2 });
      res.json(await other.query('SELECT 1'));
  }
});
`,
  },
  'a labelled loop in CommonJS': {
    file: 'src/server.cjs',
    code: `'use strict';
const express = require('express');
const { Pool } = require('pg');
express().get('/', async (req, res) => {
  outer: for (const id of req.body) {
    for (;;) {
      const pool = new Pool({ max: 2 });
      if (await pool.query('SELECT 1', [id])) continue outer;
      break outer;
    }
  }
  res.end();
});
`,
  },
  'nested `try` statements': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  const pool = new Pool({ max: 2 });
  try {
    try {
      res.json(await pool.query('SELECT 1'));
    } finally {
      console.log('inner');
    }
  } catch (error) {
    res.sendStatus(500);
  } finally {
    await pool.end(); // closes
  }
});
`,
  },
  '`arguments` and `this`': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async function (req, res) {
  const pool = new Pool({ max: arguments.length });
  res.json(await pool.query('SELECT 1'));
});
express().get('/', function (this: { max: number }, req, res) {
  const pool = new Pool({ max: this.max });
  pool.query('SELECT 1').then((rows) => res.json(rows));
});
`,
  },
  'names that are taken in three scopes': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
const pool = 1;
console.log(pool);
express().get('/', async (req, res, sharedPool) => {
  { const pool = new Pool({ max: 2 });
    res.json(await pool.query('SELECT 1')); }
  console.log(pool, sharedPool);
});
`,
  },
  'constants below the first use': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', handle);
const url = 'postgres://a';
const max = { a: 1 };
async function handle(req, res) {
  const pool = new Pool({ connectionString: url, max: max.a });
  res.json(await pool.query('SELECT 1'));
}
`,
  },
  'a generic function': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
async function rows<T extends object>(map: (row: any) => T): Promise<T[]> {
  const pool: Pool = new Pool({ max: 2 });
  const { rows } = await pool.query<T>('SELECT 1');
  await pool.end();
  return rows.map(map);
}
express().get('/', async (req, res) => res.json(await rows((row) => row)));
`,
  },
  '`await using`': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { MongoClient } from 'mongodb';
express().get('/', async (req, res) => {
  await using client = new MongoClient('mongodb://a'), other = null;
  res.json(await client.db('a').stats());
});
express().get('/b', async (req, res) => {
  await using client = await new MongoClient('mongodb://a').connect();
  res.json(await client.db('a').stats());
});
`,
  },
  'comments everywhere': {
    file: 'src/server.ts',
    code: `import express from 'express'; // express
/* pg */ import { Pool } from 'pg'; /* after */
/* one */ express() /* two */ .get('/', /* three */ async (req /* four */, res) => { // five
  /* six */ const /* seven */ pool /* eight */ = /* nine */ new /* ten */ Pool(/* eleven */ { /* twelve */ max: 2 /* thirteen */ } /* fourteen */) /* fifteen */; // sixteen
  /* seventeen */ res.json(await /* eighteen */ pool.query('SELECT 1')); // nineteen
  // twenty
});
`,
  },
  'a static block': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Agent, request } from 'undici';
class A {
  static #agent = new Agent({ connections: 2 });
  static { express().get('/', async (req, res) => { const agent = new Agent({ connections: 2 }); res.json(await request('http://a', { dispatcher: agent })); }); }
}
`,
  },
  'a getter': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Agent, request } from 'undici';
const routes = { get agent() { return new Agent({ connections: 2 }); }, async list(req, res) { const a = await request('http://a', { dispatcher: routes.agent }); res.json(a); } };
express().get('/', routes.list);
`,
  },
  'a `var` that is read above': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  console.log(pool);
  var pool = new Pool({ max: 2 });
  res.json(await pool.query('SELECT 1'));
  function later() { return pool; }
  later();
});
`,
  },
  'a method that is taken out': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  const { query } = new Pool({ max: 2 });
  res.json(await query('SELECT 1'));
});
`,
  },
  'a choice of two': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  const pool = req.query.a ? new Pool({ max: 1 }) : new Pool({ max: 2 });
  res.json(await pool.query('SELECT 1'));
});
`,
  },
  'branches without braces or semicolons': {
    file: 'src/server.js',
    code: `import express from 'express'
import { Pool } from 'pg'
express().get('/', async (req, res) => {
  let pool
  if (req.query.a) pool = new Pool({ max: 1 }); else pool = new Pool({ max: 2 })
  res.json(await pool.query('SELECT 1'))
  if (pool) await pool.end()
})
`,
  },
  'several declarations in one': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  const pool = new Pool({ max: 1 }), id = req.query.id;
  res.json(await pool.query('SELECT 1', [id]));
});
`,
  },
  'a namespace': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
namespace Orders {
  const max = 2;
  export async function list(req, res) { const pool = new Pool({ max }); res.json(await pool.query('SELECT 1')); }
}
express().get('/', Orders.list);
`,
  },
  'types around the value': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
express().get('/', async (req, res) => {
  const config = { max: 2 } satisfies PoolConfig;
  const pool = (new Pool(config) as Pool)!;
  res.json(await pool.query('SELECT 1'));
});
`,
  },
  'an enum of the function': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  enum Size { Small = 2 }
  const pool = new Pool({ max: Size.Small });
  res.json(await pool.query('SELECT 1'));
});
`,
  },
  'a function below that uses the client': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { createClient } from 'redis';
express().get('/', async (req, res) => {
  const client = createClient();
  await client.connect();
  try { res.json(await get('a')); } finally { await client.disconnect(); }
  async function get(key) { return client.get(key + req.query.a); }
});
`,
  },
  'a template of several lines': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Client } from 'pg';
express().get('/', async (req, res) => {
  const client = new Client();
  await client.connect();
  const { rows } = await client.query(\`
    SELECT *
      FROM a
  \`);
  await client.end();
  res.json(rows);
});
`,
  },
  'an asynchronous generator': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
async function* pages() { const pool = new Pool({ max: 1 }); yield await pool.query('SELECT a FROM t'); yield await pool.query('SELECT b FROM t'); await pool.end(); }
express().get('/', async (req, res) => { for await (const page of pages()) res.write(String(page)); res.end(); });
`,
  },
  'values that are called like what the repair declares': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
class Map2 {}
express().get('/:t', async (req, res) => {
  const key = String(req.params.t);
  const kept = key + 'x';
  const pool = new Pool({ database: key, application_name: kept });
  res.json(await pool.query('SELECT 1'));
});
`,
  },
  'leaving early, open and closed': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Client } from 'pg';
express().get('/', async (req, res) => {
  const client = new Client();
  await client.connect();
  if (!req.query.a) return res.end();
  if (req.query.b) { await client.end(); return res.end(); }
  res.json(await client.query('SELECT 1'));
  await client.end();
});
`,
  },
  'callbacks of a promise': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { MongoClient } from 'mongodb';
express().get('/', (req, res) => {
  MongoClient.connect('mongodb://a').then((client) => client.db('a').stats().then((s) => res.json(s)).finally(() => client.close())).catch((e) => res.status(500).send(e));
});
`,
  },
  'an import in a circle': {
    file: 'src/server.ts',
    code: `import express from 'express';
import { Pool } from 'pg';
import { options } from './options.js';
export const app = express();
app.get('/', handler);
export { handler };
async function handler(req, res) {
  const pool = new Pool({ ...options, max: options.max });
  res.json(await pool.query('SELECT 1'));
}
`,
  },
};

/** Every line ending that a file may have, with a byte order mark and without. */
const writings: Readonly<Record<string, (code: string) => string>> = {
  'as it is': (code) => code,
  'with CRLF and a byte order mark': (code) => `\uFEFF${code.replaceAll('\n', '\r\n')}`,
  'with tabs': (code) => code.replace(/^(?: {2})+/gmu, (spaces) => '\t'.repeat(spaces.length / 2)),
};

describe.each(Object.entries(writings))('%s, the oracle holds for', (_how, write) => {
  it.each(Object.entries(programs))('%s', (_what, { file, code }) => {
    for (const settings of [{}, { repair: 'all' }, { evaluation: 'lazy' }])
      repaired({ code: write(code), file, preset: 'strict', settings });
  });
});

describe('of these', () => {
  it('most carry a repair', () => {
    const carrying = Object.values(programs).filter(({ file, code }) => {
      const { passes, suggestions } = repaired({ code, file, preset: 'strict' });
      return passes + suggestions.length > 0;
    });
    expect(carrying.length).toBeGreaterThan(Object.keys(programs).length / 2);
  });

  it('what was read before it had a value keeps its place', () => {
    const { fixed } = repaired({ ...programs['a `var` that is read above']!, preset: 'strict' });
    expect(fixed).toContain('  console.log(pool);\n  var pool = sharedPool;\n');
  });

  it('a client that goes to callbacks, which close it, is left to people', () => {
    const { suggestions, left } = repaired({ ...programs['callbacks of a promise']!, preset: 'strict' });
    expect(suggestions).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
  });
});

it('the texts are those that were read', async () => {
  await expect(answersTo(programs)).toMatchFileSnapshot('answers/forms.diff');
});
