import type { EntryPointEntry } from '../types.ts';

/** https://tsoa-community.github.io/docs/getting-started.html */
export default {
  name: 'tsoa',
  modules: ['tsoa', '@tsoa/runtime'],
  evidence: [
    'https://tsoa-community.github.io/docs/getting-started.html',
    'npm:@tsoa/cli@6.6.0/dist/routeGeneration/templates/express.hbs',
    'npm:@tsoa/runtime@6.6.0/dist/decorators/methods.d.ts',
  ],
  // The generated routes make a controller for every request, so its fields are no singletons.
  classes: [{ decorator: ['Route'], instances: 'request' }],
  decorators: {
    Get: 'request',
    Post: 'request',
    Put: 'request',
    Patch: 'request',
    Delete: 'request',
    Head: 'request',
    Options: 'request',
  },
} satisfies EntryPointEntry;
