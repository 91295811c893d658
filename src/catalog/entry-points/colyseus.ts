import type { EntryPointEntry } from '../types.ts';

/** https://docs.colyseus.io/room */
export default {
  name: 'Colyseus',
  modules: ['colyseus', '@colyseus/core'],
  evidence: ['https://docs.colyseus.io/room', 'npm:@colyseus/core@0.16.26/build/Room.d.ts'],
  classes: [
    {
      // One room for a handful of players.
      extends: ['Room'],
      instances: 'event',
      methods: { onCreate: 'event', onAuth: 'event', onJoin: 'event', onLeave: 'event', onDispose: 'event' },
    },
  ],
} satisfies EntryPointEntry;
