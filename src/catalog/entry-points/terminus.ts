import type { EntryPointEntry } from '../types.ts';

/** https://github.com/godaddy/terminus */
export default {
  name: 'Terminus',
  modules: ['@godaddy/terminus'],
  evidence: ['https://github.com/godaddy/terminus#readme', 'npm:@godaddy/terminus@4.12.1/typings/index.d.ts'],
  calls: [
    {
      name: ['createTerminus'],
      options: {
        'healthChecks.*': 'request',
        onSignal: 'once',
        onShutdown: 'once',
        beforeShutdown: 'once',
        onSendFailureDuringShutdown: 'once',
      },
    },
  ],
  types: { HealthCheck: 'request' },
} satisfies EntryPointEntry;
