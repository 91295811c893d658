// Settings by which every program is full of clients, handlers and repairs, so that the analysis works everywhere.

const modules = ['*', '*/*', '@*/*', './*', '../*', './*/*', '../*/*', '../../*', 'global'];

const client = { form: 'either', close: ['close', 'end', 'destroy', 'disconnect', 'abort', 'stop'] };
const pool = { ...client, holds: 'pool', dials: 'use', closesIdle: true, options: [0, 1], size: sizeOf(10) };
const agent = {
  ...{ ...client, holds: 'agent', dials: 'use', options: 0, closesIdle: true },
  reuse: { name: 'keepAlive', value: true, default: false },
  size: sizeOf(null),
};
const connection = {
  ...{ ...client, holds: 'connection', dials: 'connect', connect: ['connect', 'open', 'on', 'then'] },
  ...{ options: 0, needsErrorListener: true, reconnects: true },
  pool: { factory: 'Pool', form: 'new', checkout: 'connect', release: 'release', destroy: { by: 'argument' } },
};
const promised = { ...client, async: true, callback: true, holds: 'session', dials: 'construct', reconnects: true };
const mailer = {
  ...{ ...client, holds: 'transport', tier: 'unpooled', dials: 'use', options: 0 },
  reuse: { name: 'pool.on', value: true, default: false },
};

/** Which kind a name gets is a matter of its last letter. */
const factories = {
  '*s': agent,
  '*r': promised,
  '*t': connection,
  '*e': mailer,
  '*y': { ...pool, throws: true },
  '*': pool,
  default: pool,
  '*.*t': connection,
  '*.*': pool,
  '*().*': connection,
};

const runs = 'request';

export const everythingIsAClient = {
  repair: 'all',
  clients: [{ modules, factories }],
  entryPoints: [
    {
      name: 'Anything',
      modules,
      receivers: { any: { from: ['*', '*()', 'default()'], types: ['*'], names: ['app', 'router', 'server', 'self'] } },
      calls: [
        { name: ['on*', 'once*'], runs: 'once' },
        { name: ['*'], runs, functions: 'all', passes: { 0: 'any' }, options: { '*': 'message' } },
        { on: ['any'], name: ['*'], runs: 'event', functions: 'last', options: { 'a.*|*': 'tick' } },
      ],
      decorators: { '*': 'message' },
      classes: [{ extends: ['*'], methods: { '*': runs }, instances: runs }],
      objects: [{ keys: ['name'], members: { '*': runs }, passes: { 0: 'any' } }],
      types: { '*': runs },
      exports: [{ names: ['*'], runs, members: { '*': 'event' }, weak: true }],
      parameters: [{ names: ['*', '*'], runs, exported: 'explicit' }],
    },
  ],
} as const;

function sizeOf(size: number | null) {
  return { name: 'max', default: size, suggested: 5 };
}
