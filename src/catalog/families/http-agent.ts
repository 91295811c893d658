import type { Factory } from '../types.ts';

/** What agents have in common that extend `http.Agent` or pass their options on to it. */
export const agent: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'unpooled',
  dials: 'use',
  close: ['destroy'],
  options: 0,
  reuse: { name: 'keepAlive', value: true, default: false },
  size: {
    name: 'maxSockets',
    default: null,
    suggested: 128,
    also: ['maxTotalSockets'],
    idle: { name: 'maxFreeSockets', suggested: 64 },
  },
  reconnects: true,
  edge: 'http',
};
