import type { Factory } from '../types.ts';

/** What http-proxy and the middleware around it have in common. */
export const proxy: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'unpooled',
  dials: 'never',
  close: [],
  options: 0,
  reuse: { name: 'agent', default: false },
  carries: ['agent'],
  note: 'Without an agent it passes `agent: false` on, so each proxied request opens a connection to the target.',
  variants: [
    {
      when: [{ argument: 0, has: 'target', starts: ['ws:', 'wss:'] }],
      tier: 'shares',
      note: 'A WebSocket has its connection for itself.',
    },
  ],
};
