import type { ClientEntry, Factory } from '../types.ts';

const connection: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'connect',
  connect: ['open'],
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};

export default {
  modules: ['rhea-promise'],
  checked: 'rhea-promise@3.0.3',
  evidence: [
    'https://github.com/amqp/rhea-promise',
    'npm:rhea-promise@3.0.3/dist/lib/connection.js',
    'npm:rhea-promise@3.0.3/dist/lib/container.js',
  ],
  factories: {
    Connection: connection,
    'Container().createConnection': { ...connection, form: 'call', readsEnvironment: true },
    'Container().connect': {
      form: 'call',
      async: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
