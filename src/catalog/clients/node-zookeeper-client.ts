import type { ClientEntry } from '../types.ts';

export default {
  modules: ['node-zookeeper-client'],
  checked: 'node-zookeeper-client@1.1.3',
  evidence: [
    'https://github.com/alexguan/node-zookeeper-client#readme',
    'npm:node-zookeeper-client@1.1.3/index.js',
    'npm:node-zookeeper-client@1.1.3/lib/ConnectionManager.js',
  ],
  factories: {
    createClient: {
      form: 'call',
      holds: 'session',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      connectReturns: 'nothing',
      close: ['close'],
      options: 1,
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'It dials again by itself until its session expires; then it has to be replaced.',
    },
  },
} satisfies ClientEntry;
