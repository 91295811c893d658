import type { EntryPointEntry } from '../types.ts';

/** https://foalts.org/docs/architecture/controllers */
export default {
  name: 'FoalTS',
  modules: ['@foal/core'],
  evidence: [
    'https://foalts.org/docs/architecture/controllers',
    'npm:@foal/core@4.6.0/lib/core/http/http-methods.d.ts',
    'npm:@foal/core@4.6.0/lib/core/hooks.d.ts',
  ],
  calls: [{ name: ['Hook'], functions: 'first', runs: 'request' }],
  decorators: {
    Get: 'request',
    Post: 'request',
    Put: 'request',
    Patch: 'request',
    Delete: 'request',
    Head: 'request',
    Options: 'request',
    All: 'request',
  },
  parameters: [{ types: ['Context'], runs: 'request' }],
} satisfies EntryPointEntry;
