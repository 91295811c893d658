import { describe, expect, it } from 'vitest';
import { repaired } from '../repairs/oracle.ts';

const head = "import express from 'express';\nimport { Pool } from 'undici';\n";
const bareHead = head.replaceAll(';', '');

interface Case {
  readonly file?: string;
  readonly settings?: object;
  readonly before: string;
  /** `null` where there must be no fix. */
  readonly after: string | null;
}

/** Name = what must not go wrong. */
const programs: Readonly<Record<string, Case>> = {
  'nothing comes between the signatures of an overloaded function': {
    before: `import type { Request, Response } from 'express';
import express from 'express';
import { Pool } from 'undici';

export function handle(req: Request, res: Response): Promise<void>;
export function handle(req: Request, res: Response, next: () => void): Promise<void>;
export async function handle(req: Request, res: Response, next?: () => void): Promise<void> {
  const pool = new Pool('http://a');
  res.send(await pool.request({ path: '/', method: 'GET' }));
}
express().get('/', handle);
`,
    after: `import type { Request, Response } from 'express';
import express from 'express';
import { Pool } from 'undici';

const pool = new Pool('http://a');

export function handle(req: Request, res: Response): Promise<void>;
export function handle(req: Request, res: Response, next: () => void): Promise<void>;
export async function handle(req: Request, res: Response, next?: () => void): Promise<void> {
  res.send(await pool.request({ path: '/', method: 'GET' }));
}
express().get('/', handle);
`,
  },
  'a doc comment stays with the decorated class that it documents': {
    before: `import { Controller, Get } from '@nestjs/common';
import { Pool } from 'undici';

/** Orders. */
@Controller('orders')
export class Orders {
  private readonly url = 'http://a';

  @Get()
  async list() {
    const pool = new Pool('http://a');
    return pool.request({ path: '/', method: 'GET' });
  }

  @Get('me')
  async mine() {
    const pool = new Pool(this.url);
    return pool.request({ path: '/', method: 'GET' });
  }
}
`,
    after: `import { Controller, Get } from '@nestjs/common';
import { Pool } from 'undici';

const pool = new Pool('http://a');

/** Orders. */
@Controller('orders')
export class Orders {
  private readonly url = 'http://a';

  @Get()
  async list() {
    return pool.request({ path: '/', method: 'GET' });
  }

  @Get('me')
  async mine() {
    const pool = new Pool(this.url);
    return pool.request({ path: '/', method: 'GET' });
  }
}
`,
  },
  'so does a comment above a decorated default export': {
    before: `import { Controller, Get } from '@nestjs/common';
import { Pool } from 'undici';

// Orders.
@Controller('orders')
export default class Orders {
  @Get()
  async list() {
    const pool = new Pool('http://a');
    return pool.request({ path: '/', method: 'GET' });
  }
}
`,
    after: `import { Controller, Get } from '@nestjs/common';
import { Pool } from 'undici';

const pool = new Pool('http://a');

// Orders.
@Controller('orders')
export default class Orders {
  @Get()
  async list() {
    return pool.request({ path: '/', method: 'GET' });
  }
}
`,
  },
  'in bare code, a bracket behind the client does not carry on an object': {
    file: 'src/server.js',
    before: `${bareHead}express().get('/', async (req, res) => {
  const o = { path: '/' }
  const pool = new Pool('http://a');
  (await pool.request(o)).body.pipe(res)
})
`,
    after: `${bareHead}const sharedPool = new Pool('http://a')
express().get('/', async (req, res) => {
  const o = { path: '/' }
  const pool = sharedPool;
  (await pool.request(o)).body.pipe(res)
})
`,
  },
  'in bare code, a bracket that the fix writes does not call the line before': {
    file: 'src/server.js',
    before: `${bareHead}express().get('/', (req, res) => {
  console.log(req.url)
  new Pool(process.env.A).request({ path: '/' }).then((r) => res.send(r))
})
`,
    after: `${bareHead}let sharedPool
express().get('/', (req, res) => {
  console.log(req.url)
  ;(sharedPool ??= new Pool(process.env.A)).request({ path: '/' }).then((r) => res.send(r))
})
`,
  },
  'nor a directive': {
    file: 'src/server.js',
    before: `${bareHead}express().get('/', function (req, res) {
  'use strict'
  new Pool(process.env.A).request({ path: '/' }).then((r) => res.send(r))
})
`,
    after: `${bareHead}let sharedPool
express().get('/', function (req, res) {
  'use strict'
  ;(sharedPool ??= new Pool(process.env.A)).request({ path: '/' }).then((r) => res.send(r))
})
`,
  },
  'in bare code, a bracket behind the hoisted line does not call the client, not even below a comment': {
    file: 'src/server.js',
    before: `${bareHead}const app = express()
function other() {}

// start
(function () {
  app.get('/', async (req, res) => {
    const pool = new Pool('http://a')
    res.send(await pool.request({ path: '/', method: 'GET' }))
  })
})()
other()
`,
    after: `${bareHead}const app = express()
function other() {}

const pool = new Pool('http://a');

// start
(function () {
  app.get('/', async (req, res) => {
    res.send(await pool.request({ path: '/', method: 'GET' }))
  })
})()
other()
`,
  },
  'a comment stays with the leading semicolon below it': {
    file: 'src/server.js',
    before: `${bareHead}const app = express()

// start
;(function () {
  app.get('/', async (req, res) => {
    const pool = new Pool('http://a')
    res.send(await pool.request({ path: '/', method: 'GET' }))
  })
})()
`,
    after: `${bareHead}const app = express()

const pool = new Pool('http://a')

// start
;(function () {
  app.get('/', async (req, res) => {
    res.send(await pool.request({ path: '/', method: 'GET' }))
  })
})()
`,
  },
  'a block that loses its `try` stays one where it starts with a bracket': {
    file: 'src/server.js',
    settings: { repair: 'all' },
    before: `${bareHead}express().get('/', async (req, res) => {
  const pool = new Pool('http://a')
  const started = Date.now()
  try {
    (await pool.request({ path: '/' })).body.pipe(res)
  } finally {
    await pool.close()
  }
  console.log(started)
})
`,
    after: `${bareHead}const pool = new Pool('http://a')
express().get('/', async (req, res) => {
  const started = Date.now()
  {
    (await pool.request({ path: '/' })).body.pipe(res)
  }
  console.log(started)
})
`,
  },
  'an old type assertion is not read as a comparison': {
    before: `${bareHead}
<any>express().get('/', async (req, res) => {
  const pool = new Pool('http://a')
  res.send(await pool.request({ path: '/', method: 'GET' }))
})
`,
    after: `${bareHead}
const pool = new Pool('http://a');

<any>express().get('/', async (req, res) => {
  res.send(await pool.request({ path: '/', method: 'GET' }))
})
`,
  },
  'the comment of a type cast holds where it stands': {
    file: 'src/server.js',
    before: `${head}express().get('/', async (req, res) => {
  const pool = /** @type {any} */ (new Pool('http://a'));
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    after: `${head}const sharedPool = new Pool('http://a');
express().get('/', async (req, res) => {
  const pool = /** @type {any} */ (sharedPool);
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
  },
  'comments between the parts of a declaration stay there': {
    file: 'src/server.js',
    before: `${head}express().get('/', async (req, res) => {
  const pool /* one */ = /* two */ new Pool('http://a') /* three */;
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    after: `${head}const sharedPool = new Pool('http://a');
express().get('/', async (req, res) => {
  const pool /* one */ = /* two */ sharedPool /* three */;
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
  },
  'an export above the imports calls nothing, so the client is made below them': {
    file: 'src/server.js',
    before: `export { handle as default };
import express from 'express';
import { Pool } from 'undici';

express().get('/', handle);
async function handle(req, res) {
  const pool = new Pool('http://a');
  res.send(await pool.request({ path: '/', method: 'GET' }));
}
`,
    after: `export { handle as default };
import express from 'express';
import { Pool } from 'undici';

const pool = new Pool('http://a');

express().get('/', handle);
async function handle(req, res) {
  res.send(await pool.request({ path: '/', method: 'GET' }));
}
`,
  },
  'a registrar that is called above itself finds its client made': {
    before: `import { Pool } from 'undici';
import type { FastifyInstance } from 'fastify';
import { start } from './start.js';

start(register);

export default register;

async function register(app: FastifyInstance) {
  routes(app);
}

function routes(app: FastifyInstance) {
  app.get('/', async (req, res) => {
    const pool = new Pool('http://a');
    res.send(await pool.request({ path: '/', method: 'GET' }));
  });
}
`,
    after: `import { Pool } from 'undici';
import type { FastifyInstance } from 'fastify';
import { start } from './start.js';

const pool = new Pool('http://a');

start(register);

export default register;

async function register(app: FastifyInstance) {
  routes(app);
}

function routes(app: FastifyInstance) {
  app.get('/', async (req, res) => {
    res.send(await pool.request({ path: '/', method: 'GET' }));
  });
}
`,
  },
  'what is read before it has a value is read on first use': {
    file: 'src/server.js',
    before: `${head}
const app = express();
init();

const url = 'http://a';

function init() {
  app.get('/', async (req, res) => {
    const pool = new Pool(url);
    res.send(await pool.request({ path: '/', method: 'GET' }));
  });
}
`,
    after: `${head}
const app = express();
let sharedPool;
init();

const url = 'http://a';

function init() {
  app.get('/', async (req, res) => {
    const pool = (sharedPool ??= new Pool(url));
    res.send(await pool.request({ path: '/', method: 'GET' }));
  });
}
`,
  },
  'options that are handed to other code are read when it had its turn': {
    before: `${head}const options = { connections: 3 };
express().get('/', async (req, res) => {
  const pool = new Pool('http://a', options);
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
Object.assign(options, { connections: 5 });
`,
    after: `${head}const options = { connections: 3 };
let sharedPool: Pool | undefined;
express().get('/', async (req, res) => {
  const pool = (sharedPool ??= new Pool('http://a', options));
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
Object.assign(options, { connections: 5 });
`,
  },
  'no blanks stay at the end of a line': {
    file: 'src/server.js',
    before: `${bareHead}const app = express(); app.get('/', async (req, res) => { const pool = new Pool('http://a')
  res.send(await pool.request({ path: '/' })) })
`,
    after: `${bareHead}const app = express(); const pool = new Pool('http://a')
app.get('/', async (req, res) => {
  res.send(await pool.request({ path: '/' })) })
`,
  },
  'a suggestion does not take the good name from a fix': {
    before: `${head}import { lookupHost } from 'service-hosts';
const app = express();

app.get('/s', async (req, res) => {
  const pool = new Pool(lookupHost("a"));
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
app.get('/a', async (req, res) => {
  const pool = new Pool('http://a');
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
app.get('/b', async (req, res) => {
  const pool = new Pool('http://a');
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    after: `${head}import { lookupHost } from 'service-hosts';
const app = express();

app.get('/s', async (req, res) => {
  const pool = new Pool(lookupHost("a"));
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
const pool = new Pool('http://a');
app.get('/a', async (req, res) => {
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
const sharedPool = new Pool('http://a');
app.get('/b', async (req, res) => {
  const pool = sharedPool;
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
  },
  'directives in comments keep to the line that they are for': {
    before: `// @ts-check
// Copyright me.
import express from 'express';
import { Pool } from 'undici';

// ---- routes ----

// eslint-disable-next-line @typescript-eslint/no-misused-promises
express().get('/', async (req, res) => {
  // @ts-expect-error untyped
  const pool = new Pool('http://a'); // TODO

  // Send it.
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    after: `// @ts-check
// Copyright me.
import express from 'express';
import { Pool } from 'undici';

// ---- routes ----

// @ts-expect-error untyped
const pool = new Pool('http://a'); // TODO

// eslint-disable-next-line @typescript-eslint/no-misused-promises
express().get('/', async (req, res) => {
  // Send it.
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
  },
  'shebang, licence, directive and `var` stay on top': {
    file: 'src/server.cjs',
    before: `#!/usr/bin/env node
// Licence.
'use strict'; // strict
var http = require('http'); // http
http.createServer(function (req, res) {
  var agent = new http.Agent();
  http.get('http://a', { agent: agent }, function (up) { up.pipe(res); });
}).listen(1);
`,
    after: `#!/usr/bin/env node
// Licence.
'use strict'; // strict
var http = require('http'); // http
const agent = new http.Agent({ keepAlive: true });
http.createServer(function (req, res) {
  http.get('http://a', { agent: agent }, function (up) { up.pipe(res); });
}).listen(1);
`,
  },
  'two that go before one statement come in two passes, with readable names': {
    file: 'src/server.js',
    before: `${head}const app = express();
if (process.env.A)
  app.get('/', async (req, res) => {
    const pool = new Pool('http://a');
    res.send(await pool.request({ path: '/', method: 'GET' }));
  });
else app.get('/b', async (req, res) => {
    const pool = new Pool('http://a');
    res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    after: `${head}const app = express();
const pool = new Pool('http://a');
const sharedPool = new Pool('http://a');
if (process.env.A)
  app.get('/', async (req, res) => {
    res.send(await pool.request({ path: '/', method: 'GET' }));
  });
else app.get('/b', async (req, res) => {
    const pool = sharedPool;
    res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
  },
  'a type that is bound in the handler keeps the client there': {
    before: `${head}express().get('/', async (req, res) => {
  interface Mine extends Pool {}
  const pool: Mine = new Pool('http://a');
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    after: null,
  },
  'a module does not hide a global from whoever writes the next line': {
    file: 'src/server.js',
    before: `${head}express().get('/', async (req, res) => {
  const fetch = new Pool('http://a');
  res.send(await fetch.request({ path: '/' }));
});
`,
    after: `${head}const sharedFetch = new Pool('http://a');
express().get('/', async (req, res) => {
  const fetch = sharedFetch;
  res.send(await fetch.request({ path: '/' }));
});
`,
  },
  'top-level await: what is read from the network is read on first use': {
    before: `${head}const config = await (await fetch('http://c')).json();
const app = express();
await new Promise((go) => app.listen(1, go));
export { app as default };
app.get('/', async (req, res) => {
  const pool = new Pool(config.url);
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
app.get('/b', async (req, res) => {
  const pool = new Pool('http://a');
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
    after: `${head}const config = await (await fetch('http://c')).json();
const app = express();
await new Promise((go) => app.listen(1, go));
export { app as default };
let sharedPool: Pool | undefined;
app.get('/', async (req, res) => {
  const pool = (sharedPool ??= new Pool(config.url));
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
const pool = new Pool('http://a');
app.get('/b', async (req, res) => {
  res.send(await pool.request({ path: '/', method: 'GET' }));
});
`,
  },
};

describe('programs that a careless fix would break', () => {
  it.each(Object.entries(programs))('%s', (_what, { before, after, ...rest }) => {
    expect(repaired({ code: before, ...rest }).fixed).toBe(after ?? before);
  });
});

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
