import type { ClientEntry } from '../types.ts';

/** The drivers that make a pool when they are given a URL or settings; around a client that exists they hold nothing. */
export default {
  modules: [
    'drizzle-orm/node-postgres',
    'drizzle-orm/postgres-js',
    'drizzle-orm/mysql2',
    'drizzle-orm/singlestore',
    'drizzle-orm/neon-serverless',
  ],
  checked: 'drizzle-orm@0.45.4',
  evidence: [
    'https://orm.drizzle.team/docs/get-started-postgresql',
    'npm:drizzle-orm@0.45.4/node-postgres/driver.js',
    'npm:drizzle-orm@0.45.4/postgres-js/driver.js',
    'npm:drizzle-orm@0.45.4/mysql2/driver.js',
    'npm:drizzle-orm@0.45.4/singlestore/driver.js',
    'npm:drizzle-orm@0.45.4/neon-serverless/driver.js',
    'measured:catalog',
  ],
  factories: {
    drizzle: {
      form: 'call',
      holds: 'pool',
      tier: 'shares',
      dials: 'never',
      close: [],
      carries: ['client'],
      options: 0,
      variants: [
        {
          when: [
            { argument: 0, is: 'string' },
            { argument: 0, has: 'connection' },
          ],
          tier: 'churns',
          dials: 'use',
          readsEnvironment: true,
          close: ['$client.end'],
          size: { name: 'connection.max', default: 10, suggested: 10, also: ['connection.connectionLimit'] },
          reconnects: true,
          language: 'sql',
          edge: 'socket',
        },
      ],
      note: 'Around a client that exists it holds nothing.',
    },
  },
} satisfies ClientEntry;
