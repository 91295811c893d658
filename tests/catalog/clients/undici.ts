import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Agent',
      imports: "import { Agent } from 'undici';",
      expression: 'new Agent({ connect: { timeout: 10_000 } })',
    },
    { factory: 'Agent', imports: "import undici from 'undici';", expression: 'new undici.Agent()' },
    {
      factory: 'Agent',
      imports: "import { Agent, request } from 'undici';",
      expression: "await (await request('https://example.com', { dispatcher: new Agent() })).body.dump()",
    },
    {
      factory: 'Agent',
      imports: "import { Agent, RetryAgent } from 'undici';",
      expression: 'new RetryAgent(new Agent())',
    },
    {
      factory: 'Pool',
      imports: "import { Pool as Upstream } from 'undici';",
      expression: "new Upstream('https://example.com', { connections: 10 })",
    },
    {
      factory: 'BalancedPool',
      imports: "const { BalancedPool } = require('undici');",
      expression: "new BalancedPool(['http://a.test', 'http://b.test'])",
    },
    {
      factory: 'RoundRobinPool',
      imports: "import * as undici from 'undici';",
      expression: "new undici.RoundRobinPool('http://a.test')",
    },
    { factory: 'Client', imports: "const undici = require('undici');", expression: 'new undici.Client(config.origin)' },
    {
      factory: 'H2CClient',
      imports: "import { H2CClient } from 'undici';",
      expression: "new H2CClient('http://localhost:3000')",
    },
    {
      factory: 'ProxyAgent',
      imports: "import { ProxyAgent } from 'undici';",
      expression: 'new ProxyAgent({ uri: process.env.HTTPS_PROXY, token: config.token })',
    },
    {
      factory: 'Socks5ProxyAgent',
      imports: "import { Socks5ProxyAgent } from 'undici';",
      expression: "new Socks5ProxyAgent('socks5://localhost:1080')",
    },
    { factory: 'EnvHttpProxyAgent', imports: '', expression: "new (await import('undici')).EnvHttpProxyAgent()" },
  ],
  quiet: [
    {
      because: 'the wrapper of a shared agent holds no connection',
      imports: "import { Agent, RetryAgent } from 'undici';\nconst shared = new Agent();",
      expression: 'new RetryAgent(shared, { maxRetries: 2 })',
    },
    {
      because: 'composing interceptors onto a shared agent opens nothing',
      imports: "import { Agent, interceptors } from 'undici';\nconst shared = new Agent();",
      expression: 'shared.compose(interceptors.retry())',
    },
    {
      because: 'fetch without a dispatcher uses the global one',
      imports: "import { fetch } from 'undici';",
      expression: "await (await fetch('https://example.com')).json()",
    },
    {
      because: 'connect() of undici is the CONNECT method of HTTP on the global dispatcher',
      imports: "import { connect } from 'undici';",
      expression: "await connect('http://localhost:3000/')",
    },
    {
      because: 'MockAgent answers without a network',
      imports: "import { MockAgent } from 'undici';",
      expression: 'new MockAgent()',
    },
  ],
} satisfies ClientSamples;
