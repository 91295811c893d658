import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clients } from '../src/catalog/clients/index.ts';
import { entryPoints } from '../src/catalog/entry-points/index.ts';
import { settingsOf } from '../src/settings.ts';
import { problemsIn } from './lint.ts';

/** All that can be taught, each key at least once. */
const taught = {
  clients: [
    {
      modules: ['@acme/ledger', 'acme-*'],
      checked: '@acme/ledger@1.0.0',
      evidence: ['measured:here'],
      factories: {
        Ledger: {
          form: 'new',
          ...{ holds: 'connection', tier: 'churns', dials: 'connect', connect: ['connect'], connectReturns: 'client' },
          ...{ close: ['end'], options: [0, 1], reconnects: true, connectsOnce: true, closesIdle: true },
          ...{
            shareable: false,
            needsErrorListener: true,
            throws: true,
            edge: 'socket',
            carries: ['agent'],
            note: 'x',
          },
          size: {
            ...{ name: 'max', default: null, suggested: 5, also: ['pool.max'], idle: { name: 'idle', suggested: 2 } },
            formerly: { before: 2, name: 'most', default: 3 },
          },
          pool: {
            ...{ factory: 'Ledgers', form: 'new', checkout: 'connect', release: 'release' },
            destroy: { by: 'method', name: 'destroy' },
          },
          when: [{ argument: 0, is: 'object', has: 'url', lacks: 'agent', equals: ['a', 1, true], starts: ['wss:'] }],
          variants: [{ when: [{ argument: 1, is: 'absent' }], tier: 'shares', dials: 'never' }],
          versions: { since: 1, until: 3 },
        },
        'open|create*': {
          ...{ form: 'call', holds: 'agent', tier: 'unpooled', options: 0, async: true, callback: true },
          reuse: {
            ...{ name: 'http.keepAlive', value: true, default: false, environment: 'KEEP', configure: 'config.update' },
            formerly: { before: 2, name: 'keep', default: true },
          },
        },
      },
      except: ['createHash'],
    },
  ],
  entryPoints: [
    {
      name: 'the bus',
      modules: ['@acme/bus'],
      evidence: ['measured:here'],
      receivers: { bus: { from: ['createBus()'], types: ['Bus'], names: ['bus'] }, hub: {} },
      calls: [
        {
          on: ['bus', 'hub'],
          name: ['on*'],
          literal: ['ready'],
          functions: 'last',
          runs: 'once',
          atLeast: 1,
          atMost: 3,
        },
        { name: ['route'], functions: 1, runs: 'message', options: { 'hooks.*': 'request' }, passes: { 0: 'bus' } },
        { on: ['bus'], name: ['subscribe'], functions: 'all', runs: 'message' },
      ],
      objects: [
        { types: ['Route'], keys: ['run'], with: { scope: 'X' }, members: { run: 'tick' }, passes: { 1: 'hub' } },
      ],
      decorators: { OnMessage: 'message' },
      classes: [
        {
          ...{ decorator: ['Consumer'], extends: ['Base'], implements: ['Handler'], with: { scope: 'REQUEST' } },
          ...{ injects: ['REQUEST'], instances: 'request', methods: { '*': 'message' } },
        },
      ],
      exports: [
        {
          ...{
            files: ['consumers/**', 'src/*.{ts,js}'],
            names: ['default', 'on*'],
            runs: 'message',
            directive: 'use bus',
          },
          ...{ parameters: ['message|event'], weak: true, members: { 'a.*': 'event' }, passes: { 0: 'bus' } },
        },
      ],
      types: { 'Consumer|Listener': 'message' },
      typePasses: { Consumer: { 0: 'bus' } },
      parameters: [
        { types: ['Message', null], names: ['message|_', '{req,res}'], runs: 'message', exported: 'explicit' },
      ],
    },
    { name: 'the edge', modules: ['@acme/edge'], edge: 'always' },
  ],
  ignore: [{ clients: ['pg'], entryPoints: ['Express', 'the bus'], rules: ['no-client-in-loop'] }],
};

/** A file in which all of that matters. */
const program = `import pg, { Pool } from 'pg';
import { Ledger, open, createLedger } from '@acme/ledger';
import bus0, { Base, Bus, Consumer, Message, OnMessage, createBus, route, Route } from '@acme/bus';
const bus = createBus();
bus.onReady('ready', async () => { await new Ledger({ url: 'wss:a' }).connect(); });
bus.subscribe('orders', async (message) => { const l = new Ledger(message); l.end(); open({ http: {} }); for (const a of [1]) new Pool(a); });
route({ hooks: { a: () => new Pool() } }, (b) => b.subscribe(() => new Ledger()));
export const r: Route = { run() { return createLedger(); }, scope: 'X' };
@Consumer({ scope: 'REQUEST' }) export class C extends Base implements Handler { l = new Ledger(); @OnMessage() async on(a: Message) { return new Ledger(a, {}); } }
export const on: Consumer = async (m) => new Ledger(m, 1); let kept; export function get(message, req) { if (!kept) kept = open(); return kept; }
export default async function (message, { req, res }) { const client = new pg.Client(); await client.connect(); await client.query('x'); await client.end(); }
`;

/** What a settings value leads to: a sentence, or settings with which a file can be linted, where that is tried. */
function outcomeOf(settings: unknown, isTried: () => boolean = () => true): 'sentence' | 'settings' {
  try {
    settingsOf({ 'connection-churn': settings });
  } catch (error) {
    const { name, message } = error as Error;
    expect(`${name}: ${message}`).toMatch(/^SettingsError: settings\['connection-churn'\].* is .*; expected .*\.$/su);
    return 'sentence';
  }
  if (isTried()) {
    const problems = problemsIn(program, { settings: settings as object, preset: 'strict' });
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
  }
  return 'settings';
}

it('all that can be taught is taken, and files are linted with it', () => {
  expect(outcomeOf(taught)).toBe('settings');
  expect(problemsIn(program, { settings: taught, preset: 'strict' })).not.toEqual([]);
});

describe('the readers of settings take what the catalog says', () => {
  it.each([
    ['clients', clients],
    ['entryPoints', entryPoints],
  ])('%s', (key, entries) => {
    for (const entry of entries) {
      const setting = { [key]: [entry] };
      expect(() => settingsOf({ 'connection-churn': setting })).not.toThrow();
    }
  });
});

type Path = readonly (number | string)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, part]) => pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** The value with something else at a path. */
function changed(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.with(key as number, changed(value[key as number], rest, replacement));
  return { ...(value as object), [key]: changed((value as Record<string, unknown>)[key], rest, replacement) };
}

const sparse: unknown[] = [];
sparse[3] = 'x';
const odd = [
  ...[
    undefined,
    null,
    0,
    -1,
    1.5,
    NaN,
    Infinity,
    2 ** 53,
    true,
    false,
    '',
    'x',
    '*',
    '(',
    '\\',
    '.',
    '#',
    '|',
    '__proto__',
  ],
  ...[[], Array(1), sparse, [null], [''], ['x'], [['x']], [{}], {}, { x: 1 }, { x: 'request' }, { __proto__: null }],
  ...[() => 1, Symbol('x'), 1n, new Map(), new Date(0), /x/u, Promise.resolve(), new Proxy([], {}), new Proxy({}, {})],
];

describe('a slip in one place gives a sentence, or settings that work', () => {
  const paths = pathsIn(taught);
  const parts = ['clients', 'entryPoints', 'ignore'];

  it.each(parts)(
    '%s',
    (part) => {
      let sentences = 0;
      let taken = 0;
      // Linting takes most of the time, so every third of them has to do; no two places have the same thirds.
      const isTried = (): boolean => taken++ % 3 === 0;
      for (const path of paths.filter(([first]) => first === part))
        for (const value of odd) if (outcomeOf(changed(taught, path, value), isTried) === 'sentence') sentences++;
      expect(sentences).toBeGreaterThan(0);
    },
    300_000,
  );

  it('several at once', () => {
    const slip = fc.tuple(fc.constantFrom(...paths), fc.oneof(fc.constantFrom(...odd), fc.anything()));
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        let settings: unknown = taught;
        // A slip may take away the place of the next one.
        for (const [path, value] of slips)
          if (pathsIn(settings).some((known) => known.join('/') === path.join('/')))
            settings = changed(settings, path, value);
        outcomeOf(settings);
      }),
      { numRuns: 150, seed: 3 },
    );
  }, 300_000);
});

/** Keys whose objects have names of the user's own as keys. */
const tables = ['factories', 'failsWhenFull', 'receivers', 'decorators', 'typePasses', 'with', 'methods', 'members'];
const isTable = (key: number | string | undefined, value: unknown): boolean =>
  [...tables, 'passes', 'options', 'types'].includes(String(key)) && !Array.isArray(value);

const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<number | string, unknown>)[key], value);

/** As the sentence writes it. */
function written(value: unknown, path: Path): string {
  const steps = path.map((key, index) => {
    if (typeof key === 'number') return `[${key}]`;
    // In `typePasses` there are tables in a table.
    const isInTable = isTable(path[index - 1], at(value, path.slice(0, index))) || path[index - 2] === 'typePasses';
    return isInTable ? `[${JSON.stringify(key)}]` : `.${key}`;
  });
  return `settings['connection-churn']${steps.join('')}`;
}

function sentenceOf(settings: unknown): string {
  try {
    settingsOf({ 'connection-churn': settings });
  } catch (error) {
    expect((error as Error).name).toBe('SettingsError');
    return (error as Error).message;
  }
  return 'nothing';
}

describe('whatever is taught, a slip is answered by one sentence about it', () => {
  const all = [
    ...clients.map((client) => ({ clients: [client] })),
    ...entryPoints.map((entryPoint) => ({ entryPoints: [entryPoint] })),
    { clients: taught.clients },
    { entryPoints: taught.entryPoints },
  ];
  const anyPath = fc
    .constantFrom(...all)
    .chain((settings) =>
      fc.constantFrom(...pathsIn(settings).filter(({ length }) => length > 1)).map((path) => ({ settings, path })),
    );

  it('a key that is misspelled', () => {
    const misspell: ((key: string, index: number) => string)[] = [
      (key, index) => key.slice(0, index) + key.slice(index + 1),
      (key, index) => key.slice(0, index) + (key[index] ?? '') + key.slice(index),
      (key, index) => `${key.slice(0, index)}q${key.slice(index + 1)}`,
      (key) => `${key}s`,
      (key) => key.toUpperCase(),
    ];
    fc.assert(
      fc.property(anyPath, fc.constantFrom(...misspell), fc.nat(5), ({ settings, path }, slip, index) => {
        const [key, parent] = [path.at(-1), path.slice(0, -1)];
        const inside = at(settings, parent) as Record<string, unknown>;
        fc.pre(typeof key === 'string' && written(settings, path).endsWith(`.${key}`));
        const { [key]: value, ...others } = inside;
        const wrong = slip(key, index % key.length);
        fc.pre(wrong !== '');
        const sentence = sentenceOf(changed(settings, parent, { ...others, [wrong]: value }));
        const [place, expected] = sentence.split(' is an unknown key; expected one of the keys ');
        expect(place).toBe(`${written(settings, parent)}.${wrong}`);
        expect(expected?.replace('; the nearest is', ',').split(/[,.] ?/u)).toContain(key);
        expect(expected).toMatch(/; the nearest is \w+\.$/u);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it('a value of a wrong type', () => {
    const kinds = { string: 'x', number: 7, boolean: true, null: null, list: [], object: {}, function: () => 1 };
    const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);
    const scalars = ['string', 'number', 'boolean', 'null'];
    /** Where more than one type is right. */
    const mixed = /\.(?:equals|failsWhenFull|value|default|types|functions|options)\b/u;
    fc.assert(
      fc.property(anyPath, fc.constantFrom(...Object.entries(kinds)), ({ settings, path }, [kind, wrong]) => {
        const [place, right] = [written(settings, path), kindOf(at(settings, path))];
        fc.pre(kind !== right);
        const isMixed = mixed.test(place.slice(written(settings, path.slice(0, 2)).length));
        fc.pre(!(isMixed && (scalars.includes(kind) || kind === 'list')));
        const sentence = sentenceOf(changed(settings, path, wrong));
        expect(sentence.startsWith(`${place} is `)).toBe(true);
        expect(sentence).toMatch(/ is [^;]+; expected .+\.$/u);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});

describe('the sentence says what was meant', () => {
  const bus = { name: 'the bus', modules: ['@acme/bus'] };
  const call = { name: ['on'], functions: 'last', runs: 'message' };
  const app = { receivers: { bus: { names: ['bus'] }, hub: {} } };

  it.each([
    [
      'a key',
      { fil: 'script' },
      'fil is an unknown key; expected one of the keys file, repair, evaluation, ignore, nodeVersion, clients, entryPoints, project; the nearest is file.',
    ],
    [
      'a value',
      { repair: 'sugest' },
      "repair is \"sugest\"; expected one of 'suggest', 'safe', 'all'; the nearest is 'suggest'.",
    ],
    [
      'a value in other letters',
      { file: 'Edge' },
      "file is \"Edge\"; expected one of 'server', 'script', 'test', 'edge'; the nearest is 'edge'.",
    ],
    [
      'letters that are swapped',
      { repair: 'aslafe' },
      "repair is \"aslafe\"; expected one of 'suggest', 'safe', 'all'; the nearest is 'safe'.",
    ],
    ['nothing near', { repair: 'whatever' }, "repair is \"whatever\"; expected one of 'suggest', 'safe', 'all'."],
    [
      'a receiver where there is none',
      { entryPoints: [{ ...bus, calls: [{ ...call, on: ['bus'] }] }] },
      'entryPoints[0].calls[0].on[0] is "bus"; expected a key of `receivers`, which this entry point does not have.',
    ],
    [
      'a receiver that is misspelled',
      { entryPoints: [{ ...bus, ...app, calls: [{ ...call, on: ['buss'] }] }] },
      "entryPoints[0].calls[0].on[0] is \"buss\"; expected one of 'bus', 'hub'; the nearest is 'bus'.",
    ],
    [
      'a receiver that is passed and misspelled',
      { entryPoints: [{ ...bus, ...app, calls: [{ ...call, passes: { 0: 'hup' } }] }] },
      "entryPoints[0].calls[0].passes[\"0\"] is \"hup\"; expected one of 'bus', 'hub'; the nearest is 'hub'.",
    ],
    [
      'a position that is a name',
      { entryPoints: [{ ...bus, ...app, calls: [{ ...call, passes: { app: 'bus' } }] }] },
      'entryPoints[0].calls[0].passes["app"] is "bus"; expected the position of a parameter as its key, such as 0.',
    ],
    [
      'a receiver that is null',
      { entryPoints: [{ ...bus, receivers: { bus: null } }] },
      'entryPoints[0].receivers["bus"] is null; expected an object.',
    ],
    [
      'a call without a name',
      { entryPoints: [{ ...bus, calls: [{ functions: 'last', runs: 'message' }] }] },
      'entryPoints[0].calls[0].name is missing; expected a list.',
    ],
    [
      'a name that is no list',
      { entryPoints: [{ ...bus, calls: [{ ...call, name: 'on' }] }] },
      'entryPoints[0].calls[0].name is "on"; expected a list.',
    ],
    [
      'a call without a frequency',
      { entryPoints: [{ ...bus, calls: [{ name: ['on'], functions: 'last' }] }] },
      "entryPoints[0].calls[0].runs is missing; expected one of 'request', 'message', 'event', 'tick', 'once'.",
    ],
    [
      'a key of a call',
      { entryPoints: [{ ...bus, calls: [{ ...call, function: 'last' }] }] },
      'entryPoints[0].calls[0].function is an unknown key; expected one of the keys on, name, literal, atLeast, atMost, functions, runs, options, passes; the nearest is functions.',
    ],
    [
      'a key of a call that is misspelled',
      { entryPoints: [{ ...bus, calls: [{ name: ['on'], fuctions: 'last', runs: 'message' }] }] },
      'entryPoints[0].calls[0].fuctions is an unknown key; expected one of the keys on, name, literal, atLeast, atMost, functions, runs, options, passes; the nearest is functions.',
    ],
    [
      'a key that no version has read',
      { entryPoints: [{ ...bus, calls: [{ ...call, chains: false }] }] },
      'entryPoints[0].calls[0].chains is an unknown key; expected one of the keys',
    ],
    [
      'which functions run',
      { entryPoints: [{ ...bus, calls: [{ ...call, functions: 'lasst' }] }] },
      "entryPoints[0].calls[0].functions is \"lasst\"; expected one of 'all', 'first', 'last'; the nearest is 'last'.",
    ],
    [
      'a call that does not say which functions run',
      { entryPoints: [{ ...bus, calls: [{ name: ['on'], runs: 'message' }] }] },
      'entryPoints[0].calls[0] is {"name":["on"],"runs":"message"}; expected at least one of the keys functions, options.',
    ],
    [
      'a class that does not say what of it runs',
      { entryPoints: [{ ...bus, classes: [{ extends: ['Base'] }] }] },
      'entryPoints[0].classes[0] is {"extends":["Base"]}; expected at least one of the keys instances, methods.',
    ],
    [
      'a receiver that is a text',
      { entryPoints: [{ ...bus, receivers: { app: 'createApp()' } }] },
      'entryPoints[0].receivers["app"] is "createApp()"; expected an object.',
    ],
    [
      'where a receiver comes from, as a text',
      { entryPoints: [{ ...bus, receivers: { app: { from: 'createApp()' } } }] },
      'entryPoints[0].receivers["app"].from is "createApp()"; expected a list.',
    ],
    [
      'types of parameters as a text',
      { entryPoints: [{ ...bus, parameters: [{ types: 'Request', runs: 'request' }] }] },
      'entryPoints[0].parameters[0].types is "Request"; expected a list.',
    ],
    [
      'where files run',
      { entryPoints: [{ ...bus, edge: 'sometimes' }] },
      "entryPoints[0].edge is \"sometimes\"; expected one of 'always', 'worker'.",
    ],
    [
      'an object without members',
      { entryPoints: [{ ...bus, objects: [{ keys: ['run'] }] }] },
      'entryPoints[0].objects[0].members is missing; expected an object.',
    ],
    [
      'a method of a client',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', lends: [{ by: 'get', back: [] }] } } }] },
      'clients[0].factories["X"].lends[0].back is []; expected a list of at least one method.',
    ],
    [
      'a limit that is a text',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', size: { name: 'max', default: '10' } } } }] },
      'clients[0].factories["X"].size.default is "10"; expected a number, or null where it is unlimited.',
    ],
    [
      'a broken connection that is thrown away by something else',
      {
        clients: [
          {
            modules: ['x'],
            factories: {
              X: {
                form: 'new',
                pool: { factory: 'P', form: 'new', checkout: 'get', release: 'put', destroy: { by: 'arguments' } },
              },
            },
          },
        ],
      },
      "clients[0].factories[\"X\"].pool.destroy.by is \"arguments\"; expected one of 'argument', 'method'; the nearest is 'argument'.",
    ],
    [
      'exports without names',
      { entryPoints: [{ ...bus, exports: [{ files: ['a/**'], runs: 'request' }] }] },
      'entryPoints[0].exports[0].names is missing; expected a list.',
    ],
    [
      'an empty list',
      { entryPoints: [{ ...bus, parameters: [{ names: [], runs: 'request' }] }] },
      'entryPoints[0].parameters[0].names is []; expected a list of at least one name.',
    ],
    [
      'a rule that fits nothing',
      { entryPoints: [{ ...bus, objects: [{ members: { run: 'request' } }] }] },
      'entryPoints[0].objects[0] is {"members":{"run":"request"}}; expected at least one of the keys types, keys.',
    ],
    ['a hole in a list', { clients: Array(1) }, 'clients[0] is missing; expected an object.'],
    [
      'a hole in a list of names',
      { clients: [{ modules: sparse, factories: {} }] },
      'clients[0].modules[0] is missing; expected a string that is not empty.',
    ],
    [
      'a hole before an entry point',
      { entryPoints: Object.assign(Array(2), { 1: bus }) },
      'entryPoints[0] is missing; expected an object.',
    ],
    ['a list of millions of holes', { entryPoints: Array(2 ** 31) }, 'entryPoints[0] is missing; expected an object.'],
    [
      'a position below zero',
      { clients: [{ modules: ['x'], factories: { X: { form: 'new', options: -1 } } }] },
      'clients[0].factories["X"].options is -1; expected a whole number that is not negative.',
    ],
    [
      'an entry point to ignore',
      { ignore: [{ entryPoints: ['aws lambda'] }] },
      'ignore[0].entryPoints[0] is "aws lambda"; expected the name of an entry point; the nearest is AWS Lambda.',
    ],
    [
      'a client to ignore',
      { ignore: [{ clients: ['postgress'] }] },
      'ignore[0].clients[0] is "postgress"; expected a module whose clients are known; the nearest is postgres.',
    ],
    [
      'a built-in module to ignore',
      { ignore: [{ clients: ['node:http'] }] },
      'ignore[0].clients[0] is "node:http"; expected a module whose clients are known; the nearest is http.',
    ],
    [
      'a factory to ignore',
      { ignore: [{ clients: ['PrismaClient'] }] },
      'ignore[0].clients[0] is "PrismaClient"; expected a module whose clients are known; the nearest is @prisma/client.',
    ],
    [
      'a factory of several modules to ignore',
      { ignore: [{ clients: ['Pool'] }] },
      'ignore[0].clients[0] is "Pool"; expected a module whose clients are known',
    ],
    [
      'a client to ignore, and more',
      { ignore: [{ clients: ['postgres-typo'] }] },
      'ignore[0].clients[0] is "postgres-typo"; expected a module whose clients are known; the nearest is postgres.',
    ],
    [
      'a pattern to ignore that fits no client',
      { ignore: [{ clients: ['@aws-sdk/clients-*'] }] },
      'ignore[0].clients[0] is "@aws-sdk/clients-*"; expected a module whose clients are known; the nearest is @aws-sdk/client-*.',
    ],
    [
      'a part of the name of an entry point to ignore',
      { ignore: [{ entryPoints: ['Lambda'] }] },
      'ignore[0].entryPoints[0] is "Lambda"; expected the name of an entry point; the nearest is AWS Lambda.',
    ],
    [
      'the module of an entry point to ignore',
      { ignore: [{ entryPoints: ['@hapi/hapi'] }] },
      'ignore[0].entryPoints[0] is "@hapi/hapi"; expected the name of an entry point; the nearest is hapi.',
    ],
    [
      'a taught entry point to ignore',
      { entryPoints: [bus], ignore: [{ entryPoints: ['the buss'] }] },
      'ignore[0].entryPoints[0] is "the buss"; expected the name of an entry point; the nearest is the bus.',
    ],
    [
      'a rule to ignore',
      { ignore: [{ rules: ['no-clients-in-loop'] }] },
      'ignore[0].rules[0] is "no-clients-in-loop"; expected one of',
    ],
  ])('%s', (_, settings, sentence) => {
    expect(() => settingsOf({ 'connection-churn': settings })).toThrow(`settings['connection-churn'].${sentence}`);
  });

  it.each([
    [
      'a client and an entry point of the catalog',
      { ignore: [{ clients: ['pg', '@aws-sdk/client-s3', 'axios', 'global'], entryPoints: ['AWS Lambda', 'timers'] }] },
    ],
    [
      'what is taught',
      {
        clients: [{ modules: ['@acme/db'], factories: {} }],
        entryPoints: [bus],
        ignore: [{ clients: ['@acme/db'], entryPoints: ['the bus'] }],
      },
    ],
    ['a client that a file of the project exports', { ignore: [{ clients: ['./db.js', '@/db', '#db'] }] }],
    [
      'a key that is left out by `undefined`',
      {
        file: undefined,
        entryPoints: [{ ...bus, calls: undefined }],
        clients: [{ modules: ['x'], factories: { X: { form: 'new', close: undefined } } }],
      },
    ],
  ])('and nothing where it is right: %s', (_, settings) => {
    expect(outcomeOf(settings)).toBe('settings');
  });

  it('but a getter that throws is an error of its own', () => {
    const settings = {
      get clients(): never {
        throw new Error('mine');
      },
    };
    expect(() => settingsOf({ 'connection-churn': settings })).toThrow(/^mine$/u);
  });
});
