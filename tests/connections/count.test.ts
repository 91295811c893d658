import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countConnections, drain, startUpstream, timeWait } from './count.mjs';

const requests = 20;

function get(url: string, options: https.RequestOptions): Promise<string> {
  const { get } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    get(url, options, (response) => {
      drain(response).then(resolve, reject);
    }).on('error', reject);
  });
}

async function inTurn(step: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < requests; n += 1) await step();
}

describe('accepted connections over HTTP', () => {
  it('are as many as requests when each request has its own agent', async () => {
    const count = await countConnections((upstream) => inTurn(() => get(upstream.url, { agent: new http.Agent() })));
    expect(count).toMatchObject({ accepted: requests, requests, open: 0 });
  });

  it('are as many as requests when one agent is shared but does not keep connections alive', async () => {
    const agent = new http.Agent();
    const count = await countConnections((upstream) => inTurn(() => get(upstream.url, { agent })));
    expect(count).toMatchObject({ accepted: requests, requests, open: 0 });
  });

  it('are one when one agent keeps connections alive, and it is left open', async () => {
    const agent = new http.Agent({ keepAlive: true });
    const count = await countConnections((upstream) => inTurn(() => get(upstream.url, { agent })));
    expect(count).toMatchObject({ accepted: 1, requests, open: 1 });
  });

  it('are counted for a handler of the caller', async () => {
    const answers: string[] = [];
    const count = await countConnections(
      async (upstream) => {
        answers.push(await get(upstream.url, { agent: false }));
      },
      { handler: (_request: http.IncomingMessage, response: http.ServerResponse) => response.end('mine') },
    );
    expect(answers).toEqual(['mine']);
    expect(count).toMatchObject({ accepted: 1, requests: 1 });
  });

  it('are counted on the IPv6 loopback where there is one', async (context) => {
    const upstream = await startUpstream({ host: '::1' }).catch(() => null);
    if (upstream === null) return context.skip('no IPv6 loopback here');
    try {
      await inTurn(() => get(upstream.url, { agent: false }));
      expect(upstream.accepted).toBe(requests);
      expect(total(await upstream.timeWait()) ?? requests).toBe(requests);
    } finally {
      await upstream.close();
    }
  });
});

describe('accepted connections over HTTPS', () => {
  it('are as many as requests when each request has its own agent', async () => {
    const count = await countConnections(
      (upstream) => inTurn(() => get(upstream.url, { ca: upstream.ca ?? [], agent: new https.Agent() })),
      { protocol: 'https' },
    );
    expect(count).toMatchObject({ accepted: requests, requests });
  });

  it('are one when one agent keeps connections alive', async () => {
    const agent = new https.Agent({ keepAlive: true });
    const count = await countConnections(
      (upstream) => inTurn(() => get(upstream.url, { ca: upstream.ca ?? [], agent })),
      { protocol: 'https' },
    );
    expect(count).toMatchObject({ accepted: 1, requests, open: 1 });
  });

  it('need the certificate of the upstream', async () => {
    const work = countConnections((upstream) => get(upstream.url, { agent: false }), { protocol: 'https' });
    await expect(work).rejects.toThrow('self-signed certificate');
  });
});

describe('accepted connections over TCP', () => {
  function exchange(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.end('ping'));
      let received = '';
      socket.setEncoding('utf8');
      socket.on('data', (text) => (received += String(text)));
      socket.on('close', () => {
        resolve(received);
      });
      socket.on('error', reject);
    });
  }

  it('are one for each socket', async () => {
    const answers = new Set<string>();
    const count = await countConnections((upstream) => inTurn(async () => answers.add(await exchange(upstream.port))), {
      protocol: 'tcp',
    });
    expect([...answers]).toEqual(['ping']);
    expect(count).toMatchObject({ accepted: requests, requests: 0, open: 0 });
  });

  it('survive a client that resets', async () => {
    const upstream = await startUpstream({ protocol: 'tcp' });
    try {
      for (let n = 0; n < 3; n += 1) {
        const socket = net.connect(upstream.port, '127.0.0.1');
        await new Promise((resolve) => socket.once('connect', resolve));
        socket.resetAndDestroy();
      }
      await expect.poll(() => [upstream.accepted, upstream.open]).toEqual([3, 0]);
      expect(total(await upstream.timeWait({ settleMs: 50 })) ?? 0).toBe(0);
    } finally {
      await upstream.close();
    }
  });
});

describe('TIME_WAIT', () => {
  const header = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt\n';
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'time-wait-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function table(name: string, rows: string[]): Promise<string> {
    const path = join(folder, name);
    await writeFile(
      path,
      header + rows.map((row, n) => `   ${n}: ${row} 00000000:00000000 03:00000A1B 00000000\n`).join(''),
    );
    return path;
  }

  it('is where a real connection goes that was not kept', async (context) => {
    const count = await countConnections((upstream) => inTurn(() => get(upstream.url, { agent: new http.Agent() })));
    if (count.timeWait === null) return context.skip('this system does not tell');
    expect(total(count.timeWait)).toBe(requests);
  });

  it('is told apart by the side that closed first, in both tables', async () => {
    const tables = [
      await table('tcp', [
        '0100007F:1F90 0100007F:C001 06',
        '0100007F:C002 0100007F:1F90 06',
        '0100007F:C003 0100007F:1F90 06',
      ]),
      await table('tcp6', ['0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000100007F:C004 06']),
    ];
    expect(await timeWait(0x1f90, { tables })).toEqual({ client: 2, server: 2 });
  });

  it('leaves out other states, other ports and, where peers are given, other peers', async () => {
    const tables = [
      await table('tcp', [
        '0100007F:1F90 00000000:0000 0A',
        '0100007F:1F90 0100007F:C001 01',
        '0100007F:1F91 0100007F:C001 06',
        '0100007F:1F90 0100007F:C002 06',
        '0100007F:1F90 0100007F:C003 06',
      ]),
    ];
    expect(await timeWait(0x1f90, { tables, peers: new Set([0xc003]) })).toEqual({ client: 0, server: 1 });
  });

  it('is unknown where the system keeps no such table, and known where it keeps one of them', async () => {
    const missing = join(folder, 'missing');
    expect(await timeWait(8080, { tables: [missing] })).toBeNull();
    expect(await timeWait(8080, { tables: [missing, await table('tcp6', [])] })).toEqual({ client: 0, server: 0 });
  });

  it('is asked for a port', async () => {
    await expect(timeWait(0)).rejects.toThrow(/^A port is a whole number from 1 to 65535, not 0\.$/);
  });
});

describe('an upstream', () => {
  it('says in one sentence which protocols it speaks', async () => {
    const options = { protocol: 'ftp' as 'tcp' };
    await expect(startUpstream(options)).rejects.toThrow(/^An upstream speaks 'http', 'https' or 'tcp', not 'ftp'\.$/);
  });

  it('says in one sentence where it cannot listen', async () => {
    await expect(startUpstream({ host: '192.0.2.1' })).rejects.toThrow(
      /^The upstream cannot listen on 192\.0\.2\.1: .*EADDRNOTAVAIL.*\.$/,
    );
  });

  it('closes its connections and its port, however often it is asked', async () => {
    const upstream = await startUpstream();
    const agent = new http.Agent({ keepAlive: true });
    await get(upstream.url, { agent });
    expect(upstream.open).toBe(1);
    await Promise.all([upstream.close(), upstream.close()]);
    expect(upstream.open).toBe(0);
    await expect(get(upstream.url, { agent: false })).rejects.toThrow('ECONNREFUSED');
  });
});

describe('counting the connections of a piece of work', () => {
  it('passes on its failure, and closes', async () => {
    let url = '';
    const work = countConnections(async (upstream) => {
      url = upstream.url;
      await get(url, { agent: false });
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    await expect(get(url, { agent: false })).rejects.toThrow('ECONNREFUSED');
  });

  it('ends in time, tells the work to stop, and closes', async () => {
    let stopped: AbortSignal | undefined;
    let url = '';
    const work = countConnections(
      (upstream, signal) => {
        stopped = signal;
        url = upstream.url;
        return get(url, { agent: false }).then(() => new Promise(() => undefined));
      },
      { timeoutMs: 200 },
    );
    await expect(work).rejects.toThrow(/^The work did not end within 200 ms \(connections accepted until then: 1\)\.$/);
    expect(stopped?.aborted).toBe(true);
    await expect(get(url, { agent: false })).rejects.toThrow('ECONNREFUSED');
  });
});

function total(waiting: { client: number; server: number } | null): number | null {
  return waiting && waiting.client + waiting.server;
}
