import { isObject, name, ofRun, shortened, textOf } from './text.ts';
import { hashOf } from './world.ts';
import type { World } from './world.ts';

export type Callable = (...args: unknown[]) => unknown;

/** What stands for something that is not there: a package, a file that is not given, an argument of a request. */
export interface StandIn {
  /** What it stands for: `a.0.query.db`. */
  readonly text: string;
  /** Of a package: its name, and where in it, as the catalog writes it: `Kafka().producer`. */
  readonly module: string | null;
  readonly path: string;
  /** It comes with a request, so what is done with it is an answer. */
  readonly isArgument: boolean;
  /** It was returned by a call, so it may be a promise as well. */
  readonly isResult: boolean;
  /** A function that it was made of, by a call at start-up. */
  readonly wraps: Callable | null;
  /** What it comes to when it is waited for, where that is known. */
  readonly comesTo: Promise<unknown> | null;
  /** What happens when it is handed to something that is not there: a body is read by whoever gets it. */
  readonly handed: (() => void) | null;
}

/** Decides what a call does: `undefined` is nothing special. */
export type OnCall = (about: StandIn, args: readonly unknown[], isNew: boolean, proxy: object) => unknown;

const elementCount = 3;
const iterating = new Set('every filter find findIndex flatMap forEach map reduce some'.split(' '));
const known = ofRun<StandIn>();

export function standInOf(value: unknown): StandIn | null {
  return isObject(value) ? (known.get(value) ?? null) : null;
}

/** Makes all stand-ins of a run. */
export class StandIns {
  readonly #world: World;
  readonly #onCall: OnCall;

  constructor(world: World, onCall: OnCall) {
    this.#world = world;
    this.#onCall = onCall;
  }

  make(
    about: Partial<StandIn> & { readonly text: string },
    own: Iterable<readonly [PropertyKey, unknown]> = [],
  ): object {
    return this.#proxyOf(
      {
        module: null,
        path: '',
        isArgument: false,
        isResult: false,
        wraps: null,
        comesTo: null,
        handed: null,
        ...about,
      },
      new Map<PropertyKey, unknown>(own),
      null,
    );
  }

  /** A list of three different things. */
  elements(text: string, about: Partial<StandIn> = {}): object[] {
    return Array.from({ length: elementCount }, (_, index) => this.make({ ...about, text: `${text}[${index}]` }));
  }

  #proxyOf(about: StandIn, members: Map<PropertyKey, unknown>, base: object | null): object {
    const target = function (): void {
      // Only its kind matters: it can be called and constructed.
    };
    let settled: object | null = null;
    const { text } = about;
    const list = (): object[] => this.elements(text, { isArgument: about.isArgument });
    const then = (): Promise<unknown> =>
      about.comesTo ??
      this.#world.answered(() => {
        if (this.#world.fails('unknown')) throw new Error(`${text} fails`);
        return (settled ??= this.#proxyOf({ ...about, isResult: false }, members, base));
      });
    const child = (key: string): unknown => {
      if (about.isResult && (key === 'then' || key === 'catch' || key === 'finally'))
        return (...args: [Callable?, Callable?]) => (then()[key] as Callable).apply(then(), args);
      if (key === 'toJSON' || key === 'toString' || key === 'toLocaleString' || key === 'valueOf') return () => text;
      if (key === 'then') return undefined;
      if (key === 'length') return elementCount;
      if (key === 'bind') return () => proxy;
      if (key === 'call') return (_self: unknown, ...args: unknown[]) => (proxy as Callable)(...args);
      if (key === 'apply') return (_self: unknown, args: unknown[] = []) => (proxy as Callable)(...args);
      if (about.module !== null && about.path === '' && (key === 'default' || key === '__esModule'))
        return key === 'default' ? proxy : true;
      if ((about.module === null || (about.path !== '' && /^[.@~#][./]/u.test(about.module))) && iterating.has(key))
        return (...args: unknown[]) =>
          typeof args[0] === 'function'
            ? Reflect.apply(Reflect.get(list(), key) as Callable, list(), args)
            : this.#called({ ...about, text: `${text}.${key}`, path: joined(about.path, key) }, args, false, proxy);
      return this.make({
        text: about.module !== null && about.path === '' ? key : `${text}.${key}`,
        module: about.module,
        path: joined(about.path, key),
        isArgument: about.isArgument,
      });
    };
    const proxy: object = new Proxy(target, {
      get: (_target, key, receiver) => {
        if (members.has(key)) return members.get(key);
        if (base && key in base) return Reflect.get(base, key, receiver) as unknown;
        if (key === 'prototype') return target.prototype as unknown;
        if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? (hashOf(text) % 997) + 1 : text);
        if (key === Symbol.iterator) return () => list()[Symbol.iterator]();
        if (key === Symbol.asyncIterator) return () => asynchronous(list());
        if (key === Symbol.hasInstance) return () => false;
        if (key === Symbol.toStringTag) return 'Object';
        if (typeof key === 'symbol') return undefined;
        const member = child(key);
        if (key !== 'then') members.set(key, member);
        return member;
      },
      set: (_target, key, value) => {
        members.set(key, value);
        if (about.isArgument) this.#world.act({ kind: 'answer', text: `${text}.${String(key)} = ${textOf(value)}` });
        else if (about.module !== null)
          this.#world.environment.set(`${about.module} ${joined(about.path, String(key))}`, textOf(value));
        return true;
      },
      has: (_target, key) => typeof key !== 'symbol' && key !== 'then',
      deleteProperty: (_target, key) => {
        members.delete(key);
        return true;
      },
      defineProperty: (_target, key, description) => {
        members.set(key, description.get ? description.get.call(proxy) : description.value);
        return true;
      },
      // Spread, it leaves a trace.
      ownKeys: () => ['prototype', 'first', 'second'],
      getOwnPropertyDescriptor: (_target, key) =>
        key === 'prototype'
          ? Reflect.getOwnPropertyDescriptor(target, key)
          : { configurable: true, enumerable: true, writable: true, value: Reflect.get(proxy, key) as unknown },
      getPrototypeOf: () => base ?? Object.prototype,
      apply: (_target, _self, args) => this.#called(about, args, false, proxy),
      construct: (_target, args, derived) =>
        derived === proxy
          ? (this.#called(about, args, true, proxy) as object)
          : this.#derived(about, args, derived, proxy),
    });
    known.set(proxy, about);
    name(proxy, () => text);
    return proxy;
  }

  #called(about: StandIn, args: readonly unknown[], isNew: boolean, proxy: object): unknown {
    const answer = this.#onCall(about, args, isNew, proxy);
    if (answer !== undefined) return answer;
    return this.make({
      ...about,
      text: callText(about.text, args),
      path: `${about.path}()`,
      isResult: !isNew,
      wraps: null,
      handed: null,
    });
  }

  /** An instance of a class of the program that extends what is not there. */
  #derived(about: StandIn, args: readonly unknown[], { prototype }: { prototype: object }, proxy: object): object {
    const made = this.#onCall(about, args, true, proxy);
    if (isObject(made) && !standInOf(made)) {
      extend(made, prototype);
      return made;
    }
    return this.#proxyOf({ ...about, text: callText(about.text, args), path: `${about.path}()` }, new Map(), prototype);
  }
}

/** Prototypes of classes of the program whose instances are fakes of clients. */
const extensions = ofRun<object>();

function extend(made: object, prototype: object): void {
  extensions.set(made, prototype);
}

export function extensionOf(made: object): object | null {
  return extensions.get(made) ?? null;
}

export function callText(text: string, args: readonly unknown[]): string {
  return shortened(`${text}(${args.map((arg) => textOf(arg)).join(', ')})`);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

// eslint-disable-next-line @typescript-eslint/require-await -- an iterator of promises
export async function* asynchronous<Element>(list: readonly Element[]): AsyncGenerator<Element> {
  yield* list;
}
