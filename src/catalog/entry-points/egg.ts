import type { EntryPointEntry } from '../types.ts';

/** https://www.eggjs.org/basics/controller */
export default {
  name: 'Egg.js',
  modules: ['egg'],
  evidence: [
    'https://www.eggjs.org/basics/controller',
    'https://www.eggjs.org/basics/service',
    'https://www.eggjs.org/basics/app-start',
    'npm:egg@3.34.0/index.d.ts',
  ],
  classes: [
    // One instance per request, so fields are no singletons.
    { extends: ['Controller', 'Service'], instances: 'request', methods: { '*': 'request' } },
    { extends: ['Subscription'], instances: 'tick', methods: { subscribe: 'tick' } },
    {
      implements: ['IBoot'],
      instances: 'once',
      methods: {
        configWillLoad: 'once',
        configDidLoad: 'once',
        didLoad: 'once',
        willReady: 'once',
        didReady: 'once',
        serverDidReady: 'once',
        beforeClose: 'once',
      },
    },
  ],
  exports: [
    { files: ['app/middleware/**'], names: ['default'], parameters: ['options|opt|config', 'app'], runs: 'once' },
    {
      files: ['app/router.{js,ts}', 'app.{js,ts}', 'agent.{js,ts}'],
      names: ['default'],
      parameters: ['app|agent'],
      runs: 'once',
    },
    { files: ['app/schedule/**'], names: ['default'], parameters: ['app'], runs: 'once', members: { task: 'tick' } },
  ],
} satisfies EntryPointEntry;
