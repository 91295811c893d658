import type { EntryPointEntry } from '../types.ts';

/** https://docs.strapi.io/cms/backend-customization/controllers */
export default {
  name: 'Strapi',
  modules: ['@strapi/strapi', '@strapi/core'],
  evidence: [
    'https://docs.strapi.io/cms/backend-customization/controllers',
    'https://docs.strapi.io/cms/backend-customization/policies',
    'https://docs.strapi.io/cms/backend-customization/models',
    'https://docs.strapi.io/cms/configurations/cron',
    'https://docs.strapi.io/cms/configurations/functions',
    'npm:@strapi/core@5.54.0/dist/factories.d.ts',
  ],
  calls: [
    // A function in the place of the methods makes them, once.
    {
      name: ['factories.createCoreController', 'factories.createCoreService', 'factories.createCoreRouter'],
      functions: 'last',
      runs: 'once',
    },
  ],
  exports: [
    {
      files: ['src/api/*/controllers/**', 'src/plugins/*/server/**/controllers/**'],
      names: ['default'],
      parameters: ['strapi'],
      runs: 'once',
      members: { '*': 'request' },
      // Other projects have such folders too.
      weak: true,
    },
    {
      files: ['src/policies/**', 'src/api/*/policies/**'],
      names: ['default'],
      parameters: ['policyContext|context|ctx'],
      runs: 'request',
    },
    {
      files: ['src/middlewares/**', 'src/api/*/middlewares/**'],
      names: ['default'],
      parameters: ['config'],
      runs: 'once',
    },
    {
      files: ['content-types/*/lifecycles.{js,ts}'],
      names: ['before*', 'after*'],
      runs: 'event',
    },
    {
      files: ['content-types/*/lifecycles.{js,ts}'],
      names: ['default'],
      parameters: ['strapi'],
      runs: 'once',
      members: { '*': 'event' },
    },
    {
      files: ['config/cron-tasks.{js,ts}'],
      names: ['default'],
      runs: 'once',
      members: { '*': 'tick', '*.task': 'tick' },
    },
    {
      files: ['src/index.{js,ts}', 'server/**', 'strapi-server.{js,ts}'],
      names: ['default'],
      parameters: ['strapi'],
      runs: 'once',
      members: { register: 'once', bootstrap: 'once', destroy: 'once' },
    },
  ],
} satisfies EntryPointEntry;
