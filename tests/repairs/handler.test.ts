import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const express = "import express from 'express';\n";
const undici = "import { Pool } from 'undici';\n";

/** Name = the reason; before, after all fixes. */
const fixes: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'literals can be read at once, and the variable moves with its name': [
    `${express}${undici}
const app = express();

app.get('/orders', async (req, res) => {
  const pool = new Pool('http://orders', { connections: 5 });
  const { body } = await pool.request({ path: '/orders', method: 'GET' });
  res.json(await body.json());
});
`,
    `${express}${undici}
const app = express();

const pool = new Pool('http://orders', { connections: 5 });

app.get('/orders', async (req, res) => {
  const { body } = await pool.request({ path: '/orders', method: 'GET' });
  res.json(await body.json());
});
`,
  ],
  'an environment that is filled later is read on first use': [
    `${express}${undici}
express().get('/', async (req, res) => {
  const pool = new Pool(process.env.ORDERS_URL ?? 'http://orders');
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    `${express}${undici}
let sharedPool: Pool | undefined;

express().get('/', async (req, res) => {
  const pool = (sharedPool ??= new Pool(
    process.env.ORDERS_URL ?? 'http://orders',
  ));
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
  ],
  'two handlers that each want `pool` get one each': [
    `${express}${undici}
const app = express();

app.get('/a', async (req, res) => {
  const pool = new Pool('http://a');
  res.send(await pool.request({ path: '/' }));
});

app.get('/b', async (req, res) => {
  const pool = new Pool('http://b');
  res.send(await pool.request({ path: '/' }));
});
`,
    `${express}${undici}
const app = express();

const pool = new Pool('http://a');

app.get('/a', async (req, res) => {
  res.send(await pool.request({ path: '/' }));
});

const sharedPool = new Pool('http://b');

app.get('/b', async (req, res) => {
  const pool = sharedPool;
  res.send(await pool.request({ path: '/' }));
});
`,
  ],
  'an agent gains keep-alive on its way, because sharing alone would not reuse anything': [
    `import http from 'node:http';
import { readJson } from './read-json.js';

async function price(sku) {
  const agent = new http.Agent({ maxSockets: 50 });
  return readJson(\`http://prices/\${sku}\`, { agent });
}

http.createServer(async (req, res) => res.end(await price(req.url))).listen(80);
`,
    `import http from 'node:http';
import { readJson } from './read-json.js';

const agent = new http.Agent({ maxSockets: 50, keepAlive: true });

async function price(sku) {
  return readJson(\`http://prices/\${sku}\`, { agent });
}

http.createServer(async (req, res) => res.end(await price(req.url))).listen(80);
`,
  ],
  'what has no name takes that of its property': [
    `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://up', { agent: new http.Agent() }, (up) => up.pipe(res));
});
`,
    `import http from 'node:http';

const agent = new http.Agent({ keepAlive: true });

http.createServer((req, res) => {
  http.get('http://up', { agent }, (up) => up.pipe(res));
});
`,
  ],
  'a constant of the module is read where it already has its value': [
    `${express}${undici}const url = 'http://orders';
const options = { connections: 5 };
express().get('/', async (req, res) => {
  const pool = new Pool(url, options);
  res.send(await pool.request({ path: '/' }));
});
`,
    `${express}${undici}const url = 'http://orders';
const options = { connections: 5 };
const pool = new Pool(url, options);
express().get('/', async (req, res) => {
  res.send(await pool.request({ path: '/' }));
});
`,
  ],
  'comments travel with the code that they describe': [
    `${express}${undici}
// Answers everything.
express().get('/', async (req, res) => {
  // Orders live elsewhere.
  const pool = new Pool('http://orders', {
    // They said five.
    connections: 5,
  }); // for now
  /* Ask. */
  res.send(await pool.request({ path: '/' }));
});
`,
    `${express}${undici}
// Orders live elsewhere.
const pool = new Pool('http://orders', {
  // They said five.
  connections: 5,
}); // for now

// Answers everything.
express().get('/', async (req, res) => {
  /* Ask. */
  res.send(await pool.request({ path: '/' }));
});
`,
  ],
  'a function declaration may be called above itself': [
    `${express}${undici}
express().get('/', handle);

async function handle(req, res) {
  const pool = new Pool('http://orders');
  res.send(await pool.request({ path: '/' }));
}
`,
    `${express}${undici}
const pool = new Pool('http://orders');

express().get('/', handle);

async function handle(req, res) {
  res.send(await pool.request({ path: '/' }));
}
`,
  ],
  'a helper that only makes it makes it once': [
    `${express}${undici}
function orders() {
  return new Pool('http://orders');
}

express().get('/', async (req, res) => {
  res.send(await orders().request({ path: '/' }));
});
`,
    `${express}${undici}
const pool = new Pool('http://orders');

function orders() {
  return pool;
}

express().get('/', async (req, res) => {
  res.send(await orders().request({ path: '/' }));
});
`,
  ],
};

describe.each(['src/server.ts', 'src/server.js'])('fixes in %s', (file) => {
  it.each(Object.entries(fixes))('%s', (_because, [code, expected]) => {
    const { fixed, left } = repaired({ code, file });
    expect(fixed).toBe(file.endsWith('.ts') ? expected : expected.replace(/: \w+ \| undefined/gu, ''));
    expect(left).toEqual([]);
  });
});

/** Name = the reason; a body of a handler in which a client is made. */
const declined: Readonly<Record<string, string>> = {
  'it depends on the request': "const pool = new Pool(req.query.url); res.send(await pool.request({ path: '/' }));",
  'it is closed on each run':
    "const pool = new Pool('http://a'); res.send(await pool.request({ path: '/' })); setTimeout(() => pool.close(), 5);",
  'it gets a listener where it is used':
    "const pool = new Pool('http://a'); log('made'); pool.on('connect', log); res.send(await pool.request({ path: '/' }));",
  'it is passed to what may close it':
    "const pool = new Pool('http://a'); res.send(await pool.request({ path: '/' })); await closeAll(pool);",
  'what it is told may change': "const pool = new Pool(currentUrl()); res.send(await pool.request({ path: '/' }));",
  'something is awaited for it': "const pool = new Pool(await url()); res.send(await pool.request({ path: '/' }));",
  'a secret is read anew on each run':
    "const pool = new Pool('http://a', { headers: { 'x-token': readFileSync('/run/secrets/token', 'utf8') } }); res.send(await pool.request({ path: '/' }));",
  'a secret is read into a variable first':
    "const password = readFileSync('/run/secrets/password', 'utf8').trim(); const pool = new Pool('http://a', { password }); res.send(await pool.request({ path: '/' }));",
  'its lookup is pinned':
    "const pool = new Pool('http://a', { connect: { lookup: currentUrl } }); res.send(await pool.request({ path: '/' }));",
  'it is assigned twice':
    "let pool = new Pool('http://a'); if (req.slow) pool = null; res.send(await pool.request({ path: '/' }));",
};

describe('declined', () => {
  it.each(Object.entries(declined))('%s', (_because, body) => {
    const code = `${express}${undici}import { readFileSync } from 'node:fs';\nimport { url, currentUrl, closeAll, log } from './rest.js';\nexpress().get('/', async (req, res) => {\n  ${body}\n});\n`;
    const { fixed, suggestions, left } = repaired({ code });
    expect(left).toEqual(['no-client-in-handler']);
    expect(fixed).toBe(code);
    expect(suggestions).toEqual([]);
  });
});

describe('suggestions where something is in doubt', () => {
  it('a package is asked while it is made', () => {
    const code = `${express}${undici}import { lookupHost } from 'service-hosts';\nexpress().get('/', async (req, res) => {\n  const pool = new Pool(lookupHost('orders'));\n  res.send(await pool.request({ path: '/' }));\n});\n`;
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions.map(({ text }) => text)).toEqual([
      'Create the pool on first use and keep it. Check first: it calls `lookupHost` of service-hosts.',
    ]);
  });

  it('only names say that it runs again and again', () => {
    const code = `${undici}function load(req, res, next) {\n  const pool = new Pool('http://a');\n  pool.request({ path: '/' }).then(next);\n}\nroutes.push(load);\n`;
    const { fixed, suggestions } = repaired({ code, preset: 'strict' });
    expect(fixed).toBe(code);
    expect(suggestions).toHaveLength(1);
  });
});
