import type { ClientEntry, Factory } from '../types.ts';

const sequelize: Factory = {
  form: 'new',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  close: ['close'],
  options: [0, 1, 3],
  size: { name: 'pool.max', default: 5, suggested: 10 },
  reconnects: true,
  language: 'sql',
  lends: [
    { by: 'transaction', back: ['commit', 'rollback'] },
    { by: 'startUnmanagedTransaction', back: ['commit', 'rollback'] },
  ],
  throws: true,
  edge: 'socket',
  variants: [
    {
      when: [
        { argument: 0, has: 'dialect', equals: ['sqlite'] },
        { argument: 1, has: 'dialect', equals: ['sqlite'] },
        { argument: 3, has: 'dialect', equals: ['sqlite'] },
        { argument: 0, starts: ['sqlite:'] },
      ],
      tier: 'shares',
      dials: 'never',
      note: 'a file is no connection',
    },
  ],
};

export default {
  modules: ['sequelize', 'sequelize-typescript'],
  checked: 'sequelize@6.37.8',
  evidence: [
    'https://sequelize.org/docs/v6/other-topics/connection-pool/',
    'npm:sequelize@6.37.8/lib/dialects/abstract/connection-manager.js',
    'npm:sequelize-typescript@2.1.6/dist/index.d.ts',
    'measured:catalog',
  ],
  factories: { Sequelize: sequelize, default: sequelize },
} satisfies ClientEntry;
