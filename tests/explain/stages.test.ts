import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { expect, it } from 'vitest';
import { fileOf } from '../../src/create-rule.ts';
import type { Context } from '../../src/create-rule.ts';
import { explainStages } from '../../src/explain/stages.ts';
import { settingsOf } from '../../src/settings.ts';
import { languageOptionsFor } from '../lint.ts';

it('follows a client to the handler that gets it', () => {
  const code = `
import express from 'express';
import { Pool } from 'pg';

const app = express();

function connect() {
  return new Pool({ max: 5, host: process.env.HOST });
}

app.get('/orders', async (req, res) => {
  for (const id of req.query.ids) {
    const pool = connect();
    const { rows } = await pool.query('SELECT $1', [id]);
    res.write(rows[0].name);
  }
});
`;
  expect(stagesOf(code, 'src/server.js')).toBe(`
src/server.js
  gate             the text names a known client
  file             server (nothing says otherwise)

src/server.js:8:10  new Pool()
  client   8:14    \`Pool\` of pg: each one opens connections of its own, on first use
           3:10    imported here
           8:19    options: max, host
  runs     11:20   once per request (explicit evidence): \`connect\` is called by a handler of \`app.get\` (Express)
           12:3    repeated by a loop, which runs \`connect\`
  goes             to the caller
  value    7:1     returned
  ends up  7:1     \`connect\` hands it on
           13:18   dropped; runs once per request (explicit evidence): \`connect\` is called by a handler of \`app.get\` (Express); repeated by a loop
  judged   13:18   where its value ends up
  used     13:18   calls of \`query\`
  verdict          no-client-in-handler
  repair           automatic fix (at first use): Create the pool on first use and keep it.
`);
});

it('shows what a silence rests on', () => {
  const code = `
import { Agent } from 'node:https';
import Redis, { type RedisOptions } from 'ioredis';
import { S3Client } from '@aws-sdk/client-s3';

let cached: Redis | undefined;

export async function cache(options: RedisOptions, isOn: boolean) {
  if (!isOn) return null;
  if (!cached) {
    cached = new Redis({ ...options });
    await cached.ping();
  }
  return cached;
}

export class Store {
  private readonly client: Redis;
  constructor() {
    this.client = new Redis();
  }
}

export async function upload(command: never, regions: string[]) {
  for (const region of regions) {
    await using client = new S3Client({ region, requestHandler: { httpsAgent: new Agent() } });
    await client.send(command);
  }
}
`;
  expect(stagesOf(code, 'src/cache.ts')).toBe(`
src/cache.ts
  gate             the text names a known client
  file             server (nothing says otherwise)

src/cache.ts:11:14  new Redis()
  client   11:18   the default export of ioredis: each one opens connections of its own, as soon as it is made
           3:8     imported here
           11:24   options: …
                   its options cannot all be read here
  runs     8:8     unknown: this file does not tell
  tests    10:7    only where \`!cached\` holds
           9:7     only where \`!isOn\` does not hold: else it has left before
  goes     6:5     into \`cached\`, which is there on the next run
                   to the caller
  value    10:7    kept: a test of \`!cached\` guards it
  judged   11:14   where it is made
  used     11:14   calls of \`ping\`
  verdict          quiet (kept): a test of \`!cached\` guards it

src/cache.ts:20:19  new Redis()
  client   20:23   the default export of ioredis: each one opens connections of its own, as soon as it is made
           3:8     imported here
  runs     19:14   unknown: this file does not tell
  goes             into \`this\`, which is there on the next run
  value    19:14   a field of an instance
  ends up  17:8    \`Store\` holds it in a field
  judged   20:19   where it is made
  verdict          quiet (instance): it belongs to an instance, and nothing in this file makes instances again and again

src/cache.ts:26:26  new S3Client()
  client   26:30   \`S3Client\` of @aws-sdk/client-s3: each one opens connections of its own, on first use
           4:10    imported here
           26:39   options: region, requestHandler
  runs     24:8    unknown: this file does not tell
           25:3    repeated by a loop
  tests    25:24   in each turn of a loop over \`regions\`
  value            dropped
  closed           by \`using\`, at the end of its block
  judged   26:26   where it is made
  used     26:26   calls of \`send\`
  verdict          quiet (unknown): this file does not tell how often it runs

src/cache.ts:26:79  new Agent()
  client   26:83   \`Agent\` of https: it connects for each use unless an option says otherwise
           2:10    imported here
  part of  26:26   the options of \`new S3Client()\`
  runs     24:8    unknown: this file does not tell
           25:3    repeated by a loop
  tests    25:24   in each turn of a loop over \`regions\`
  value            dropped
  judged   26:79   where it is made
  used     26:79   passed to \`S3Client\`
  verdict          quiet (part): it belongs to \`new S3Client()\`, which is judged as a whole
`);
});

it('says that no client is there', () => {
  expect(stagesOf('export const pool = new Pool();', 'src/pool.ts')).toBe(`
src/pool.ts
  gate             the text names no known client
  file             server (nothing says otherwise)

no creation of a known client
`);
});

/** Between two line ends, as the programs are. */
function stagesOf(code: string, file: string): string {
  let text = '';
  const rule = {
    create: (context: Context) => ({
      'Program:exit': () => {
        const settings = settingsOf({});
        text = explainStages(fileOf(context, settings), { settings, sourceCode: context.sourceCode });
      },
    }),
  };
  const config = {
    files: ['**'],
    languageOptions: languageOptionsFor(file),
    plugins: { explain: { rules: { stages: rule as unknown as Rule.RuleModule } } },
    rules: { 'explain/stages': 'error' as const },
  };
  expect(new Linter({ cwd: '/project' }).verify(code, [config], `/project/${file}`)).toEqual([]);
  return `\n${text}\n`;
}
