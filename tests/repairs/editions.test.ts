import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const editions = [5, 2015, 2017, 2018, 2020, 2021, 2022] as const;

interface Program {
  readonly code: string;
  /** The edition that the program is written in. */
  readonly writtenIn: number;
  /** The edition that its repair is written in. */
  readonly repairIn: number;
}

const programs: Readonly<Record<string, Program>> = {
  'a value is given to an option': {
    code: "var https = require('https');\nexports.agent = new https.Agent({ maxSockets: 4 });\n",
    writtenIn: 5,
    repairIn: 5,
  },
  'a pool moves to a constant': {
    code: `var pg = require('pg');
var app = require('express')();
app.get('/', function (req, res) {
  var pool = new pg.Pool({ max: 4 });
  pool.query('SELECT 1', function () { res.end(); });
});
`,
    writtenIn: 5,
    repairIn: 2015,
  },
  'a pool moves out of a loop': {
    code: `var pg = require('pg');
for (var i = 0; i < 3; i++) {
  var pool = new pg.Pool({ max: 4 });
  pool.query('SELECT ' + i, console.log);
}
`,
    writtenIn: 5,
    repairIn: 2015,
  },
  'a pool is made on its first use': {
    code: `const pg = require('pg');
const app = require('express')();
app.get('/', (req, res) => {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
  pool.query('SELECT 1', () => res.end());
});
exports.app = app;
`,
    writtenIn: 2015,
    repairIn: 2021,
  },
  'options that others read too are spread': {
    code: `var http = require('http');
var options = { timeout: 1000, maxSockets: 4 };
exports.options = options;
exports.agent = new http.Agent(options);
`,
    writtenIn: 5,
    repairIn: 2018,
  },
  'a variable moves out of the function': {
    code: `var pg = require('pg');
var app = require('express')();
app.get('/', function (req, res) {
  var pool;
  if (!pool) pool = new pg.Pool({ max: 4 });
  pool.query('SELECT 1', function () { res.end(); });
});
`,
    writtenIn: 5,
    repairIn: 2015,
  },
  'a pool is kept for each key': {
    code: `const pg = require('pg');
const app = require('express')();
app.get('/', (req, res) => {
  const pool = new pg.Pool({ database: String(req.query.a), max: 4 });
  pool.query('SELECT 1', () => res.end());
});
exports.app = app;
`,
    writtenIn: 2015,
    repairIn: 2020,
  },
  'a connection is taken from a pool': {
    code: `const { Client } = require('pg');
const app = require('express')();
app.get('/', async (req, res) => {
  const client = new Client();
  await client.connect();
  res.json(await client.query('SELECT * FROM a'));
  await client.end();
});
exports.app = app;
`,
    writtenIn: 2017,
    repairIn: 2017,
  },
  'the promise of a connection is kept': {
    code: `const mysql = require('mysql2/promise');
let connection;
exports.rows = async () => {
  if (!connection) connection = await mysql.createConnection('mysql://a');
  return connection.query('SELECT 1');
};
`,
    writtenIn: 2017,
    repairIn: 2021,
  },
};

describe('a repair is offered where the parser that is configured reads it', () => {
  it.each(Object.entries(programs))('%s', (_, { code, writtenIn, repairIn }) => {
    for (const ecmaVersion of editions.filter((edition) => edition >= writtenIn)) {
      const languageOptions = { ecmaVersion, sourceType: 'commonjs' } as const;
      const problems = (text: string, config: Linter.Config) => {
        return new Linter().verify(text, [{ ...config, languageOptions }], 'src/server.js');
      };
      const messages = problems(code, plugin.configs.strict);
      expect(messages).toHaveLength(1);
      const repairs = messages.flatMap(({ fix, suggestions = [] }) => [fix ?? [], suggestions.map((each) => each.fix)]);
      expect(repairs.flat().length > 0, `with ecmaVersion ${ecmaVersion}`).toBe(ecmaVersion >= repairIn);
      for (const { range, text } of repairs.flat()) {
        expect(problems(code.slice(0, range[0]) + text + code.slice(range[1]), {})).toEqual([]);
      }
    }
  });
});
