import type { ClientEntry, Factory } from '../types.ts';

const connect: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};

/** AMQP 1.0. The module is itself a container. */
export default {
  modules: ['rhea'],
  checked: 'rhea@3.0.5',
  evidence: [
    'https://github.com/amqp/rhea#connectoptions',
    'npm:rhea@3.0.5/lib/container.js',
    'npm:rhea@3.0.5/lib/connection.js',
  ],
  factories: {
    connect,
    'create_container().connect': connect,
  },
} satisfies ClientEntry;
