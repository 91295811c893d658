// Counts the connections that 20 calls open through caches that do not keep their client, and through ones that do.
// node tests/measure/caches.mjs [--write] prints the table; --write puts it into the page that shows it.
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { countConnections, drain } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const calls = 20;
/** @type {WeakMap<http.Agent, Promise<unknown>>} */
const queues = new WeakMap();

/** A client whose connection takes a moment to be ready, as one of a database does. */
async function connect() {
  await sleep(5);
  return new http.Agent({ keepAlive: true });
}

/** @typedef {() => Promise<http.Agent>} Get */

/** Each makes a way to get the client, fresh for its row. @type {readonly (readonly [string, () => { get: Get, atOnce?: true, after?: (agent: http.Agent) => void }])[]} */
const ways = [
  [
    'the variable is declared in the function',
    () => ({
      async get() {
        let client;
        if (!client) client = await connect();
        return client;
      },
    }),
  ],
  [
    'each call assigns to the shared variable',
    () => {
      let client;
      return {
        async get() {
          client = await connect();
          return client;
        },
      };
    },
  ],
  [
    'the key is new on each call',
    () => {
      const clients = new Map();
      return {
        async get() {
          const key = { host: 'db' };
          if (!clients.has(key)) clients.set(key, await connect());
          return clients.get(key);
        },
      };
    },
  ],
  [
    'the client is closed after each call',
    () => {
      let client;
      return {
        async get() {
          client ??= await connect();
          return client;
        },
        after: (agent) => agent.destroy(),
      };
    },
  ],
  [
    'test, `await`, assignment; calls one after the other',
    () => {
      let client;
      return {
        async get() {
          if (!client) client = await connect();
          return client;
        },
      };
    },
  ],
  [
    'test, `await`, assignment; all calls at once',
    () => {
      let client;
      return {
        atOnce: true,
        async get() {
          if (!client) client = await connect();
          return client;
        },
      };
    },
  ],
  [
    'the promise is kept; all calls at once',
    () => {
      let connecting;
      return { atOnce: true, get: () => (connecting ??= connect()) };
    },
  ],
];

await showTable({
  script: 'caches.mjs',
  pages: ['rules/no-broken-client-cache.md'],
  intro: `${calls} calls that each get the client and make one request to a server on loopback`,
  columns: ['cache', 'clients made', 'connections'],
  ways,
  async cellsOf(make) {
    /** @type {Set<http.Agent>} */
    const made = new Set();
    const { get, atOnce, after } = make();
    const count = await countConnections(async (upstream) => {
      const call = async () => {
        const agent = await get();
        made.add(agent);
        // One request after the other on each client: what is counted is clients, not requests at the same time.
        await queued(agent, () => request(upstream.url, agent));
        after?.(agent);
      };
      if (atOnce) await Promise.all(Array.from({ length: calls }, call));
      else for (let index = 0; index < calls; index++) await call();
    });
    for (const agent of made) agent.destroy();
    return [String(made.size), String(count.accepted)];
  },
});

/** @param {http.Agent} agent @param {() => Promise<unknown>} work */
function queued(agent, work) {
  const next = (queues.get(agent) ?? Promise.resolve()).then(work);
  queues.set(agent, next);
  return next;
}

/** @param {string} url @param {http.Agent} agent */
function request(url, agent) {
  return new Promise((resolve, reject) => {
    http.get(url, { agent }, (response) => drain(response).then(resolve, reject)).on('error', reject);
  });
}
