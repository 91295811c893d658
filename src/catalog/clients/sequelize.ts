import type { ClientEntry, Factory } from '../types.ts';

// Options are the first, second or last of four arguments.
const sequelize: Factory = {
  form: 'new',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  close: ['close'],
  size: { name: 'pool.max', default: 5, suggested: 10 },
  reconnects: true,
  throws: true,
  edge: 'socket',
};

export default {
  modules: ['sequelize', 'sequelize-typescript'],
  checked: 'sequelize@6.37.8',
  evidence: [
    'https://sequelize.org/docs/v6/other-topics/connection-pool/',
    'npm:sequelize@6.37.8/lib/dialects/abstract/connection-manager.js',
    'npm:sequelize-typescript@2.1.6/dist/index.d.ts',
  ],
  factories: { Sequelize: sequelize, default: sequelize },
} satisfies ClientEntry;
