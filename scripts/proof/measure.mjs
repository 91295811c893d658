import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { startUpstream } from '../../tests/connections/count.mjs';
import { startPostgres } from '../../tests/services/servers/postgres.mjs';
import { startRedis } from '../../tests/services/servers/redis.mjs';
import { send, startService } from './service.mjs';

const sampleMs = 100;
/** How long the sockets are watched after the last request. */
const tailMs = 1500;

/** The services, what they talk to, and the load: bounded in number and in time. */
export const services = [
  {
    name: 'Express and PostgreSQL',
    file: 'orders-express.js',
    servers: ['postgres'],
    load: { requests: 300, atATime: 8, limitMs: 90_000 },
    request: (index) => ({ path: [`/orders/${1 + (index % 3)}`, '/customers/ada', '/transfers/1'][index % 3] }),
  },
  {
    name: 'Fastify, Redis and outbound HTTPS',
    file: 'prices-fastify.js',
    servers: ['redis', 'https', 'http'],
    load: { requests: 450, atATime: 8, limitMs: 90_000 },
    request: (index) => ({ path: `/${['sessions', 'prices', 'quotes'][index % 3]}/${index % 10}` }),
  },
  {
    name: 'Lambda-style handler with PostgreSQL and a webhook',
    file: 'invoices-lambda.js',
    isHandler: true,
    servers: ['postgres', 'https'],
    load: { requests: 150, atATime: 1, limitMs: 90_000 },
    request: (index) => ({ path: '/', body: JSON.stringify({ order: 1 + (index % 3) }) }),
  },
];

const labels = { postgres: 'PostgreSQL', redis: 'Redis', https: 'HTTPS upstream', http: 'HTTP service' };

/**
 * @typedef {{ open: number, client: number, server: number }} Sockets open at the client, in TIME_WAIT at either side
 * @typedef {{ at: number, done: number, sockets: Sockets[] }} Sample one for each server, in order
 * @typedef {{ label: string, connections: number, sockets: Sockets }} Counted
 * @typedef {{ requests: number, failures: Map<string, number>, seconds: number, servers: Counted[], samples: Sample[] }} Measured
 */

/**
 * Runs a service of a stage against fresh servers and counts what its load costs them.
 *
 * @param {typeof services[number]} service
 * @param {string} folder of the stage
 * @param {(line: string) => void} progress
 * @returns {Promise<Measured>}
 */
export async function measure({ file, isHandler = false, servers: names, load, request }, folder, progress) {
  /** @type {Awaited<ReturnType<typeof startServer>>[]} */
  const servers = [];
  let service;
  try {
    for (const name of names) servers.push(await startServer(name, folder));
    const env = Object.assign({}, ...servers.map((server) => server.env));
    service = await startService(join(folder, file), { isHandler, env });
    const before = await Promise.all(servers.map((server) => server.connections()));
    const ports = servers.map(({ port }) => port);
    // What our own questions to the servers left behind.
    await sleep(200);
    const ours = socketsOf(ports);

    const samples = [];
    const started = performance.now();
    let done = 0;
    const sample = () => {
      const sockets = socketsOf(ports).map(({ open, client, server }, index) => ({
        open,
        client: Math.max(0, client - ours[index].client),
        server: Math.max(0, server - ours[index].server),
      }));
      samples.push({ at: (performance.now() - started) / 1000, done, sockets });
    };
    const timer = setInterval(sample, sampleMs);
    let sent;
    try {
      sent = await send(service.port, { ...load, request }, (count) => {
        done = count;
        if (count % 50 === 0) progress(`${count} of ${load.requests} requests`);
      });
      await sleep(tailMs);
    } finally {
      clearInterval(timer);
    }
    sample();
    const [last] = samples.slice(-1);
    const counts = await Promise.all(servers.map((server) => server.connections()));
    return {
      requests: load.requests,
      ...sent,
      samples,
      servers: servers.map((_, index) => ({
        label: labels[names[index]],
        connections: counts[index] - before[index],
        sockets: last.sockets[index],
      })),
    };
  } finally {
    await service?.stop();
    for (const server of servers) await server.close();
  }
}

/** @param {string} name @param {string} folder */
async function startServer(name, folder) {
  switch (name) {
    case 'postgres': {
      const server = await startPostgres();
      await server.psql('postgres', 'CREATE DATABASE shop OWNER app');
      await server.psql(
        'shop',
        `CREATE TABLE orders (id SERIAL PRIMARY KEY, customer TEXT, total INT);
         CREATE TABLE accounts (id INT PRIMARY KEY, balance INT CHECK (balance >= 0));
         INSERT INTO orders (customer, total) VALUES ('ada', 10), ('bob', 20), ('ada', 30);
         INSERT INTO accounts VALUES (1, 1000000), (2, 0);
         GRANT ALL ON ALL TABLES IN SCHEMA public TO app`,
      );
      return {
        port: server.port,
        env: {
          PGHOST: server.host,
          PGPORT: String(server.port),
          PGUSER: server.user,
          PGPASSWORD: server.password,
          PGDATABASE: 'shop',
        },
        connections: async () =>
          Number(await server.psql('postgres', "SELECT sessions FROM pg_stat_database WHERE datname = 'shop'")),
        close: () => server.close(),
      };
    }
    case 'redis': {
      const server = await startRedis();
      return {
        port: server.port,
        env: { REDIS_URL: server.url },
        connections: () => server.connections(),
        close: () => server.close(),
      };
    }
    case 'http':
      return startHttp();
    default:
      return startHttps(folder);
  }
}

/** @param {string} folder for the certificate */
async function startHttps(folder) {
  const server = await startUpstream({ protocol: 'https', handler: answer });
  const certificate = join(folder, `${server.port}.pem`);
  writeFileSync(certificate, server.ca ?? '');
  return {
    port: server.port,
    env: { UPSTREAM_URL: server.url, NODE_EXTRA_CA_CERTS: certificate },
    connections: async () => server.accepted,
    close: () => server.close(),
  };
}

export async function startHttp() {
  const server = await startUpstream({ handler: answer });
  return {
    port: server.port,
    env: { QUOTES_URL: server.url },
    connections: async () => server.accepted,
    close: () => server.close(),
  };
}

/** @type {import('node:http').RequestListener} */
function answer(request, response) {
  request.resume();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ of: request.url?.split('/').at(-1), price: 100 }));
}

/** The sockets between us and each of some servers, as the kernel lists them. @param {number[]} ports */
export function socketsOf(ports) {
  const found = ports.map(() => ({ open: 0, client: 0, server: 0 }));
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
      const [, local, remote, state] = line.trim().split(/\s+/);
      if (local === undefined || remote === undefined) continue;
      const atServer = ports.indexOf(portOf(local));
      const atClient = ports.indexOf(portOf(remote));
      if (state === '01' && atClient >= 0) found[atClient].open += 1;
      if (state === '06' && atClient >= 0) found[atClient].client += 1;
      if (state === '06' && atServer >= 0) found[atServer].server += 1;
    }
  }
  return found;
}

/** @param {string} address `0100007F:07E8`, the port in hexadecimal */
function portOf(address) {
  return Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16);
}
