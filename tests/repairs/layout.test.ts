import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const cases: Readonly<Record<string, { readonly file?: string; readonly before: string; readonly after: string }>> = {
  'code without semicolons stays without, and its leading ones stay where they are needed': {
    file: 'src/server.js',
    before: `import express from 'express'
import { Pool } from 'pg'
const app = express()
;(async () => {
	app.get('/', async (req, res) => {
		const pool = new Pool({ max: 2 })
		res.json(await pool.query('SELECT * FROM a'))
	})
})()
`,
    after: `import express from 'express'
import { Pool } from 'pg'
const app = express()
const pool = new Pool({ max: 2 })
;(async () => {
	app.get('/', async (req, res) => {
		res.json(await pool.query('SELECT * FROM a'))
	})
})()
`,
  },
  'a statement that starts with a bracket is not glued to the one before': {
    file: 'src/server.js',
    before: `import express from 'express'
import { Pool } from 'pg'

express().get('/', async (req, res) => {
  const pool = new Pool({ max: 2 })
  ;[1, 2].forEach(console.log)
  res.json(await pool.query('SELECT * FROM a'))
})
`,
    after: `import express from 'express'
import { Pool } from 'pg'

const sharedPool = new Pool({ max: 2 })

express().get('/', async (req, res) => {
  const pool = sharedPool
  ;[1, 2].forEach(console.log)
  res.json(await pool.query('SELECT * FROM a'))
})
`,
  },
  'shebang, directive and CommonJS hold': {
    file: 'src/server.cjs',
    before: `#!/usr/bin/env node
'use strict';
const express = require('express');
const { Pool } = require('pg');

express().get('/', async (req, res) => {
  const pool = new Pool({ max: 2 });
  res.json(await pool.query('SELECT * FROM a'));
});
`,
    after: `#!/usr/bin/env node
'use strict';
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool({ max: 2 });

express().get('/', async (req, res) => {
  res.json(await pool.query('SELECT * FROM a'));
});
`,
  },
  'a doc comment stays with its function': {
    before: `import type { Request, Response } from 'express';
import { Pool } from 'pg';

/** Lists everything. */
export default async function list(req: Request, res: Response) {
  const pool = new Pool({ max: 2 });

  res.json(await pool.query('SELECT * FROM a'));
}
`,
    after: `import type { Request, Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool({ max: 2 });

/** Lists everything. */
export default async function list(req: Request, res: Response) {
  res.json(await pool.query('SELECT * FROM a'));
}
`,
  },
  'cases and templates keep their text': {
    before: `import express from 'express';
import { Pool } from 'pg';

express().get('/', async (req, res) => {
  switch (req.query.what) {
    case 'a':
      const pool = new Pool({
        max: 2,
        application_name: \`a
      b\`,
      });
      res.json(await pool.query('SELECT * FROM a'));
  }
});
`,
    after: `import express from 'express';
import { Pool } from 'pg';

const pool = new Pool({
  max: 2,
  application_name: \`a
      b\`,
});

express().get('/', async (req, res) => {
  switch (req.query.what) {
    case 'a':
      res.json(await pool.query('SELECT * FROM a'));
  }
});
`,
  },
  'a name that is read elsewhere as a global is left alone': {
    before: `import express from 'express';
import { Pool } from 'pg';

express().get('/', async (req, res) => {
  const pool = new Pool({ max: 2 });
  res.json(await pool.query('SELECT * FROM a'));
});
export const other = () => pool;
`,
    after: `import express from 'express';
import { Pool } from 'pg';

const sharedPool = new Pool({ max: 2 });

express().get('/', async (req, res) => {
  const pool = sharedPool;
  res.json(await pool.query('SELECT * FROM a'));
});
export const other = () => pool;
`,
  },
  'a line that gets too long, with an assertion behind the creation': {
    file: 'src/server.ts',
    before: `import express from 'express';
import { Pool } from 'pg';

const app = express();

app.get('/:id', async (req, res) => {
  const pool = new Pool({ host: process.env.HOST }) as Pick<Pool, 'query'>;
  res.json((await pool.query('SELECT * FROM a')).rows);
});
`,
    after: `import express from 'express';
import { Pool } from 'pg';

const app = express();

let sharedPool: Pick<Pool, 'query'> | undefined;

app.get('/:id', async (req, res) => {
  const pool = (sharedPool ??= new Pool({
    host: process.env.HOST,
  }) as Pick<Pool, 'query'>);
  res.json((await pool.query('SELECT * FROM a')).rows);
});
`,
  },
  'a call that gets too long because of what is made in its arguments': {
    file: 'src/server.ts',
    before: `import express from 'express';
import * as http from 'node:http';

const app = express();

app.get('/:id', async (req, res) => {
  http.get('http://a', { agent: new http.Agent({ maxSockets: Number(process.env.MAX), keepAlive: true }) }, (up) => up.pipe(res));
});
`,
    after: `import express from 'express';
import * as http from 'node:http';

const app = express();

let sharedAgent: http.Agent | undefined;

app.get('/:id', async (req, res) => {
  http.get(
    'http://a',
    { agent: (sharedAgent ??= new http.Agent({ maxSockets: Number(process.env.MAX), keepAlive: true })) },
    (up) => up.pipe(res),
  );
});
`,
  },
};

describe.each(['as written', 'with CRLF', 'with a byte order mark'])('the layout of the file, %s', (how) => {
  it.each(Object.entries(cases))('%s', (_because, { file, before, after }) => {
    const written = (text: string): string => {
      if (how === 'with CRLF') return text.replaceAll('\n', '\r\n');
      return how === 'as written' || text.startsWith('#!') ? text : `\uFEFF${text}`;
    };
    const { fixed, left } = repaired({ code: written(before), ...(file !== undefined && { file }) });
    expect(fixed).toBe(written(after));
    expect(left).toEqual([]);
  });
});
