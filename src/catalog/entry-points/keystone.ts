import type { EntryPointEntry } from '../types.ts';

/** https://keystonejs.com/docs/config/hooks */
export default {
  name: 'Keystone',
  modules: ['@keystone-6/core', '@keystone-6/core/*'],
  evidence: [
    'https://keystonejs.com/docs/config/hooks',
    'https://keystonejs.com/docs/config/config',
    'npm:@keystone-6/core@8.1.0/dist/declarations/src/types/config/index.d.ts',
    'npm:@keystone-6/core@8.1.0/dist/declarations/src/types/config/hooks.d.ts',
  ],
  calls: [
    {
      name: ['config'],
      options: {
        'db.onConnect': 'once',
        'server.extendExpressApp': 'once',
        'server.extendHttpServer': 'once',
        'graphql.extendGraphqlSchema': 'once',
        'ui.isAccessAllowed': 'request',
      },
    },
    {
      name: ['list'],
      options: {
        'hooks.*': 'request',
        'hooks.*.*': 'request',
        'access.*': 'request',
        'access.*.*': 'request',
        access: 'request',
      },
    },
  ],
} satisfies EntryPointEntry;
