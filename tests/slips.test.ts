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
        { on: ['bus'], name: ['subscribe'], functions: 'all', runs: 'message', chains: false },
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

describe('the sentence says what was meant', () => {
  const bus = { name: 'the bus', modules: ['@acme/bus'] };
  const call = { name: ['on'], functions: 'last', runs: 'message' };
  const app = { receivers: { bus: { names: ['bus'] }, hub: {} } };

  it.each([
    [
      'a key',
      { fil: 'script' },
      'fil is "script"; expected no such key; the keys are file, repair, evaluation, ignore, nodeVersion, clients, entryPoints, project; the nearest is file.',
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
      'entryPoints[0].calls[0].function is "last"; expected one of the keys on, name, literal, atLeast, atMost, functions, runs, options, passes, chains; the nearest is functions.',
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
      'entryPoints[0].objects[0] is {}; expected at least one of the keys types, keys.',
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
      'ignore[0].clients[0] is "node:http"; expected a module whose clients are known.',
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
