import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'transport',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
  note: 'Over UDP there is no handshake, but each client takes a socket and a port of its own; hot-shots can also speak TCP.',
};

/** StatsD. */
export default {
  modules: ['hot-shots', 'node-statsd'],
  checked: 'hot-shots@17.1.1',
  evidence: [
    'https://github.com/bdeitte/hot-shots#usage',
    'npm:hot-shots@17.1.1/lib/statsd.js',
    'npm:hot-shots@17.1.1/lib/transport.js',
    'npm:node-statsd@0.1.1/lib/statsd.js',
    'measured:catalog',
  ],
  factories: {
    default: client,
    StatsD: client,
  },
} satisfies ClientEntry;
