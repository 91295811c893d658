import type { EntryPointEntry } from '../types.ts';

/** https://timgit.github.io/pg-boss/ */
export default {
  name: 'pg-boss',
  modules: ['pg-boss'],
  evidence: ['https://timgit.github.io/pg-boss/', 'npm:pg-boss@10.4.2/types.d.ts'],
  receivers: { boss: { from: ['default()', 'PgBoss()'], types: ['PgBoss', 'default'], names: ['boss'] } },
  calls: [
    { on: ['boss'], name: ['work'], functions: 'last', runs: 'message' },
    { on: ['boss'], name: ['on'], literal: ['error', 'stopped'], functions: 'last', runs: 'once' },
    { on: ['boss'], name: ['on'], literal: ['maintenance', 'monitor-states', 'wip'], functions: 'last', runs: 'event' },
  ],
  types: { WorkHandler: 'message', WorkWithMetadataHandler: 'message' },
} satisfies EntryPointEntry;
