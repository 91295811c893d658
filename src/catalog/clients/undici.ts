import type { ClientEntry, Factory } from '../types.ts';

const agent: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'churns',
  dials: 'use',
  close: ['close', 'destroy'],
  options: 0,
  size: { name: 'connections', default: null, suggested: 128 },
  reconnects: true,
  closesIdle: true,
  edge: 'http',
};
const pool: Factory = { ...agent, holds: 'pool', options: 1 };
const client: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'use',
  close: ['close', 'destroy'],
  options: 1,
  reconnects: true,
  closesIdle: true,
  edge: 'http',
};

// RetryAgent is left out: it only wraps the dispatcher it is given.
export default {
  modules: ['undici'],
  checked: 'undici@7.30.2',
  evidence: ['https://undici.nodejs.org/#/docs/api/Agent', 'npm:undici@7.30.2/types/index.d.ts', 'measured:catalog'],
  factories: {
    Agent: agent,
    Pool: pool,
    BalancedPool: pool,
    RoundRobinPool: pool,
    Client: client,
    H2CClient: client,
    ProxyAgent: agent,
    Socks5ProxyAgent: { ...agent, options: 1 },
    EnvHttpProxyAgent: {
      ...agent,
      throws: true,
      note: 'Reads the proxy variables of the environment when it is created, and throws when one of them is not a URL.',
    },
  },
} satisfies ClientEntry;
