import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../src/settings.ts';
import { problemsIn } from './lint.ts';

const handler = (imports: string, expression: string) =>
  `import express from 'express';\n${imports}\nexpress().get('/', async (req, res) => { res.json(await ${expression}.query('x')); });`;

describe('a wrong setting stops the run with one sentence', () => {
  it.each([
    [
      'an unknown key',
      { pool: 1 },
      "settings['connection-churn'].pool is an unknown key; expected one of the keys file, repair, evaluation, ignore, nodeVersion, clients, entryPoints, project.",
    ],
    [
      'a key that every object has',
      { constructor: {} },
      "settings['connection-churn'].constructor is an unknown key; expected one of the keys file, repair, evaluation, ignore, nodeVersion, clients, entryPoints, project.",
    ],
    [
      'a wrong value',
      { repair: 'always' },
      "settings['connection-churn'].repair is \"always\"; expected one of 'suggest', 'safe', 'all'.",
    ],
    [
      'no range of versions',
      { nodeVersion: 'lts' },
      "settings['connection-churn'].nodeVersion is \"lts\"; expected a range of Node.js versions, such as '>=20' or '^20.19 || ^22.13 || >=24'.",
    ],
    ['no object', 'safe', 'settings[\'connection-churn\'] is "safe"; expected an object.'],
    ['a list that is none', { clients: {} }, "settings['connection-churn'].clients is {}; expected a list."],
    [
      'a client without modules',
      { clients: [{ factories: {} }] },
      "settings['connection-churn'].clients[0].modules is missing; expected a list.",
    ],
    [
      'a factory without form',
      { clients: [{ modules: ['x'], factories: { X: {} } }] },
      "settings['connection-churn'].clients[0].factories[\"X\"].form is missing; expected one of 'new', 'call', 'either'.",
    ],
    [
      'a key of a factory that is none',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', closes: ['end'] } } }] },
      'settings[\'connection-churn\'].clients[0].factories["X"].closes is an unknown key; expected one of the keys holds, tier, dials, connect, connectReturns, close, options, reuse, size, sizeInUrl, failsWhenFull, configures, pool, reconnects, connectsOnce, multiplexes, closesIdle, shareable, needsErrorListener, throws, readsEnvironment, language, lends, edge, carries, note, form, async, callback, when, variants, versions; the nearest is close.',
    ],
    [
      'a flag that is not true',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', throws: 'yes' } } }] },
      'settings[\'connection-churn\'].clients[0].factories["X"].throws is "yes"; expected true.',
    ],
    [
      'a position that is a name',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', options: [0, 'last'] } } }] },
      'settings[\'connection-churn\'].clients[0].factories["X"].options[1] is "last"; expected a whole number.',
    ],
    [
      'a condition without its argument',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', when: [{ has: 'url' }] } } }] },
      'settings[\'connection-churn\'].clients[0].factories["X"].when[0].argument is missing; expected a whole number.',
    ],
    [
      'a variant with a wrong tier',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', variants: [{ when: [], tier: 'pools' }] } } }] },
      "settings['connection-churn'].clients[0].factories[\"X\"].variants[0].tier is \"pools\"; expected one of 'churns', 'shares', 'unpooled'.",
    ],
    [
      'a reuse option without its default',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', reuse: { name: 'pool', value: true } } } }] },
      'settings[\'connection-churn\'].clients[0].factories["X"].reuse.default is missing; expected true or false.',
    ],
    [
      'a pool that throws connections away by a method without a name',
      {
        clients: [
          {
            modules: ['x'],
            factories: {
              X: {
                form: 'new',
                pool: { factory: 'Pool', form: 'new', checkout: 'get', release: 'put', destroy: { by: 'method' } },
              },
            },
          },
        ],
      },
      'settings[\'connection-churn\'].clients[0].factories["X"].pool.destroy.name is missing; expected a string that is not empty.',
    ],
    [
      'an entry point without a name',
      { entryPoints: [{ modules: ['x'] }] },
      "settings['connection-churn'].entryPoints[0].name is missing; expected a string that is not empty.",
    ],
    [
      'a frequency that is none',
      { entryPoints: [{ name: 'X', modules: ['x'], calls: [{ name: ['on'], runs: 'often' }] }] },
      "settings['connection-churn'].entryPoints[0].calls[0].runs is \"often\"; expected one of 'request', 'message', 'event', 'tick', 'once'.",
    ],
    [
      'a frequency in a table that is none',
      { entryPoints: [{ name: 'X', modules: ['x'], objects: [{ keys: ['run'], members: { run: 'always' } }] }] },
      "settings['connection-churn'].entryPoints[0].objects[0].members[\"run\"] is \"always\"; expected one of 'request', 'message', 'event', 'tick', 'once'.",
    ],
    [
      'a project index that was not awaited',
      { project: Promise.resolve() },
      "settings['connection-churn'].project is {}; expected what `await projectIndex(root)` of eslint-plugin-connection-churn/project returned.",
    ],
    [
      'a project index of another version',
      { project: { version: 0 } },
      "settings['connection-churn'].project.version is 0; expected 1, the version of this plugin's index.",
    ],
    [
      'an ignore that fits everything',
      { ignore: [{}] },
      "settings['connection-churn'].ignore[0] is {}; expected at least one of the keys clients, entryPoints, rules.",
    ],
  ])('%s', (_, value, sentence) => {
    let error: unknown;
    try {
      settingsOf({ 'connection-churn': value });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toBe(sentence);
    expect((error as Error).stack?.split('\n')).toHaveLength(1);
  });

  it("that are somebody else's name for ours", () => {
    for (const key of ['connectionChurn', 'connection_churn', 'connection-chrun', 'Connection-Churn'])
      expect(() => settingsOf({ [key]: { repair: 'all' } })).toThrow(
        `settings['${key}'] is an unknown key; expected one of the keys connection-churn; the nearest is connection-churn.`,
      );
    for (const key of ['connection', 'connection-pool', 'import/resolver', 'react', 'churn'])
      expect(() => settingsOf({ [key]: {} })).not.toThrow();
  });

  it('also when ESLint runs the rule', () => {
    const run = () => problemsIn("import { Pool } from 'pg';", { settings: { repair: 'always' } });
    expect(run).toThrow(/settings\['connection-churn'\]\.repair is "always"/u);
  });
});

describe('what a team ignores', () => {
  const code = (client: string) =>
    handler(`import { S3Client } from '@aws-sdk/client-s3'; import { Pool } from 'pg';`, `new ${client}()`);

  it.each([
    ['a pattern of the catalog', '@aws-sdk/client-*'],
    ['a pattern over patterns', '@aws-sdk/*'],
    ['a module', '@aws-sdk/client-s3'],
  ])('%s', (_, client) => {
    const settings = { ignore: [{ clients: [client] }] };
    expect(problemsIn(code('S3Client'), { settings })).toEqual([]);
    expect(problemsIn(code('Pool'), { settings })).not.toEqual([]);
  });
});

describe('options of rules', () => {
  const lint = (options: object) => async (): Promise<unknown> => {
    const { default: plugin } = await import('../src/index.ts');
    const rules: Linter.RulesRecord = { 'connection-churn/require-keep-alive': ['error', options] };
    return new Linter().verify('', { plugins: { 'connection-churn': plugin }, rules });
  };

  it('that propose a cap are refused where no cap is asked for', async () => {
    for (const name of ['maxSockets', 'maxFreeSockets']) {
      await expect(lint({ [name]: 64 })).rejects.toThrow(
        `should have property requireMaxSockets when property ${name} is present`,
      );
      await expect(lint({ requireMaxSockets: true, [name]: 64 })()).resolves.toEqual([]);
    }
  });
});

describe('what a user teaches', () => {
  it('an in-house client', () => {
    const code = handler("import { Ledger } from '@acme/ledger';", 'new Ledger()');
    expect(problemsIn(code)).toEqual([]);
    const settings = {
      clients: [{ modules: ['@acme/ledger'], factories: { Ledger: { form: 'new', holds: 'pool' } } }],
    };
    expect(problemsIn(code, { settings }).map(({ message }) => message)).toEqual([
      '`new Ledger()` (@acme/ledger) runs once per request: it stands in a handler of `express().get` (Express). Every run opens its own connection pool. Create it once at module scope and share it.',
    ]);
  });

  it('an in-house framework', () => {
    const code =
      "import { Pool } from 'pg'; import { onOrder } from '@acme/bus'; onOrder(async (order) => { await new Pool(order).query('x'); });";
    const settings = {
      entryPoints: [
        {
          name: 'the bus',
          modules: ['@acme/bus'],
          calls: [{ name: ['onOrder'], functions: 'first', runs: 'message' }],
        },
      ],
    };
    expect(problemsIn(code, { settings }).map(({ ruleId }) => ruleId)).toEqual([
      'connection-churn/no-client-in-handler',
    ]);
  });
});

describe('the framework of docs/settings.md', () => {
  const bus = {
    name: 'the bus',
    modules: ['@acme/bus'],
    receivers: { bus: { from: ['createBus()'], types: ['Bus'], names: ['bus'] } },
    calls: [
      { on: ['bus'], name: ['onReady'], functions: 'last', runs: 'once' },
      { on: ['bus'], name: ['subscribe'], functions: 'last', runs: 'message' },
      { on: ['bus'], name: ['route'], options: { handler: 'request', 'hooks.*': 'request' } },
    ],
    decorators: { OnMessage: 'message' },
    exports: [{ files: ['consumers/**'], names: ['default'], runs: 'message' }],
    types: { Consumer: 'message' },
  };
  const creation = "await new Pool({ max: 1 }).query('x')";
  const imports = "import { Pool } from 'pg'; import { createBus } from '@acme/bus'; const bus = createBus();";

  it.each([
    ['a method of a receiver', `${imports} bus.subscribe('orders', async () => { ${creation}; });`, 1, undefined],
    ['a boot callback', `${imports} bus.onReady(async () => { ${creation}; });`, 0, undefined],
    ['a function in options', `${imports} bus.route({ handler: async () => { ${creation}; } });`, 1, undefined],
    [
      'a function below a star',
      `${imports} bus.route({ hooks: { before: async () => { ${creation}; } } });`,
      1,
      undefined,
    ],
    [
      'a decorator',
      `import { Pool } from 'pg'; import { OnMessage } from '@acme/bus'; export class C { @OnMessage() async on() { ${creation}; } }`,
      1,
      undefined,
    ],
    [
      'a file convention',
      `import { Pool } from 'pg'; export default async function (order) { ${creation}; }`,
      1,
      'consumers/orders.ts',
    ],
    [
      'a type',
      `import { Pool } from 'pg'; import type { Consumer } from '@acme/bus'; export const on: Consumer = async () => { ${creation}; };`,
      1,
      undefined,
    ],
  ])('%s', (_, code, reports, file) => {
    const problems = problemsIn(code, { settings: { entryPoints: [bus] }, ...(file === undefined ? {} : { file }) });
    expect(problems.filter(({ ruleId }) => ruleId === 'connection-churn/no-client-in-handler')).toHaveLength(reports);
  });
});

describe('ownership', () => {
  const both =
    "import https from 'node:https'; import express from 'express'; express().get('/', (req, res) => { https.get(req.url, { agent: new https.Agent() }, (r) => r.pipe(res)); });";

  it('one creation has one owner', () => {
    expect(problemsIn(both).map(({ ruleId }) => ruleId)).toEqual(['connection-churn/no-client-in-handler']);
  });

  it('is decided among the rules that are enabled', async () => {
    const { default: plugin } = await import('../src/index.ts');
    const lint = (rules: Linter.RulesRecord) =>
      new Linter().verify(
        "import { S3Client } from '@aws-sdk/client-s3';\nexport async function all(keys) { for (const key of keys) await new S3Client({}).send(key); }",
        {
          plugins: { 'connection-churn': plugin },
          rules,
        },
      );
    expect(
      lint({ 'connection-churn/no-single-use-client': 'error', 'connection-churn/no-client-in-loop': 'error' }).map(
        ({ ruleId }) => ruleId,
      ),
    ).toEqual(['connection-churn/no-client-in-loop']);
  });

  it('a file that does not parse gets the error of ESLint', () => {
    const [problem, ...others] = problemsIn("import { Pool } from 'pg'; function (");
    expect(problem?.fatal).toBe(true);
    expect(others).toEqual([]);
  });
});

describe('clients that a team teaches are found under every kind of specifier', () => {
  it.each(['@/db', '#db', '~/db', './db', '../../lib/db.js', '@acme/db', '@acme/db/client', 'acme-*'])(
    '%s',
    (module) => {
      const specifier = module.replace('*', 'db');
      const code = `import express from 'express'; import { connect } from '${specifier}'; express().get('/', async (req, res) => { res.json(await connect().query('x')); });`;
      const clients = [{ modules: [module], factories: { connect: { form: 'call', holds: 'pool', dials: 'use' } } }];
      expect(problemsIn(code)).toEqual([]);
      expect(problemsIn(code, { settings: { clients } }).map(({ ruleId }) => ruleId)).toEqual([
        'connection-churn/no-client-in-handler',
      ]);
    },
  );
});

describe('the versions of Node.js that are to be supported', () => {
  it.each([
    ['^20.19 || ^22.13 || >=24', true],
    ['>=18', false],
    ['18', false],
    ['18.x || 20.x', false],
    ['>18', true],
    ['>18.2', false],
    ['16 - 22', false],
    ['>=19 <23', true],
    ['<23', false],
    ['~20.1.0', true],
    ['v22', true],
    ['>= 20', true],
    ['*', false],
  ])('%s: the global agents keep connections alive: %s', (nodeVersion, expected) => {
    expect(settingsOf({ 'connection-churn': { nodeVersion } }).node.globalAgentKeepsAlive).toBe(expected);
  });

  it.each(['', 'node', '>=', '20 ||', '20.x.y.z', 20, null])('%j is no range', (nodeVersion) => {
    expect(() => settingsOf({ 'connection-churn': { nodeVersion } })).toThrow('expected a range of Node.js versions');
  });

  it('are the supported ones by default', () => {
    expect(settingsOf({}).node.globalAgentKeepsAlive).toBe(true);
  });
});
