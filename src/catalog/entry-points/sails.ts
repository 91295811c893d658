import type { EntryPointEntry } from '../types.ts';

/** https://sailsjs.com/documentation/concepts/actions-and-controllers */
export default {
  name: 'Sails',
  modules: ['sails'],
  evidence: [
    'https://sailsjs.com/documentation/concepts/actions-and-controllers',
    'https://sailsjs.com/documentation/concepts/policies',
    'https://sailsjs.com/documentation/reference/configuration/sails-config-bootstrap',
  ],
  exports: [
    {
      files: ['api/controllers/**'],
      names: ['default'],
      parameters: ['req|request', 'res|response'],
      runs: 'request',
      members: { fn: 'request' },
    },
    { files: ['api/policies/**'], names: ['default'], parameters: ['req', 'res', 'proceed|next'], runs: 'request' },
    { files: ['config/bootstrap.{js,ts}'], names: ['bootstrap'], runs: 'once' },
    {
      files: ['api/hooks/**'],
      names: ['default'],
      parameters: ['sails'],
      runs: 'once',
      members: { initialize: 'once', configure: 'once' },
    },
  ],
} satisfies EntryPointEntry;
