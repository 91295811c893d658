import type { EntryPointEntry } from '../types.ts';

/** https://docs.adonisjs.com/guides/basics/controllers */
export default {
  name: 'AdonisJS',
  modules: ['@adonisjs/core', '@adonisjs/core/*', '@adonisjs/http-server', '@ioc:Adonis/Core/HttpContext'],
  evidence: [
    'https://docs.adonisjs.com/guides/basics/controllers',
    'https://docs.adonisjs.com/guides/ace/creating-commands',
    'npm:@adonisjs/core@6.21.0/build/modules/http/main.d.ts',
    'npm:@adonisjs/core@6.21.0/build/modules/ace/commands.d.ts',
    'npm:@adonisjs/http-server@5.12.0/build/adonis-typings/context.d.ts',
  ],
  classes: [
    {
      extends: ['BaseCommand'],
      methods: { prepare: 'once', interact: 'once', run: 'once', completed: 'once' },
    },
    { extends: ['ExceptionHandler'], methods: { handle: 'request', report: 'request' } },
  ],
  parameters: [
    { types: ['HttpContext'], runs: 'request' },
    { types: [null, 'HttpContext'], runs: 'request' },
    { types: ['HttpContextContract'], runs: 'request' },
    { types: [null, 'HttpContextContract'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
