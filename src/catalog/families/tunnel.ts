import type { ClientEntry, Factory } from '../types.ts';

const agent: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'unpooled',
  dials: 'never',
  close: [],
  options: 0,
  note: 'It has no way to keep a connection: each request gets a tunnel of its own, also through a shared agent. `https-proxy-agent` can keep them.',
};

/** What tunnel and its fork tunnel-agent export. */
export const factories = {
  httpOverHttp: agent,
  httpsOverHttp: agent,
  httpOverHttps: agent,
  httpsOverHttps: agent,
} satisfies ClientEntry['factories'];
