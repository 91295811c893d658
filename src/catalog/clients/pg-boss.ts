import type { ClientEntry } from '../types.ts';

/** A job queue on Postgres, with a pool of pg and timers of its own. */
export default {
  modules: ['pg-boss'],
  checked: 'pg-boss@10.4.2',
  evidence: ['https://timgit.github.io/pg-boss/', 'npm:pg-boss@10.4.2/src/index.js', 'npm:pg-boss@10.4.2/src/db.js'],
  factories: {
    default: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'connect',
      connect: ['start'],
      close: ['stop'],
      options: 0,
      carries: ['db'],
      size: { name: 'max', default: 10, suggested: 10 },
      reconnects: true,
      needsErrorListener: true,
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
