import { testRule } from './test-rule.ts';

const client = {
  label: 'new S3Client()',
  module: '@aws-sdk/client-s3',
  noun: 'sockets',
  advice: 'Create it once before the loop and share it',
};

testRule('no-client-in-loop', {
  reports: {
    'a client per element': {
      code: `import { S3Client } from '@aws-sdk/client-s3';
export async function copy(keys) {
  for (const key of keys) {
    const s3 = «new S3Client»({ region: 'eu-west-1' }); // report: no-client-in-loop; repair: suggested before the loop
    await s3.send(key);
  }
}`,
      messageId: 'perIteration',
      suggestions: 1,
      data: { ...client, loop: 'a loop' },
    },
    'a client in the callback of map': {
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const copy = (keys, region) => Promise.all(keys.map(async (key) => «new S3Client»({ region }).send(key))); // report: no-client-in-loop; repair: none`,
      messageId: 'perIteration',
      data: { ...client, loop: '`map`', advice: 'Keep one for each set of options and reuse it' },
    },
    'a helper that a loop calls': {
      code: `import { S3Client } from '@aws-sdk/client-s3';
async function put(key) { await «new S3Client»({ region: 'eu-west-1' }).send(key); } // report: no-client-in-loop; repair: suggested at first use
export async function all(keys) { while (keys.length) await put(keys.pop()); }`,
      messageId: 'perIteration',
      suggestions: 1,
      data: { ...client, loop: 'a loop, which runs `put`' },
    },
    'a loop of a script': {
      file: 'scripts/copy.js',
      code: `import { S3Client } from '@aws-sdk/client-s3';
for (const key of process.argv) await «new S3Client»({ region: 'eu-west-1' }).send(key); // report: no-client-in-loop; repair: before the loop`,
      messageId: 'perIteration',
      suggestions: 1,
      data: { ...client, loop: 'a loop' },
    },
  },
  accepts: {
    'a kept collection, one per shard':
      "import { Pool } from 'pg'; export const pools = shards.map((shard) => new Pool(shard)); // silent: kept, it belongs to the module",
    'each turn needs its own: the element says where to':
      "import { connect } from 'nats'; for (const server of servers) { const nc = await connect(server); await nc.publish('x'); await nc.close(); } // silent: start-up, it is one connection to each server, when the module is loaded",
    'each turn needs its own: a part of the element':
      "import { Client } from 'pg'; export const migrate = (tenants) => Promise.all(tenants.map(async (tenant) => { const options = { host: tenant.host }; const c = new Client(options); await c.connect(); await c.query('x'); await c.end(); })); // silent: set-up, it is one connection to the host of each tenant, and it migrates",
    'each turn needs its own: what the turn before it found out':
      "import { STSClient } from '@aws-sdk/client-sts'; export async function assume(roles, credentials) { for (const role of roles) { const sts = new STSClient({ credentials }); credentials = await sts.send(role); } return credentials; } // silent: unknown, each turn has credentials of its own",
    'each turn needs its own: a helper is told':
      "import { Client } from 'pg'; async function drop(name) { const c = new Client({ database: name }); await c.connect(); await c.query('x'); await c.end(); } export async function all(names) { for (const name of names) await drop(name); } // silent: unknown, it is one connection to each database",
    'a list that is returned':
      "import { connect } from 'nats'; export async function start(count) { const all = []; for (let i = 0; i < count; i++) { const nc = await connect({ servers: 'x' }); all.push(nc); } return all; } // silent: returned, it is returned, and no caller in this file runs again and again",
    'handed to something that keeps it':
      "import http2 from 'node:http2'; export class Sessions { async ready(url) { while (this.open) { if (this.state) return this.state; this.setState(http2.connect('https://x')); await this.turn(); } } } // silent: kept, an earlier return on `this.state` guards it",
    'a kept collection that is filled by a loop':
      "import { Pool } from 'pg'; export const pools = new Map(); for (const shard of shards) pools.set(shard, new Pool(shard)); // silent: kept, it belongs to the module",
    'start-up retry':
      "import { Client } from 'pg'; export async function connect() { for (let i = 0; i < 5; i++) { try { const client = new Client(); await client.connect(); return client; } catch (e) { await sleep(i); } } } // silent: returned, it is returned, and no caller in this file runs again and again",
    'a loop until it is connected':
      "import { Client } from 'pg'; let connected = false; let client; while (!connected) { client = new Client(); await client.connect(); connected = true; } // silent: kept, it belongs to the module",
    'a branch that leaves the loop':
      "import { Client } from 'pg'; for (;;) { const answer = await ask(); if (answer) { const c = new Client(); await c.connect(); await c.query(answer); break; } } // silent: start-up, the loop ends with the first connection",
    'the list that a loop goes over is made once':
      "import { Pool } from 'pg'; for (const row of await new Pool().query('x')) print(row); // silent: start-up, the list is asked for once, before the first turn",
  },
});
