import type { EntryPointEntry, Runs } from '../types.ts';

/** What a service holds, whether it is created in a call or exported by a file. */
const service: Readonly<Record<string, Runs>> = {
  created: 'once',
  started: 'once',
  stopped: 'once',
  merged: 'once',
  'actions.*': 'request',
  'actions.*.handler': 'request',
  'hooks.before.*': 'request',
  'hooks.after.*': 'request',
  'hooks.error.*': 'request',
  'events.*': 'message',
  'events.*.handler': 'message',
  'settings.routes.onBeforeCall': 'request',
  'settings.routes.onAfterCall': 'request',
  'settings.routes.onError': 'request',
  'settings.onError': 'request',
};

/** A service may be exported as a function of the broker. */
const exported = { names: ['default'], parameters: ['broker'], runs: 'once' as const, members: service };

/** https://moleculer.services/docs/0.14/services.html */
export default {
  name: 'Moleculer',
  modules: ['moleculer', 'moleculer-web'],
  evidence: [
    'https://moleculer.services/docs/0.14/services.html',
    'https://moleculer.services/docs/0.14/actions.html',
    'npm:moleculer@0.14.36/index.d.ts',
    'npm:moleculer-web@0.10.8/index.d.ts',
  ],
  receivers: { broker: { from: ['ServiceBroker()'], types: ['ServiceBroker'], names: ['broker'] } },
  calls: [
    {
      on: ['broker'],
      name: ['createService'],
      options: service,
    },
    { name: ['ServiceBroker'], options: { created: 'once', started: 'once', stopped: 'once' } },
  ],
  exports: [
    { files: ['*.service.{js,ts,mjs,cjs}'], ...exported },
    // Many programs have such a folder.
    { files: ['services/**'], imports: true, ...exported },
  ],
  types: { ActionHandler: 'request', ServiceEventHandler: 'message' },
  parameters: [{ types: ['Context'], runs: 'request' }],
} satisfies EntryPointEntry;
