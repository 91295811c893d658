import type { ClientEntry, Factory } from '../types.ts';

const drizzle: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'shares',
  dials: 'never',
  close: [],
  carries: ['client'],
  options: 0,
  variants: [
    {
      when: [
        { argument: 0, starts: ['ws:', 'wss:'] },
        { argument: 0, has: 'connection', starts: ['ws:', 'wss:'] },
        { argument: 0, has: 'connection.url', starts: ['ws:', 'wss:'] },
      ],
      tier: 'churns',
      dials: 'construct',
      close: ['$client.close'],
      reconnects: true,
      edge: 'socket',
    },
  ],
  note: 'What the client of libSQL makes of `libsql:` and `https:` goes through the global fetch, and of `file:` is a file.',
};

/** The drivers that hand what they are given to `createClient` of @libsql/client. */
export default {
  modules: ['drizzle-orm/libsql', 'drizzle-orm/libsql/node', 'drizzle-orm/libsql/ws'],
  checked: 'drizzle-orm@0.45.4',
  evidence: [
    'https://orm.drizzle.team/docs/get-started-sqlite#turso',
    'npm:drizzle-orm@0.45.4/libsql/driver.js',
    'npm:drizzle-orm@0.45.4/libsql/ws/index.js',
    'npm:@libsql/client@0.18.0/lib-esm/node.js',
  ],
  factories: { drizzle },
} satisfies ClientEntry;
