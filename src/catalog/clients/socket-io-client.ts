import type { ClientEntry, Factory } from '../types.ts';

const io: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['disconnect', 'close'],
  options: 1,
  reconnects: true,
  edge: 'socket',
  note: 'Only sockets of different namespaces share a connection; a second call with the same URL opens a new one.',
};

export default {
  modules: ['socket.io-client'],
  checked: 'socket.io-client@4.8.4',
  evidence: ['https://socket.io/docs/v4/client-api/#iourl', 'npm:socket.io-client@4.8.4/build/esm/index.js'],
  factories: {
    default: io,
    io,
    connect: io,
  },
} satisfies ClientEntry;
