import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'no option makes it reuse connections, so making it again costs nothing more',
      imports: "const tunnel = require('tunnel-agent');",
      expression: "tunnel.httpsOverHttp({ proxy: { host: 'proxy', port: 3128 } })",
    },
  ],
} satisfies ClientSamples;
