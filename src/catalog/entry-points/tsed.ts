import type { ClassRule, EntryPointEntry } from '../types.ts';

type Methods = NonNullable<ClassRule['methods']>;

const hooks: Methods = {
  $beforeInit: 'once',
  $onInit: 'once',
  $afterInit: 'once',
  $beforeRoutesInit: 'once',
  $onRoutesInit: 'once',
  $afterRoutesInit: 'once',
  $beforeListen: 'once',
  $afterListen: 'once',
  $onReady: 'once',
  $onDestroy: 'once',
};

/** https://tsed.dev/docs/providers.html */
export default {
  name: 'Ts.ED',
  modules: ['@tsed/*'],
  evidence: [
    'https://tsed.dev/docs/providers.html',
    'https://tsed.dev/docs/hooks.html',
    'npm:@tsed/di@8.38.8/lib/types/common/domain/ProviderScope.d.ts',
    'npm:@tsed/schema@8.38.8/lib/types/decorators/operations/route.d.ts',
    'npm:@tsed/platform-middlewares@8.38.8/lib/types/domain/MiddlewareMethods.d.ts',
  ],
  classes: [
    {
      decorator: ['Injectable', 'Service', 'Controller'],
      with: { scope: 'REQUEST' },
      instances: 'request',
    },
    // Its argument may be any scope.
    { decorator: ['Scope'], methods: hooks },
    { decorator: ['Middleware'], instances: 'once', methods: { ...hooks, use: 'request' } },
    { implements: ['MiddlewareMethods'], instances: 'once', methods: { ...hooks, use: 'request' } },
    {
      decorator: ['Injectable', 'Service', 'Controller', 'Module', 'Configuration'],
      instances: 'once',
      methods: hooks,
    },
  ],
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
} satisfies EntryPointEntry;
