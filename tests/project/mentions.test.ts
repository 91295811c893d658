import { describe, expect, it } from 'vitest';
import { mentionsClient } from '../../src/project/mentions.ts';
import { settingsOf } from '../../src/settings.ts';

const { knowledge } = settingsOf({});

describe('a text that is parsed for its clients', () => {
  it.each([
    ['imports a factory', "import { Pool } from 'pg';\nnew Pool();"],
    ['imports it under another name', "import { Pool as P } from 'pg';\nnew P();"],
    [
      'imports it among others',
      "import type { QueryResult } from 'pg';\nimport { types, Pool } from 'pg';\nnew Pool();",
    ],
    ['imports the module', "import pg from 'pg';\nnew pg.Pool();"],
    ['imports the module by the name of its default export', "import { default as pg } from 'pg';\nnew pg.Pool();"],
    ['imports a namespace', "import * as pg from 'pg';\nnew pg.Pool();"],
    ['imports the module and names', "import pg, { types } from 'pg';\nnew pg.Pool();"],
    ['requires the module', "const { Agent } = require('node:https');\nnew Agent();"],
    ['imports it where it is needed', "const { Pool } = await import('pg');\nnew Pool();"],
    ['says something between the names', "import { Pool /* one of many */ } from 'pg';\nnew Pool();"],
    [
      'gives require another name',
      "const load = createRequire(import.meta.url);\nconst { Pool } = load('pg');\nnew Pool();",
    ],
    ['says much between import and from', `import { Pool${' '.repeat(50)}/* { */ } from /* it */ 'pg';\nnew Pool();`],
    ['imports it after a word that is none', "// import from\nimport { Pool } from 'pg';\nnew Pool();"],
    ['imports what fits a pattern', "import { S3Client } from '@aws-sdk/client-s3';\nnew S3Client({});"],
  ])('%s', (_, text) => {
    expect(mentionsClient(text, knowledge)).toBe(true);
  });

  it.each([
    ['names a protocol', "const schemes = ['http', 'https'];\nclass Agent {}"],
    ['imports types only', "import type { Pool } from 'pg';\nexport const run = (pool: Pool) => pool.query('');"],
    ['imports types among names', "import { type Pool, types } from 'pg';\nexport const run = (pool: Pool) => pool;"],
    ['imports what makes no client', "import { IncomingMessage } from 'node:http';\nexport class Agent {}"],
    ['uses what makes none', "import * as https from 'node:https';\nhttps.get('https://example.org');"],
    ['makes what shares its sockets', "import axios from 'axios';\nexport const api = axios.create({});"],
  ])('is not one that %s', (_, text) => {
    expect(mentionsClient(text, knowledge)).toBe(false);
  });
});
