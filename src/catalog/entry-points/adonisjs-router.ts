import type { EntryPointEntry } from '../types.ts';

/** https://docs.adonisjs.com/guides/basics/routing */
export default {
  name: 'AdonisJS router',
  modules: ['@adonisjs/core/services/router', '@ioc:Adonis/Core/Route'],
  evidence: [
    'https://docs.adonisjs.com/guides/basics/routing',
    'npm:@adonisjs/core@6.21.0/build/services/router.d.ts',
    'npm:@adonisjs/http-server@7.8.1/build/src/router/main.d.ts',
    'npm:@adonisjs/http-server@5.12.0/build/adonis-typings/route.d.ts',
  ],
  receivers: { router: { from: ['default'] } },
  calls: [
    // The callback of a group adds routes and runs at start-up.
    { on: ['router'], name: ['group'], functions: 'first', runs: 'once' },
    {
      on: ['router'],
      name: ['get', 'post', 'put', 'patch', 'delete', 'any', 'route'],
      functions: 'last',
      runs: 'request',
    },
  ],
} satisfies EntryPointEntry;
