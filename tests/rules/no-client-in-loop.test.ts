import { testRule } from './test-rule.ts';

const client = { label: 'new S3Client()', module: '@aws-sdk/client-s3', noun: 'sockets' };

testRule('no-client-in-loop', {
  reports: {
    'a client per element': {
      code: `import { S3Client } from '@aws-sdk/client-s3';
export async function copy(keys) {
  for (const key of keys) {
    const s3 = «new S3Client»({ region: key });
    await s3.send(key);
  }
}`,
      messageId: 'perIteration',
      data: { ...client, loop: 'a loop' },
    },
    'a client in the callback of map': {
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const copy = (keys) => Promise.all(keys.map(async (key) => «new S3Client»({ region: key }).send(key)));`,
      messageId: 'perIteration',
      data: { ...client, loop: '`map`' },
    },
    'a helper that a loop calls': {
      code: `import { S3Client } from '@aws-sdk/client-s3';
async function put(key) { await «new S3Client»({ region: key }).send(key); }
export async function all(keys) { while (keys.length) await put(keys.pop()); }`,
      messageId: 'perIteration',
      data: { ...client, loop: 'a loop, which runs `put`' },
    },
    'a loop of a script': {
      file: 'scripts/copy.js',
      code: `import { S3Client } from '@aws-sdk/client-s3';
for (const key of process.argv) await «new S3Client»({ region: key }).send(key);`,
      messageId: 'perIteration',
      data: { ...client, loop: 'a loop' },
    },
  },
  accepts: {
    'a kept collection, one per shard':
      "import { Pool } from 'pg'; export const pools = shards.map((shard) => new Pool(shard));",
    'a kept collection that is filled by a loop':
      "import { Pool } from 'pg'; export const pools = new Map(); for (const shard of shards) pools.set(shard, new Pool(shard));",
    'start-up retry':
      "import { Client } from 'pg'; export async function connect() { for (let i = 0; i < 5; i++) { try { const client = new Client(); await client.connect(); return client; } catch (e) { await sleep(i); } } }",
    'a loop until it is connected':
      "import { Client } from 'pg'; let connected = false; let client; while (!connected) { client = new Client(); await client.connect(); connected = true; }",
    'a branch that leaves the loop':
      "import { Client } from 'pg'; for (;;) { const answer = await ask(); if (answer) { const c = new Client(); await c.connect(); await c.query(answer); break; } }",
    'the list that a loop goes over is made once':
      "import { Pool } from 'pg'; for (const row of await new Pool().query('x')) print(row);",
  },
});
