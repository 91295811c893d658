import type { ClientEntry, Factory } from '../types.ts';

const connection: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 0,
  reconnects: true,
  lends: [{ by: 'acquire', back: ['close'] }],
  needsErrorListener: true,
  edge: 'socket',
};

export default {
  modules: ['rabbitmq-client'],
  checked: 'rabbitmq-client@5.0.8',
  evidence: ['https://github.com/cody-greene/node-rabbitmq-client', 'npm:rabbitmq-client@5.0.8/lib/Connection.js'],
  factories: {
    Connection: connection,
    default: connection,
  },
} satisfies ClientEntry;
