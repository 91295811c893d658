// Counts the TCP connections that a piece of code opens: by a loopback upstream that counts what it accepts, and by the
// TIME_WAIT sockets left behind. Plain JavaScript, so that scripts and tests use it without a build; the API is
// described in count.d.mts.

import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { selfSigned } from './certificate.mjs';

const tcpTables = ['/proc/net/tcp', '/proc/net/tcp6'];
const timeWaitState = '06';

/** @type {typeof import('./count.d.mts').startUpstream} */
export async function startUpstream(options = {}) {
  const { protocol = 'http', host = '127.0.0.1', port: wanted = 0, handler, keepAliveTimeoutMs = 60_000 } = options;
  const identity = options.identity ?? (protocol === 'https' ? selfSigned() : null);
  const counted = { accepted: 0, requests: 0 };
  /** @type {Set<net.Socket>} */
  const sockets = new Set();
  /** @type {Set<number>} */
  const peers = new Set();

  const server = createServer(protocol, handler, keepAliveTimeoutMs, identity);
  // On a TLS server this event is about the TCP connection below, which is what counts.
  server.on('connection', (socket) => {
    counted.accepted += 1;
    sockets.add(socket);
    if (socket.remotePort !== undefined) peers.add(socket.remotePort);
    // A client may go away at any time; that must not end the measuring process.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('request', () => {
    counted.requests += 1;
  });

  const port = await listen(server, host, wanted);
  /** @type {Promise<void> | undefined} */
  let closing;

  return {
    protocol,
    host,
    port,
    url: `${protocol}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    ca: identity?.cert ?? null,
    identity,
    get accepted() {
      return counted.accepted;
    },
    get open() {
      return sockets.size;
    },
    get requests() {
      return counted.requests;
    },
    async timeWait({ settleMs = 500 } = {}) {
      const deadline = Date.now() + settleMs;
      for (;;) {
        const seen = await timeWait(port, { peers });
        if (seen === null) return null;
        const settled = sockets.size + seen.client + seen.server >= counted.accepted;
        if (settled || Date.now() >= deadline) return seen;
        await sleep(20);
      }
    },
    close() {
      closing ??= closeAll(server, sockets);
      return closing;
    },
  };
}

/** @type {typeof import('./count.d.mts').countConnections} */
export async function countConnections(work, options = {}) {
  const { timeoutMs = 30_000, ...upstreamOptions } = options;
  const upstream = await startUpstream(upstreamOptions);
  const ended = new AbortController();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    await Promise.race([
      work(upstream, ended.signal),
      new Promise((_resolve, reject) => {
        timer = setTimeout(() => {
          reject(
            new Error(
              `The work did not end within ${timeoutMs} ms (connections accepted until then: ${upstream.accepted}).`,
            ),
          );
        }, timeoutMs);
      }),
    ]);
    const waiting = await upstream.timeWait();
    return { accepted: upstream.accepted, requests: upstream.requests, open: upstream.open, timeWait: waiting };
  } finally {
    clearTimeout(timer);
    ended.abort();
    await upstream.close();
  }
}

/** @type {typeof import('./count.d.mts').timeWait} */
export async function timeWait(port, options = {}) {
  const { tables = tcpTables, peers } = options;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`A port is a whole number from 1 to 65535, not ${String(port)}.`);
  }
  const found = { client: 0, server: 0 };
  let told = false;
  for (const table of tables) {
    const text = await readFile(table, 'utf8').catch(() => null);
    if (text === null) continue;
    told = true;
    for (const line of text.split('\n').slice(1)) {
      const [, local, remote, state] = line.trim().split(/\s+/);
      if (local === undefined || remote === undefined || state !== timeWaitState) continue;
      if (portOf(local) === port && (peers?.has(portOf(remote)) ?? true)) found.server += 1;
      if (portOf(remote) === port && (peers?.has(portOf(local)) ?? true)) found.client += 1;
    }
  }
  return told ? found : null;
}

/** @type {typeof import('./count.d.mts').drain} */
export async function drain(response) {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}

/**
 * @param {import('./count.d.mts').Protocol} protocol
 * @param {import('./count.d.mts').UpstreamOptions['handler']} handler
 * @param {number} keepAliveTimeoutMs
 * @param {import('./count.d.mts').Identity | null} identity
 * @returns {net.Server}
 */
function createServer(protocol, handler, keepAliveTimeoutMs, identity) {
  switch (protocol) {
    case 'http': {
      const server = http.createServer(/** @type {http.RequestListener} */ (handler ?? answer));
      server.keepAliveTimeout = keepAliveTimeoutMs;
      return server;
    }
    case 'https': {
      const server = https.createServer({ ...identity }, /** @type {http.RequestListener} */ (handler ?? answer));
      server.keepAliveTimeout = keepAliveTimeoutMs;
      return server;
    }
    case 'tcp':
      return net.createServer(/** @type {(socket: net.Socket) => void} */ (handler ?? echo));
    default:
      throw new Error(`An upstream speaks 'http', 'https' or 'tcp', not '${String(protocol)}'.`);
  }
}

/** @type {http.RequestListener} */
function answer(request, response) {
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":true}');
  });
}

/** @param {net.Socket} socket */
function echo(socket) {
  socket.pipe(socket);
}

/**
 * @param {net.Server} server
 * @param {string} host
 * @param {number} port 0 for any
 * @returns {Promise<number>} the port
 */
function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new Error(`The upstream cannot listen on ${host}: ${error.message}.`, { cause: error }));
    });
    server.listen({ host, port, backlog: 1024 }, () => {
      resolve(/** @type {net.AddressInfo} */ (server.address()).port);
    });
  });
}

/**
 * @param {net.Server} server
 * @param {ReadonlySet<net.Socket>} sockets
 */
async function closeAll(server, sockets) {
  const closed = [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
  for (const socket of sockets) socket.destroy();
  await Promise.all([new Promise((resolve) => server.close(resolve)), ...closed]);
}

/** @param {string} address `0100007F:07E8`, the port in hexadecimal */
function portOf(address) {
  return Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16);
}
