import asyncHooks from 'node:async_hooks';
import assert from 'node:assert';
import buffer from 'node:buffer';
import crypto from 'node:crypto';
import events from 'node:events';
import path from 'node:path';
import querystring from 'node:querystring';
import stream from 'node:stream';
import util from 'node:util';
import type { KnownFactory, Knowledge } from '../../src/analysis/model.ts';
import type { ArgumentCondition, Factory } from '../../src/catalog/types.ts';
import { Client, optionAt } from './client.ts';
import type { Surroundings } from './client.ts';
import { compile } from './compile.ts';
import type { Text } from './compile.ts';
import { clientOf, fakeOf, partOf } from './fake.ts';
import { agentIn, fetchOf, isPlain, nodeRequest, send, undiciRequest } from './http.ts';
import { Registry, isClass } from './registry.ts';
import { StandIns, callText, standInOf } from './stand-in.ts';
import type { Callable, StandIn } from './stand-in.ts';
import { isObject, name, nameOf, textOf } from './text.ts';
import { hashOf, messageOf } from './world.ts';
import type { World } from './world.ts';

export type SourceFile = Text;

/** Turns of loops that one request may take. */
const manyTurns = 500;
/** Names that a program may ask for, and that no server has. */
const absent = new Set(['window', 'document', 'self', 'navigator', 'EdgeRuntime', 'Bun', 'undefined', 'location']);
const notCalled = new Set([
  'error',
  'aborted',
  'timeout',
  'SIGTERM',
  'SIGINT',
  'uncaughtException',
  'unhandledRejection',
]);

/** A program in a world of its own: its files, what they import, and the names that nobody declares. */
export class Runtime {
  readonly world: World;
  readonly registry: Registry;
  readonly standIns: StandIns;
  /** Marks that were come by. */
  readonly reached = new Set<number>();
  /** Which way a request takes where what is not there decides. */
  readonly choices = new Map<number, number>();
  /** What comes after a middleware. */
  readonly continuations = new Map<number, () => unknown>();
  /** What is to run when a request is answered. */
  readonly afterwards = new Map<number, readonly Callable[]>();
  readonly shutdown: Callable[] = [];
  /** Whether a request was asked which way it goes. */
  isAsked = false;
  /** Timers that requests started, and listeners that they added to the process. */
  readonly timers = new Set<object>();
  processListeners = 0;
  readonly around: Surroundings;
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #knowledge: Knowledge;
  readonly #modules = new Map<string, unknown>();
  readonly #chosen = new Map<string, { skipped: number; literal: unknown }>();
  readonly #globals: Record<string, unknown>;
  readonly #scope: object;

  constructor(world: World, files: readonly SourceFile[], knowledge: Knowledge) {
    this.world = world;
    this.#knowledge = knowledge;
    this.#files = new Map(files.map((one) => [path.posix.normalize(one.file), one]));
    this.standIns = new StandIns(world, (about, args, isNew, proxy) => this.#onCall(about, args, isNew, proxy));
    this.registry = new Registry(world, () => this.standIns, knowledge);
    this.around = {
      world,
      standIns: this.standIns,
      partOf: (client) => partOf(client, this.around),
      register: (functions) => {
        for (const one of functions) this.registry.add([one]);
      },
    };
    this.#globals = this.#globalsOf();
    this.#scope = this.#scopeOf();
  }

  /** Loads all files, each as if it was started. */
  async load(): Promise<void> {
    for (const file of this.#files.keys()) {
      const loaded = this.#load(file);
      await this.world.until(() => false);
      this.registry.addExports(loaded.module.exports);
    }
    await this.world.until(() => false);
  }

  readonly #loaded = new Map<string, { readonly module: { exports: unknown }; readonly done: Promise<void> }>();

  #load(file: string): { readonly module: { exports: unknown }; readonly done: Promise<void> } {
    const known = this.#loaded.get(file);
    if (known) return known;
    const source = this.#files.get(file);
    const module = { exports: {} as unknown, id: file, children: [], loaded: false };
    if (!source) throw new Error(`Cannot find module '${file}'`);
    const { make, isAsync } = compile(source);
    const require = this.#requireFrom(file);
    const helpers = this.#helpers();
    const run = make(this.#scope).bind(helpers);
    let done = Promise.resolve();
    const entry = {
      module,
      get done() {
        return done;
      },
    };
    this.#loaded.set(file, entry);
    const result = run(module.exports, require, module, `/app/${file}`, path.posix.dirname(`/app/${file}`));
    if (isAsync)
      done = (result as Promise<void>).catch((error: unknown) => {
        this.world.act({ kind: 'fail', text: `at import: ${messageOf(error)}` }, 0);
      });
    return entry;
  }

  #requireFrom(from: string): Callable {
    const require = (specifier: unknown): unknown => {
      const wanted = String(specifier);
      const file = wanted.startsWith('.') ? this.#resolve(path.posix.join(path.posix.dirname(from), wanted)) : null;
      if (file !== null) return this.#load(file).module.exports;
      return this.#moduleOf(wanted.replace(/^node:/u, ''));
    };
    return Object.assign(require, { resolve: String, cache: {}, main: { filename: `/app/${from}` } });
  }

  #resolve(wanted: string): string | null {
    const bare = wanted.replace(/\.[cm]?jsx?$/u, '');
    for (const ending of ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts', '/index.ts', '/index.js']) {
      if (this.#files.has(wanted + ending)) return wanted + ending;
      if (this.#files.has(bare + ending)) return bare + ending;
    }
    return null;
  }

  #moduleOf(specifier: string): unknown {
    if (!this.#modules.has(specifier)) this.#modules.set(specifier, this.#makeModule(specifier));
    return this.#modules.get(specifier);
  }

  #makeModule(specifier: string): unknown {
    const built = this.#builtIn(specifier);
    if (built !== undefined) return built;
    const { around } = this;
    const own: [PropertyKey, unknown][] = [];
    if (specifier === 'http' || specifier === 'https') {
      const request = nodeRequest(() => clientOf(own.find(([key]) => key === 'globalAgent')?.[1]), around);
      own.push(['request', request], ['get', request], ['globalAgent', undefined]);
    }
    if (specifier === 'undici') {
      own.push(['fetch', fetchOf(around)], ['request', undiciRequest(null, around)]);
      own.push(['setGlobalDispatcher', (agent: unknown) => this.world.environment.set('dispatcher', textOf(agent))]);
    }
    const root = this.standIns.make(
      { text: specifier, module: specifier },
      own.filter(([key]) => key !== 'globalAgent'),
    );
    return root;
  }

  #builtIn(specifier: string): unknown {
    const { world } = this;
    switch (specifier) {
      case 'path':
      case 'path/posix':
        return paths;
      case 'util':
        return util;
      case 'assert':
        return assert;
      case 'buffer':
        return buffer;
      case 'querystring':
        return querystring;
      case 'stream':
        return stream;
      case 'stream/promises':
        return stream.promises;
      case 'async_hooks':
        return asyncHooks;
      case 'url':
        return { URL: this.#globals['URL'], URLSearchParams, fileURLToPath: String, pathToFileURL: String };
      case 'process':
        return this.#globals['process'];
      case 'crypto':
        return {
          ...cryptography,
          randomUUID: () => `uuid-${world.request}-${world.count(`random of ${world.request}`)}`,
          randomBytes: () => Buffer.from(`random-${world.request}-${world.count(`random of ${world.request}`)}`),
        };
      case 'events':
        return this.#events();
      case 'timers/promises':
        return {
          setTimeout: (ms: unknown, value: unknown) =>
            new Promise((resolve) =>
              world.later(
                Number(ms) || 0,
                () => {
                  resolve(value);
                },
                this.#isIdle,
              ),
            ),
          setImmediate: (value: unknown) => world.answered(() => value),
          setInterval: (ms: unknown) => this.#ticks(Number(ms) || 1),
          scheduler: { wait: (ms: unknown) => new Promise<void>((resolve) => world.later(Number(ms) || 0, resolve)) },
        };
      case 'module':
        return { createRequire: () => this.#requireFrom('src/index.js') };
      case 'timers':
        return this.#globals;
      case 'perf_hooks':
        return { performance: this.#globals['performance'] };
      default:
        return undefined;
    }
  }

  /** What waits at start-up, for ever and again, keeps nobody from going on. */
  get #isIdle(): boolean {
    return this.world.request === 0;
  }

  async *#ticks(ms: number): AsyncGenerator<undefined> {
    for (let tick = 0; tick < 3; tick++) {
      await new Promise<void>((resolve) => this.world.later(ms, resolve, true));
      yield undefined;
    }
  }

  #events(): unknown {
    const { registry, world } = this;
    class EventEmitter extends events.EventEmitter {
      override on(event: string | symbol, listener: (...args: never[]) => void): this {
        if (world.request === 0) registry.add([listener]);
        return super.on(event, listener as Callable);
      }
      override once(event: string | symbol, listener: (...args: never[]) => void): this {
        if (world.request === 0) registry.add([listener]);
        return super.once(event, listener as Callable);
      }
      override addListener(event: string | symbol, listener: (...args: never[]) => void): this {
        return this.on(event, listener);
      }
    }
    return Object.assign(EventEmitter, {
      EventEmitter,
      default: EventEmitter,
      once: events.once.bind(events),
      on: events.on.bind(events),
      setMaxListeners: () => undefined,
    });
  }

  /** Calls of what is not there. */
  #onCall(about: StandIn, args: readonly unknown[], isNew: boolean, proxy: object): unknown {
    if (about.wraps) return about.wraps(...args);
    if (about.module !== null) {
      const made = this.#make(about, args, isNew);
      if (made !== undefined) return made;
      if (
        /(?:^|\.)(?:update|config|configure|defaults|set\w*)$/u.test(about.path) &&
        this.#knowledge.isClientModule(about.module)
      )
        this.world.environment.set(`${about.module} ${about.path}`, args.map((arg) => textOf(arg)).join(', '));
    }
    const { world } = this;
    for (const arg of args) standInOf(arg)?.handed?.();
    if (about.isArgument) {
      if (!/\.(?:on|once|off|addListener|removeListener)$/u.test(about.text))
        world.act({ kind: 'answer', text: callText(about.text, args) });
      const goOn = /^\w+\.\d$/u.test(about.text) ? this.continuations.get(world.request) : undefined;
      if (goOn && !args.some((arg) => arg instanceof Error)) return goOn() ?? undefined;
    }
    const method = about.path.replace(/^.*\./su, '');
    if (about.module === 'node-fetch' || about.module === 'cross-fetch')
      if (method === '' || method === 'default') return fetchOf(this.around)(...args);
    const text = callText(about.text, args);
    const functions = args.filter(
      (arg) => typeof arg === 'function' && !clientOf(arg) && nameOf(arg) === null,
    ) as Callable[];
    const result = (extra: Partial<StandIn>): object =>
      this.standIns.make({ ...about, text, path: `${about.path}()`, isResult: !isNew, handed: null, ...extra });
    const used = this.#useOf(args, text);
    if (used) return result({ comesTo: used });
    if (world.request === 0) {
      if (about.text !== 'process.on') this.registry.addCall(about, args);
      const [first] = functions;
      return result({ wraps: functions.length === 1 && !isClass(first) ? (first ?? null) : null });
    }
    const [callback] = functions;
    if (callback && !isClass(callback)) return this.#callBack(about, callback, args, text, result, proxy);
    if (world.plan.emptyStores === true && !about.isArgument && /^(?:get|has|find|lookup|peek)\w*$/u.test(method))
      return world.answered(() => undefined);
    return undefined;
  }

  /** A request calls something with a function: it runs later, once. */
  #callBack(
    about: StandIn,
    callback: Callable,
    args: readonly unknown[],
    text: string,
    result: (extra: Partial<StandIn>) => object,
    proxy: object,
  ): unknown {
    const { world, standIns } = this;
    const isEvent = /(?:^|\.)(?:on|once|addListener|addEventListener)$/u.test(about.text);
    if (isEvent && typeof args[0] === 'string' && notCalled.has(args[0])) return proxy;
    if (isEvent && about.isArgument && (args[0] === 'finish' || args[0] === 'close')) {
      this.afterwards.set(world.request, [...(this.afterwards.get(world.request) ?? []), callback]);
      return proxy;
    }
    const given = standIns.make({ text: `${text} gives`, isArgument: about.isArgument });
    const isErrorFirst = /^(?:async\s*)?(?:function\s*\w*\s*)?\(?\s*_?(?:e|err|error)\b/u.test(
      Function.prototype.toString.call(callback),
    );
    const comesTo = new Promise((resolve, reject) => {
      world.later(world.delay(), () => {
        try {
          const value = isErrorFirst ? callback(null, given) : callback(given);
          resolve(value === undefined ? given : value);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(messageOf(error)));
        }
      });
    });
    comesTo.catch(() => undefined);
    return result({ comesTo });
  }

  /** A client that is handed to something else is used by it. */
  #useOf(args: readonly unknown[], text: string): Promise<unknown> | null {
    const client = agentIn(args);
    if (!client) return null;
    if (this.world.request === 0) return null;
    const used = client.isAgent
      ? send(client, text, 'read', this.around)
      : client.perform({ path: text, member: '', args: [], on: null }, () => this.world.fails('use'));
    used.catch(() => undefined);
    return used;
  }

  /** A client, where the catalog says that the call makes one. */
  #make(about: StandIn, args: readonly unknown[], isNew: boolean): unknown {
    const known = this.#knowledge
      .factoriesOf({ module: about.module ?? '', path: about.path === '' ? 'default' : about.path })
      .find(({ factory }) => fits(factory, args, isNew));
    if (!known) return undefined;
    return this.#clientOf(about, known, args);
  }

  #clientOf(about: StandIn, { factory: base, path: key }: KnownFactory, args: readonly unknown[]): unknown {
    const variant = base.variants?.find(({ when }) => when.some((condition) => holds(condition, args)));
    const factory: Factory = { ...base, ...variant };
    if (factory.tier === 'shares' && factory.carries === undefined && !factory.close.length) return undefined;
    const callback = factory.callback ? args.findLast((arg) => typeof arg === 'function') : undefined;
    const own = args.filter((arg) => arg !== callback);
    const label = `${about.module ?? ''} ${key}`;
    if (factory.throws === true && this.world.plan.isUnconfigured === true && !isGiven(own))
      throw new Error(`${label} is not configured`);
    const client = new Client(
      {
        factory,
        label,
        identity: this.#identityOf(about, factory, own),
        args: own,
        surroundings: this.#surroundingsOf(factory),
      },
      this.around,
    );
    const fake = fakeOf(client, this.around);
    if (about.module === 'undici') {
      const request = undiciRequest(client, this.around);
      (fake as Record<string, unknown>)['request'] = request;
    }
    if (factory.async !== true && callback === undefined) return fake;
    const dialled = client.dial().then(() => this.world.answered(() => fake));
    if (callback === undefined) return dialled;
    dialled
      .then(
        (value) => (callback as Callable)(null, value),
        (error: unknown) => (callback as Callable)(error),
      )
      .catch((error: unknown) => {
        this.world.act({ kind: 'fail', text: messageOf(error) });
      });
    return undefined;
  }

  /** What stands behind the answers of a client: its options, but for those that only say how it keeps its connections. */
  #identityOf({ module, text }: StandIn, factory: Factory, args: readonly unknown[]): string {
    const left = new Set(
      [factory.reuse?.name, factory.size?.name, factory.size?.idle?.name, ...(factory.size?.also ?? [])].flatMap(
        (name) => (name === undefined ? [] : [name.replace(/^.*\./su, '')]),
      ),
    );
    const bare = args
      .map((arg) => withoutKeys(arg, left))
      .filter((arg) => !isObject(arg) || !isPlain(arg) || Object.keys(arg).length > 0);
    const reads = factory.readsEnvironment === true;
    const written = [...this.world.environment].filter(
      ([key]) => key.startsWith(`${module ?? ''} `) || (reads && !key.includes(' ') && key !== 'dispatcher'),
    );
    // What a factory was taken from may hold options: `new Kafka(…).producer()`.
    const from = text.includes('(') ? `${text} ` : '';
    const asked = bare.flatMap((arg) => secretsIn(arg)).join('');
    return (
      `${from}${bare.map((arg) => textOf(arg)).join(', ')}${asked}${written.map(([key, value]) => ` ${key}=${value ?? ''}`).join('')}` ||
      'defaults'
    );
  }

  /** A pool of PostgreSQL asks the environment when it opens a connection. */
  #surroundingsOf({ language, readsEnvironment }: Factory): () => string {
    if (language !== 'postgres' || readsEnvironment === true) return () => '';
    return () =>
      [...this.world.environment]
        .filter(([key]) => key.startsWith('PG'))
        .map(([key, value]) => ` ${key}=${value ?? ''}`)
        .join('');
  }

  #helpers(): object {
    const { registry } = this;
    const parameters = new WeakMap<object, readonly unknown[]>();
    return {
      __decorate: (decorators: readonly unknown[], target: object, key?: string, description?: unknown) => {
        const isMethod = key !== undefined;
        let current: unknown = isMethod
          ? (description ?? Object.getOwnPropertyDescriptor(target, key) ?? undefined)
          : target;
        for (const decorator of [...decorators].reverse()) {
          if (!isObject(decorator)) continue;
          const types = parameters.get(decorator);
          if (types) {
            if (!isMethod) registry.describe(current, types);
          } else if (!standInOf(decorator))
            current = (decorator as Callable)(isMethod ? target : current, key, current) ?? current;
        }
        if (isMethod && isObject(current)) Object.defineProperty(target, key, current as PropertyDescriptor);
        const isFramework = decorators.some((one) => standInOf(one) !== null);
        if (!isMethod && isFramework && isClass(current)) {
          const made = current;
          this.world.later(0, () => {
            registry.addClass(made);
          });
        }
        return current;
      },
      __metadata: (key: string, types: unknown) => {
        const decorator = (): undefined => undefined;
        if (key === 'design:paramtypes' && Array.isArray(types)) parameters.set(decorator, types);
        return decorator;
      },
      __param: () => () => undefined,
    };
  }

  /** Values that a request brings say themselves which way they go, so that equal ones go the same. */
  #choice(text: string): number {
    const own = /(?<![\w.])[ab](\d?)\.\d/u.exec(text)?.[1];
    if (own !== undefined) return Number(own);
    return this.choices.get(this.world.request) ?? 0;
  }

  /** The way a condition goes where what is not there decides it. */
  #test(value: unknown): unknown {
    const about = standInOf(value);
    if (!about || this.world.request === 0) return value;
    this.isAsked = true;
    const choice = this.#choice(about.text);
    if (choice === 0) return true;
    return choice === 1 ? false : hashOf(about.text.replace(/[ab]\d?\./gu, '')) % 2 === 0;
  }

  #same(one: unknown, other: unknown): boolean {
    const about = standInOf(one) ?? standInOf(other);
    const literal = standInOf(one) ? other : one;
    if (!about || literal === undefined || literal === null || isObject(literal)) return one === other;
    this.isAsked = true;
    // Of two different values one is true and one is not.
    if (typeof literal === 'boolean') return literal === /(?<![\w.])a\.\d/u.test(about.text);
    const key = `${this.world.request} ${about.text}`;
    const known = this.#chosen.get(key) ?? { skipped: 0, literal: undefined };
    this.#chosen.set(key, known);
    if (known.literal === undefined && known.skipped++ >= this.#choice(about.text)) known.literal = literal;
    return known.literal === literal;
  }

  #picked(value: unknown, literals: readonly unknown[]): unknown {
    const about = standInOf(value);
    if (!about || literals.length === 0) return value;
    this.isAsked = true;
    return literals[this.#choice(about.text) % literals.length];
  }

  #again(value: unknown): unknown {
    const about = standInOf(value);
    if (!about && !isObject(value)) return value;
    return this.world.count(`again ${this.world.request} ${textOf(value)}`) % 4 < 3;
  }

  #scopeOf(): object {
    const globals = this.#globals;
    return new Proxy(
      {},
      {
        has: (_target, key) => typeof key === 'string' && key !== '__scope',
        get: (_target, key) => {
          if (typeof key === 'symbol' || absent.has(key)) return undefined;
          if (Object.hasOwn(globals, key)) return globals[key];
          const real = (globalThis as Record<string, unknown>)[key];
          if (real !== undefined && builtIns.has(key)) return real;
          globals[key] = this.standIns.make({ text: key, module: 'global', path: key });
          return globals[key];
        },
        set: (_target, key, value) => {
          globals[String(key)] = value;
          return true;
        },
      },
    );
  }

  #globalsOf(): Record<string, unknown> {
    const { world } = this;
    const timer = (run: unknown, ms: unknown, args: readonly unknown[], isBackground: boolean): object => {
      const cancel = world.later(
        Math.max(0, Number(ms) || 0),
        () => {
          const result = (run as Callable)(...args);
          if (result instanceof Promise) result.catch(() => undefined);
        },
        isBackground,
      );
      return {
        cancel,
        unref: () => undefined,
        ref: () => undefined,
        hasRef: () => true,
        [Symbol.toPrimitive]: () => 1,
      };
    };
    const clear = (handle: unknown): void => {
      if (isObject(handle)) this.timers.delete(handle);
      if (isObject(handle) && 'cancel' in handle) (handle as { cancel: () => void }).cancel();
    };
    const globals: Record<string, unknown> = {
      process: this.#process(),
      console: new Proxy({}, { get: () => () => undefined }),
      setTimeout: (run: unknown, ms: unknown, ...args: unknown[]) => timer(run, ms, args, world.request === 0),
      setImmediate: (run: unknown, ...args: unknown[]) => timer(run, 0, args, false),
      setInterval: (run: unknown, ms: unknown, ...args: unknown[]) => {
        if (world.request === 0) {
          this.registry.add([() => (run as Callable)(...args)]);
          return timer(() => undefined, ms, [], true);
        }
        const handle = timer(run, ms, args, true);
        this.timers.add(handle);
        return handle;
      },
      clearTimeout: clear,
      clearInterval: clear,
      clearImmediate: clear,
      queueMicrotask: (run: Callable) => {
        queueMicrotask(() => {
          try {
            run();
          } catch (error) {
            world.act({ kind: 'fail', text: messageOf(error) });
          }
        });
      },
      fetch: fetchOf(this.around),
      AsyncDisposableStack: Stack,
      DisposableStack: Stack,
      performance: { now: () => world.now, mark: () => undefined },
      Date: class extends Date {
        constructor(...args: unknown[]) {
          super(...((args.length === 0 ? [world.now] : args) as [number]));
        }
        static override now(): number {
          return world.now;
        }
      },
      Map: class extends Map {
        override get(key: unknown): unknown {
          return super.get(keyOf(key));
        }
        override has(key: unknown): boolean {
          return super.has(keyOf(key));
        }
        override set(key: unknown, value: unknown): this {
          return super.set(keyOf(key), value);
        }
        override delete(key: unknown): boolean {
          return super.delete(keyOf(key));
        }
      },
      Math: Object.assign(Object.create(Math) as object, {
        random: () => (hashOf(`${world.request} ${world.count(`random of ${world.request}`)}`) % 1000) / 1000,
      }),
      URL: class extends URL {
        constructor(address: unknown, base?: unknown) {
          if (address === undefined) throw new TypeError('Invalid URL');
          const [path, from] = [wordOf(address), base === undefined ? undefined : wordOf(base)];
          if (URL.canParse(path, from)) super(path, from);
          else
            super(
              `https://${encodeURIComponent((from ?? '') + path)
                .toLowerCase()
                .slice(0, 50)}.test/`,
            );
        }
      },
      JSON: {
        stringify: JSON.stringify,
        parse: (text: unknown) => {
          const about = standInOf(text);
          if (about) return this.standIns.make({ text: `JSON.parse(${about.text})`, isArgument: about.isArgument });
          if (typeof text === 'string' && /^(?:env\.|https:)/u.test(text))
            return this.standIns.make({ text: `JSON.parse(${text})` });
          return JSON.parse(String(text)) as unknown;
        },
      },
      parseInt: (text: unknown, base?: number) => (standInOf(text) ? Number(text) : parseInt(String(text), base)),
      AbortSignal: Object.assign(this.standIns.make({ text: 'AbortSignal' }), {}),
      crypto: {
        randomUUID: () => `uuid-${world.request}-${world.count(`random of ${world.request}`)}`,
        subtle: this.standIns.make({ text: 'subtle' }),
      },
      __meta: {
        url: 'file:///app/src/index.js',
        dirname: '/app/src',
        filename: '/app/src/index.js',
        env: this.#environment(),
      },
      __test: (value: unknown) => this.#test(value),
      __same: (one: unknown, other: unknown) => this.#same(one, other),
      __typed: (value: unknown, type: string) => {
        const isKnown = nameOf(value) !== null;
        if (!isKnown) return typeof value === type;
        return type === 'function' ? clientOf(value) === null : type !== 'undefined';
      },
      __again: (value: unknown) => this.#again(value),
      __picked: (value: unknown, literals: readonly unknown[]) => this.#picked(value, literals),
      __turn: () => {
        if (world.count(`turns of ${world.request}`) > manyTurns) throw new Error('it never ends');
      },
      __reached: (mark: number) => {
        this.reached.add(mark);
      },
    };
    const whole: object = new Proxy(globals, {
      get: (target, key) =>
        typeof key === 'string' && Object.hasOwn(target, key)
          ? target[key]
          : builtIns.has(String(key))
            ? (globalThis as Record<PropertyKey, unknown>)[key]
            : (target as Record<PropertyKey, unknown>)[key],
    });
    name(whole, () => 'globalThis');
    globals['globalThis'] = whole;
    globals['global'] = whole;
    return globals;
  }

  #process(): object {
    const { world } = this;
    const on = (event: string, listener: Callable): unknown => {
      if (world.request > 0) this.processListeners += 1;
      if (event === 'SIGTERM' || event === 'SIGINT' || event === 'beforeExit') this.shutdown.push(listener);
      else if (event === 'SIGHUP' || event === 'message') this.registry.add([listener]);
      return known;
    };
    const known: Record<string, unknown> = {
      env: this.#environment(),
      argv: ['node', '/app/index.js'],
      on,
      once: on,
      off: () => known,
      nextTick: (run: Callable, ...args: unknown[]) => {
        queueMicrotask(() => {
          run(...args);
        });
      },
      exit: (code: unknown) => {
        world.act({ kind: 'answer', text: `exit ${textOf(code)}` });
      },
      cwd: () => '/app',
      uptime: () => world.now,
      hrtime: Object.assign(() => [world.now, 0], { bigint: () => BigInt(world.now) }),
      memoryUsage: () => ({ heapUsed: 1 }),
      version: 'v20.0.0',
      versions: { node: '20.0.0' },
      platform: 'linux',
      pid: 1,
      emitWarning: () => undefined,
    };
    return new Proxy(known, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key === '__esModule') return undefined;
        if (!(key in target)) target[key] = this.standIns.make({ text: `process.${key}` });
        return target[key];
      },
    });
  }

  #environment(): object {
    const { world } = this;
    const { environment } = world;
    const read = (key: string): string | undefined => {
      if (environment.has(key)) return environment.get(key);
      if (key === 'NODE_ENV') return world.plan.lateEnvironment === true ? 'development' : 'production';
      if (world.plan.lateEnvironment === true && !world.hasStarted) return undefined;
      if (/PORT|MAX|LIMIT|SIZE|COUNT|TIMEOUT|_MS$|TTL|NUM/u.test(key)) return '7';
      if (/URL|URI|ENDPOINT|ORIGIN|DSN/u.test(key)) return `https://${key.toLowerCase().replace(/_/gu, '-')}.test/db`;
      return `env.${key}`;
    };
    return new Proxy(
      {},
      {
        get: (_target, key) => (typeof key === 'symbol' ? undefined : read(key)),
        set: (_target, key, value) => {
          environment.set(String(key), value === undefined ? 'undefined' : wordOf(value));
          return true;
        },
        has: (_target, key) => typeof key === 'string' && read(key) !== undefined,
        deleteProperty: (_target, key) => {
          environment.set(String(key), undefined);
          return true;
        },
        ownKeys: () => [...environment.keys()].filter((key) => !key.includes(' ') && key !== 'dispatcher'),
        getOwnPropertyDescriptor: (_target, key) =>
          environment.has(String(key))
            ? { configurable: true, enumerable: true, writable: true, value: environment.get(String(key)) }
            : undefined,
      },
    );
  }
}

const paths = { ...path.posix, default: path.posix };
const { createHash, createHmac, timingSafeEqual, scryptSync, pbkdf2Sync } = crypto;
const cryptography = { createHash, createHmac, timingSafeEqual, scryptSync, pbkdf2Sync };

/** Whether a configuration stands in the program itself. */
function isGiven(args: readonly unknown[]): boolean {
  const text = args.map((arg) => textOf(arg)).join(' ');
  return args.length > 0 && !/\benv\.|\.test\/db|undefined/u.test(text);
}

/** Functions that a client asks for its password when it connects. */
function secretsIn(options: unknown): string[] {
  if (!isObject(options) || nameOf(options) !== null || !isPlain(options)) return [];
  return ['password', 'token', 'accessToken'].flatMap((key) => {
    const ask = (options as Record<string, unknown>)[key];
    if (typeof ask !== 'function' || standInOf(ask) || ask.length > 0) return [];
    const told = (ask as Callable)();
    return told instanceof Promise ? [] : [` ${key} ${textOf(told)}`];
  });
}

/** What Node 24 has: closes what it was given, in the opposite order. */
class Stack {
  readonly #last: (() => unknown)[] = [];
  use(value: unknown): unknown {
    if (isObject(value))
      this.#last.push(() => {
        const own = value as { [Symbol.asyncDispose]?: () => unknown; [Symbol.dispose]?: () => unknown };
        return (own[Symbol.asyncDispose] ?? own[Symbol.dispose])?.call(value);
      });
    return value;
  }
  adopt(value: unknown, close: Callable): unknown {
    this.#last.push(() => close(value));
    return value;
  }
  defer(close: Callable): void {
    this.#last.push(() => close());
  }
  async disposeAsync(): Promise<void> {
    for (const close of this.#last.splice(0).reverse()) await close();
  }
  dispose(): void {
    for (const close of this.#last.splice(0).reverse()) close();
  }
  [Symbol.asyncDispose](): Promise<void> {
    return this.disposeAsync();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }
}

/** As `String` says it. */
function wordOf(value: unknown): string {
  const about = standInOf(value);
  return about ? about.text : [value].join('');
}

/** What is not there is a key by what it stands for: two requests may bring the same. */
function keyOf(key: unknown): unknown {
  return standInOf(key)?.text ?? key;
}

function withoutKeys(value: unknown, keys: ReadonlySet<string>): unknown {
  if (!isObject(value) || nameOf(value) !== null || !isPlain(value) || Array.isArray(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (keys.has(key)) continue;
    const member = withoutKeys((value as Record<string, unknown>)[key], keys);
    if (isObject(member) && isPlain(member) && Object.keys(member).length === 0) continue;
    kept[key] = member;
  }
  return kept;
}

function fits(factory: Factory, args: readonly unknown[], isNew: boolean): boolean {
  if (factory.form === 'new' && !isNew) return false;
  if (factory.form === 'call' && isNew) return false;
  return factory.when === undefined || factory.when.some((condition) => holds(condition, args));
}

function holds({ argument, is, has, lacks, equals, starts }: ArgumentCondition, args: readonly unknown[]): boolean {
  const value = args[argument];
  const isOptions = isObject(value);
  if (is === 'string' && typeof value !== 'string') return false;
  if (is === 'object' && !isOptions) return false;
  if (is === 'absent' && value !== undefined) return false;
  if (is === 'present' && value === undefined) return false;
  const at = has === undefined ? value : isOptions ? optionAt(value as Record<string, unknown>, has) : undefined;
  if (has !== undefined && at === undefined) return false;
  if (lacks !== undefined && (!isOptions || optionAt(value as Record<string, unknown>, lacks) !== undefined))
    return false;
  if (equals && !equals.includes(at as string)) return false;
  return !starts || (typeof at === 'string' && starts.some((start) => at.startsWith(start)));
}

const builtIns = new Set(
  (
    'Object Array Promise String Number Boolean Symbol BigInt Error TypeError RangeError SyntaxError EvalError URIError ' +
    'AggregateError RegExp Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect Intl ArrayBuffer ' +
    'SharedArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
    'BigInt64Array BigUint64Array Uint8ClampedArray DataView Buffer URLSearchParams TextEncoder TextDecoder ' +
    'AbortController Event EventTarget parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI ' +
    'decodeURI escape unescape structuredClone NaN Infinity Atomics Iterator Headers FormData Blob File ' +
    'ReadableStream WritableStream TransformStream DOMException SuppressedError DisposableStack AsyncDisposableStack'
  ).split(' '),
);
