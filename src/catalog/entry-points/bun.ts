import type { EntryPointEntry } from '../types.ts';

/** https://bun.com/docs/api/http */
export default {
  name: 'Bun',
  modules: ['global', 'bun'],
  evidence: ['https://bun.com/docs/api/http', 'https://bun.com/docs/api/websockets', 'npm:bun-types@1.4.5/serve.d.ts'],
  calls: [
    {
      name: ['Bun.serve', 'serve'],
      options: {
        fetch: 'request',
        error: 'request',
        'routes.*': 'request',
        'routes.*.*': 'request',
        'websocket.message': 'message',
        'websocket.open': 'event',
        'websocket.close': 'event',
        'websocket.drain': 'event',
      },
    },
  ],
} satisfies EntryPointEntry;
