import { matchesName } from '../../src/analysis/knowledge.ts';
import type { Knowledge } from '../../src/analysis/model.ts';
import type { CallRule, Runs } from '../../src/catalog/types.ts';
import { isPlain } from './http.ts';
import { standInOf } from './stand-in.ts';
import type { Callable, StandIn, StandIns } from './stand-in.ts';
import { isObject } from './text.ts';
import type { World } from './world.ts';

/** Functions that run one after the other for each request. */
export interface Entry {
  readonly functions: readonly Callable[];
  readonly isMiddleware: boolean;
}

type Class = new (...args: unknown[]) => object;

const middlewares = new Set(
  'use addHook hook derive onBeforeHandle onRequest middleware pre ext preHandler before resolve'.split(' '),
);
const lifecycle = /^on(?:Module|Application)|^beforeApplicationShutdown$/u;

/** Functions of the language, which schemas name as types. */
const types = new Set('String Number Boolean Object Array Date Buffer Symbol BigInt Map Set URL Promise'.split(' '));

/** What a program hands to its frameworks, to be called by them. */
export class Registry {
  /** By the last function, which is what answers. */
  readonly #entries = new Map<unknown, Entry>();
  readonly #instances = new Map<Class, object>();
  readonly #parameters = new Map<unknown, readonly unknown[]>();
  readonly #world: World;
  readonly #standIns: () => StandIns;
  readonly #knowledge: Knowledge;

  constructor(world: World, standIns: () => StandIns, knowledge: Knowledge) {
    this.#world = world;
    this.#standIns = standIns;
    this.#knowledge = knowledge;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  add(functions: readonly unknown[], isMiddleware = false): void {
    const bare = functions.map(unwrapped);
    const last = bare.at(-1);
    if (last === undefined || bare.some((one) => typeof one === 'function' && types.has(one.name))) return;
    if (bare.some(isClass)) {
      for (const one of bare) if (isClass(one)) this.addClass(one);
      return;
    }
    const known = this.#entries.get(last);
    if (known && known.functions.length >= bare.length && !isMiddleware) return;
    this.#entries.set(last, { functions: bare as Callable[], isMiddleware });
  }

  /** What a call at start-up hands over. */
  addCall({ module, path }: StandIn, args: readonly unknown[]): void {
    const rule = this.#ruleFor(module, path, args);
    const method = path.replace(/^.*\./su, '');
    const functions = args.flatMap((arg) => functionsIn(arg));
    const direct = functions.filter(({ at }) => at === '');
    const nested = functions.filter(({ at }) => at !== '');
    if (rule?.runs === 'once') for (const { value } of direct) this.#once(value, module, rule);
    else if (rule?.functions === 'all')
      this.add(
        direct.map(({ value }) => value),
        middlewares.has(method),
      );
    else for (const { value } of direct) this.add([value], middlewares.has(method));
    for (const { at, value } of nested) {
      if (this.#runsOf(rule, module, at) === 'once') this.#once(value, module, rule);
      else this.add([value]);
    }
  }

  #runsOf(rule: CallRule | null, module: string | null, at: string): Runs {
    const own = Object.entries(rule?.options ?? {}).find(([pattern]) => matchesName(pattern, at));
    if (own) return own[1];
    for (const { objects = [] } of this.#knowledge.entryPointsOf(module ?? ''))
      for (const { members } of objects)
        for (const [pattern, runs] of Object.entries(members)) if (matchesName(pattern, at)) return runs;
    return 'request';
  }

  #ruleFor(module: string | null, path: string, args: readonly unknown[]): CallRule | null {
    if (module === null) return null;
    const method = path.replace(/^.*\./su, '');
    const literal = args.find((arg) => typeof arg === 'string');
    const rules = this.#knowledge.entryPointsOf(module).flatMap(({ calls = [] }) => calls);
    return (
      rules.find(
        (rule) =>
          rule.name.some((pattern) => matchesName(pattern, rule.on ? method : path === '' ? 'default' : path)) &&
          (!rule.literal || rule.literal.some((pattern) => matchesName(pattern, String(literal)))) &&
          args.length >= (rule.atLeast ?? 0) &&
          args.length <= (rule.atMost ?? Infinity),
      ) ?? null
    );
  }

  /** What runs once, for instance a plug-in, is handed the object on which it registers more. */
  #once(value: unknown, module: string | null, rule: CallRule | null): void {
    const standIns = this.#standIns();
    const passed = [0, 1, 2].map((position) =>
      rule?.passes?.[position] === undefined
        ? standIns.make({ text: `argument ${position}` })
        : standIns.make({ text: `${module ?? ''} instance`, module, path: 'default()' }),
    );
    if (isClass(value)) this.addClass(value);
    else
      this.#world.later(1, () => {
        const result = (value as Callable)(...passed);
        if (result instanceof Promise) result.catch(() => undefined);
      });
  }

  describe(target: unknown, parameters: readonly unknown[]): void {
    this.#parameters.set(target, parameters);
  }

  /** A class whose instance a framework makes, or whoever imports it. */
  addClass(made: Class): void {
    if (this.#instances.has(made)) return;
    const instance = this.#world.within(0, () => this.#instanceOf(made));
    for (const [key, value] of statics(made)) if (!lifecycle.test(key)) this.add([value.bind(made)]);
    if (!instance) return;
    this.addMethods(instance);
    this.add([() => new made(...this.#argumentsOf(made))]);
  }

  addMethods(instance: object): void {
    for (const [key, method] of methodsOf(instance)) {
      if (/^onModuleInit|^onApplicationBootstrap/u.test(key)) this.#once(method.bind(instance), null, null);
      else if (!lifecycle.test(key)) this.add([method.bind(instance)]);
    }
  }

  #instanceOf(made: Class): object | null {
    const known = this.#instances.get(made);
    if (known) return known;
    try {
      this.#instances.set(made, {});
      const instance = new made(...this.#argumentsOf(made));
      this.#instances.set(made, instance);
      return instance;
    } catch (error) {
      this.#world.act({ kind: 'fail', text: String(error) });
      return null;
    }
  }

  #argumentsOf(made: Class): unknown[] {
    const types = this.#parameters.get(made) ?? [];
    return Array.from({ length: Math.max(made.length, types.length) }, (_, index) => {
      const type = types[index];
      return isClass(type) && !standInOf(type)
        ? (this.#instanceOf(type) ?? undefined)
        : this.#standIns().make({ text: `${made.name}.${index}` });
    });
  }

  /** What a file exports is called by whoever imports it. */
  addExports(exported: unknown, depth = 0): void {
    if (standInOf(exported) || !isObject(exported) || depth > 2) return;
    if (isClass(exported)) this.addClass(exported);
    else if (typeof exported === 'function') this.add([exported]);
    else if (isPlain(exported)) for (const member of membersOf(exported)) this.addExports(member, depth + 1);
    else if (isOfProgram(exported)) this.addMethods(exported);
  }
}

function membersOf(value: object): unknown[] {
  return Object.keys(value).map((key) => {
    const member = (value as Record<string, unknown>)[key];
    return typeof member === 'function' && !isClass(member) && !standInOf(member)
      ? (member.bind(value) as unknown)
      : member;
  });
}

function isOfProgram(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as { constructor?: unknown } | null;
  return isClass(prototype?.constructor);
}

export function isClass(value: unknown): value is Class {
  return (
    typeof value === 'function' && !standInOf(value) && Function.prototype.toString.call(value).startsWith('class')
  );
}

/** What a stand-in was made of at start-up, by a wrapper that is not there. */
function unwrapped(value: unknown): unknown {
  return standInOf(value)?.wraps ?? value;
}

function functionsIn(value: unknown, at = '', depth = 0): { readonly at: string; readonly value: unknown }[] {
  const about = standInOf(value);
  if (about) return about.wraps ? [{ at, value }] : [];
  if (typeof value === 'function') return [{ at, value }];
  if (!isObject(value) || depth > 4 || !isPlain(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => functionsIn(one, at, depth + 1));
  return Object.keys(value).flatMap((key) =>
    functionsIn((value as Record<string, unknown>)[key], at === '' ? key : `${at}.${key}`, depth + 1).map((one) =>
      typeof one.value === 'function' && !standInOf(one.value) && !isClass(one.value)
        ? { ...one, value: one.value }
        : one,
    ),
  );
}

function statics(made: Class): [string, Callable][] {
  return Object.getOwnPropertyNames(made).flatMap((key) => {
    const value = Object.getOwnPropertyDescriptor(made, key)?.value as unknown;
    return typeof value === 'function' && !isClass(value) && !standInOf(value) ? [[key, value as Callable]] : [];
  });
}

function methodsOf(instance: object): [string, Callable][] {
  const methods = new Map<string, Callable>();
  for (
    let at = Object.getPrototypeOf(instance) as object | null;
    at && at !== Object.prototype && Object.prototype.hasOwnProperty.call(at, 'constructor') && !standInOf(at);
    at = Object.getPrototypeOf(at) as object | null
  ) {
    if (!isClass((at as { constructor: unknown }).constructor)) break;
    for (const key of Object.getOwnPropertyNames(at)) {
      const value = Object.getOwnPropertyDescriptor(at, key)?.value as unknown;
      if (typeof value === 'function' && key !== 'constructor' && !methods.has(key))
        methods.set(key, value as Callable);
    }
  }
  for (const key of Object.keys(instance)) {
    const value = (instance as Record<string, unknown>)[key];
    if (typeof value === 'function' && !standInOf(value) && !isClass(value)) methods.set(key, value as Callable);
  }
  return [...methods];
}
