import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startUpstream } from '../connections/count.mjs';
import type { Upstream } from '../connections/count.mjs';
import { startMariadb } from './servers/mariadb.mjs';
import type { Mariadb } from './servers/mariadb.mjs';
import { startPostgres } from './servers/postgres.mjs';
import type { Postgres } from './servers/postgres.mjs';
import { startRedis } from './servers/redis.mjs';

export type ServerName = 'http' | 'https' | 'mariadb' | 'postgres' | 'redis' | 'smtp';

/** What one variant of a program sees of a server; no two variants see each other. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  /** Connections that the server has accepted from the program. */
  connections(): number | Promise<number>;
  /** What the program left behind, in words. */
  contents(): string | Promise<string>;
  /** Variants may share the server itself. */
  readonly server: { start(): Promise<void>; stop(): Promise<void> };
  close(): Promise<void>;
}

/** The servers that the programs of a test file need, started when the first one asks. */
export interface Servers {
  place(name: ServerName, hasTenants: boolean): Promise<Place>;
  /** Gives the database another password, in the file of secrets too, and ends all sessions. */
  rotate(password: string): Promise<void>;
  close(): Promise<void>;
}

const tables = `
CREATE TABLE orders (id SERIAL PRIMARY KEY, customer VARCHAR(40) NOT NULL, total INT NOT NULL);
CREATE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL CHECK (balance >= 0));
INSERT INTO orders (customer, total) VALUES ('ada', 10), ('bob', 20), ('ada', 30);
INSERT INTO accounts VALUES (1, 1000), (2, 1000), (3, 0);
`;
/** Of the two tenants, the one has twice of everything. */
const doubled = 'UPDATE orders SET total = total * 2; UPDATE accounts SET balance = balance * 2;';

export function servers(): Servers {
  const secrets = mkdtempSync(join(tmpdir(), 'run-equivalence-secrets-'));
  const passwordFile = join(secrets, 'password');
  let postgres: Promise<Postgres> | undefined;
  let mariadb: Promise<Mariadb> | undefined;
  let places = 0;

  const postgresPlace = async (tenants: readonly string[]): Promise<Place> => {
    const server = await (postgres ??= shop(passwordFile));
    const name = `shop${(places += 1)}`;
    const databases = [name, ...tenants.map((tenant) => `${name}_${tenant}`)];
    for (const database of databases)
      await server.psql('postgres', `CREATE DATABASE ${database} TEMPLATE shop OWNER app`);
    if (tenants.length > 0) await server.psql(`${name}_south`, doubled);
    return {
      server,
      env: {
        PGHOST: server.host,
        PGPORT: String(server.port),
        PGUSER: server.user,
        PGPASSWORD: server.password,
        PGDATABASE: name,
        DATABASE_URL: `postgres://${server.user}:${server.password}@${server.host}:${server.port}/${name}`,
        PASSWORD_FILE: passwordFile,
      },
      connections: () => databases.reduce((sum, database) => sum + server.connections(database), 0),
      contents: () =>
        server.psql(
          name,
          'SELECT customer, total FROM orders ORDER BY customer, total; SELECT id, balance FROM accounts ORDER BY id',
        ),
      close: async () => {
        for (const database of databases) await server.psql('postgres', `DROP DATABASE ${database} WITH (FORCE)`);
      },
    };
  };

  const mariadbPlace = async (tenants: readonly string[]): Promise<Place> => {
    const server = await (mariadb ??= startMariadb());
    const name = `shop${(places += 1)}`;
    await server.sql(`CREATE USER ${name}@'%' IDENTIFIED BY 'secret'; GRANT ALL ON \`${name}%\`.* TO ${name}@'%'`);
    for (const database of [name, ...tenants.map((tenant) => `${name}_${tenant}`)])
      await server.sql(`CREATE DATABASE ${database}; USE ${database}; ${tables}`);
    if (tenants.length > 0) await server.sql(`USE ${name}_south; ${doubled}`);
    return {
      server,
      env: {
        DB_HOST: server.host,
        DB_PORT: String(server.port),
        DB_USER: name,
        DB_PASSWORD: 'secret',
        DB_NAME: name,
        DATABASE_URL: `mysql://${name}:secret@${server.host}:${server.port}/${name}`,
      },
      connections: () => server.connections(name),
      contents: () =>
        server.sql(
          `USE ${name}; SELECT customer, total FROM orders ORDER BY customer, total; SELECT id, balance FROM accounts ORDER BY id`,
        ),
      close: () => Promise.resolve(),
    };
  };

  return {
    async place(name, hasTenants) {
      const tenants = hasTenants ? ['north', 'south'] : [];
      switch (name) {
        case 'postgres':
          return postgresPlace(tenants);
        case 'mariadb':
          return mariadbPlace(tenants);
        case 'redis':
          return redisPlace();
        case 'smtp':
          return smtpPlace();
        case 'http':
        case 'https':
          return webPlace(name, secrets);
      }
    },
    async rotate(password) {
      const server = await (postgres ??= shop(passwordFile));
      await server.psql('postgres', `ALTER ROLE app PASSWORD '${password}'`);
      writeFileSync(passwordFile, password);
      await server.psql('postgres', "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'");
    },
    async close() {
      await (await postgres)?.close();
      await (await mariadb)?.close();
      rmSync(secrets, { recursive: true, force: true });
    },
  };
}

async function shop(passwordFile: string): Promise<Postgres> {
  const server = await startPostgres();
  await server.psql('postgres', 'CREATE DATABASE shop');
  await server.psql('shop', `${tables} GRANT ALL ON ALL TABLES IN SCHEMA public TO app;`);
  await server.psql('shop', 'GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO app');
  writeFileSync(passwordFile, server.password);
  return server;
}

/** Each variant has a Redis of its own. */
async function redisPlace(): Promise<Place> {
  const server = await startRedis();
  return {
    server,
    env: { REDIS_URL: server.url, REDIS_HOST: server.host, REDIS_PORT: String(server.port) },
    connections: () => server.connections(),
    // The keys of BullMQ hold times.
    contents: async () => {
      const keys = (await server.ask('KEYS *')).split('\r\n').filter((key) => /^\w+:\w+$/u.test(key));
      return (await Promise.all(keys.sort().map(async (key) => `${key} ${await server.ask(`GET ${key}`)}`))).join('\n');
    },
    close: () => server.close(),
  };
}

/** An upstream of its own that can be restarted on its port. */
async function upstreamPlace(
  options: NonNullable<Parameters<typeof startUpstream>[0]>,
  env: (upstream: Upstream) => Record<string, string>,
  contents: () => string,
): Promise<Place> {
  let upstream = await startUpstream(options);
  let before = 0;
  const { port, identity } = upstream;
  return {
    server: {
      stop: async () => {
        before += upstream.accepted;
        await upstream.close();
      },
      start: async () => {
        upstream = await startUpstream({ ...options, port, identity });
      },
    },
    env: env(upstream),
    connections: () => before + upstream.accepted,
    contents,
    close: () => upstream.close(),
  };
}

async function webPlace(protocol: 'http' | 'https', secrets: string): Promise<Place> {
  const seen: string[] = [];
  const handler: RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://upstream');
      const [, kind, name = ''] = pathname.split('/');
      if (request.method !== 'GET') seen.push(`${request.method} ${pathname} ${body}`);
      const answer = (status: number, value: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      };
      if (kind === 'broken') response.destroy();
      else if (kind === 'missing' || name === 'missing') answer(404, { error: `no ${kind}` });
      else if (kind === 'text') response.end('not JSON');
      else
        setTimeout(answer, Number(searchParams.get('ms') ?? 0), 200, {
          kind,
          name,
          length: name.length,
          tenant: request.headers['x-tenant'],
          user: request.headers.authorization,
          ...(body !== '' && { body }),
        });
    });
  };
  return upstreamPlace(
    { protocol, handler },
    (upstream) => {
      const certificate = join(secrets, `${upstream.port}.pem`);
      if (upstream.ca !== null) writeFileSync(certificate, upstream.ca);
      return {
        UPSTREAM_URL: upstream.url,
        UPSTREAM_PORT: String(upstream.port),
        ...(upstream.ca !== null && { NODE_EXTRA_CA_CERTS: certificate }),
      };
    },
    () => seen.sort().join('\n'),
  );
}

/** A mail server that knows everybody but `nobody`. */
async function smtpPlace(): Promise<Place> {
  const mails: string[] = [];
  const handler = (socket: Socket): void => {
    let pending = '';
    let inMail = false;
    let to = '';
    socket.write('220 ready\r\n');
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      pending += chunk;
      for (;;) {
        const end = pending.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = pending.slice(0, end);
        pending = pending.slice(end + (inMail ? 5 : 2));
        if (inMail) {
          mails.push(`${to} ${/^Subject: (.*)$/mu.exec(line)?.[1]?.trim() ?? ''}`);
          inMail = false;
          socket.write('250 taken\r\n');
        } else if (/^DATA/iu.test(line)) {
          inMail = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/iu.test(line)) socket.end('221 bye\r\n');
        else if (/^RCPT/iu.test(line)) {
          to = /<(.*)>/u.exec(line)?.[1] ?? '';
          socket.write(to.startsWith('nobody') ? '550 unknown\r\n' : '250 ok\r\n');
        } else socket.write('250 ok\r\n');
      }
    });
  };
  return upstreamPlace(
    { protocol: 'tcp', handler },
    ({ host, port }) => ({ SMTP_HOST: host, SMTP_PORT: String(port) }),
    () => mails.sort().join('\n'),
  );
}
