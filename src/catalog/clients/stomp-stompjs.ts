import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@stomp/stompjs'],
  checked: '@stomp/stompjs@7.2.1',
  evidence: [
    'https://stomp-js.github.io/guide/stompjs/using-stompjs-v5.html',
    'npm:@stomp/stompjs@7.2.1/esm6/client.js',
  ],
  factories: {
    Client: {
      form: 'new',
      holds: 'connection',
      tier: 'churns',
      dials: 'connect',
      connect: ['activate'],
      connectReturns: 'nothing',
      close: ['deactivate', 'forceDisconnect'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
