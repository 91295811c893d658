import type { ClientEntry, Factory } from '../types.ts';

const agenda: Factory = {
  form: 'new',
  holds: 'pool',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 0,
  when: [{ argument: 0, has: 'db.address' }],
  reconnects: true,
  edge: 'socket',
  versions: { until: 5 },
};

/** From version 6 on the backend that it is given opens the connections. */
export default {
  modules: ['agenda'],
  checked: 'agenda@5.0.0',
  evidence: [
    'https://github.com/agenda/agenda/tree/v5.0.0#databaseurl-collectionname-mongoclientoptions',
    'npm:agenda@5.0.0/dist/agenda/index.js',
    'npm:agenda@5.0.0/dist/agenda/database.js',
  ],
  factories: {
    Agenda: agenda,
    default: agenda,
  },
} satisfies ClientEntry;
