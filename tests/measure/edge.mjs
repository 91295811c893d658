// Asks a Worker in workerd on this machine two times, one after the other, and counts the connections that a server on
// loopback accepts. node tests/measure/edge.mjs [--write]
// The runtime has a folder of its own: npm --prefix tests/measure/edge ci --ignore-scripts
import { createRequire, isBuiltin } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { postgres } from '../catalog-verify/servers.mjs';
import { startUpstream } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const folder = new URL('edge/', import.meta.url);
const patience = 3000;

/** What stands above the handler of a Worker, and in it. @typedef {{ module: string, handler: string }} Way */

/** @type {readonly (readonly [string, Way])[]} */
const ways = [
  [
    'a `Pool` of pg, kept at module scope',
    { module: 'let pool;', handler: 'pool ??= new Pool(to); await pool.query("SELECT 1");' },
  ],
  [
    'a `Client` of pg, kept at module scope',
    { module: 'let client;', handler: 'client ??= await connected(); await client.query("SELECT 1");' },
  ],
  [
    'a `Client` of pg for each request',
    { module: '', handler: 'const client = await connected(); await client.query("SELECT 1"); await client.end();' },
  ],
  [
    'a socket of `cloudflare:sockets`, kept at module scope',
    {
      module: 'let socket;',
      handler: `
        socket ??= connect({ hostname: to.host, port: to.port });
        const writer = socket.writable.getWriter();
        await writer.write(new Uint8Array(1));
        writer.releaseLock();
      `,
    },
  ],
  ['a `Client` of pg that connects while the module is loaded', { module: 'await connected();', handler: '' }],
];

await showTable({
  script: 'edge.mjs',
  pages: ['rules/no-shared-client-on-edge.md'],
  intro: 'two requests to a Worker in workerd, one after the other',
  columns: ['client', 'first request', 'second request', 'connections'],
  ways,
  async cellsOf(way) {
    const database = await startUpstream(postgres());
    const worker = await start(way, database.port);
    const cells = [await ask(worker), await ask(worker), String(database.accepted)];
    await worker.runtime.dispose().catch(() => undefined);
    await database.close();
    return cells;
  },
});
// What waits for a Worker that never answered must not keep the process.
process.exit(0);

/** @param {Way} way @param {number} port */
async function start({ module, handler }, port) {
  const { Log, LogLevel, Miniflare } = await import(pathToFileURL(createRequire(folder).resolve('miniflare')).href);
  const script = await bundled(`
    import { connect } from 'cloudflare:sockets';
    import { Client, Pool } from 'pg';
    const to = { host: '127.0.0.1', port: ${port}, user: 'a', database: 'a', password: 'a' };
    async function connected() {
      const client = new Client(to);
      await client.connect();
      return client;
    }
    ${module}
    export default {
      async fetch() {
        try {
          ${handler}
          return new Response('answers');
        } catch ({ message }) {
          return new Response(message);
        }
      },
    };
  `);
  let said = '';
  const runtime = new Miniflare({
    modules: true,
    script,
    compatibilityDate: '2026-04-01',
    compatibilityFlags: ['nodejs_compat'],
    log: new Log(LogLevel.NONE),
    handleRuntimeStdio: (...streams) => streams.forEach((stream) => stream.on('data', (data) => (said += data))),
  });
  return { runtime, reason: () => /Uncaught (.*)/u.exec(said)?.[1] ?? 'nobody knows why' };
}

/** @param {string} code */
async function bundled(code) {
  const { rolldown } = await import('rolldown');
  const entry = fileURLToPath(new URL('worker.js', folder));
  const bundle = await rolldown({
    input: entry,
    external: /^(?:node|cloudflare):/u,
    platform: 'neutral',
    resolve: { conditionNames: ['workerd', 'require', 'default'], mainFields: ['main'] },
    logLevel: 'silent',
    plugins: [
      {
        name: 'worker',
        resolveId: (id) =>
          id === entry || isBuiltin(id)
            ? { id: id === entry ? id : `\0${id}`, external: id.startsWith('node:') }
            : null,
        load: (id) => (id === entry ? code : id.startsWith('\0') ? `export * from 'node:${id.slice(1)}';` : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  return output[0].code;
}

/** The first sentence of what the Worker says. @param {Awaited<ReturnType<typeof start>>} worker */
async function ask({ runtime, reason }) {
  const answer = runtime.dispatchFetch('http://worker/').then(
    (response) => response.text(),
    () => `does not start: ${reason()}`,
  );
  const text = await Promise.race([answer, sleep(patience, `waits for more than ${patience / 1000} s`)]);
  return text.replace(/^Error: |(?<=: )Error: /gu, '').split(/(?<=\.)\s/u)[0];
}
