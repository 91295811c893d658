import type { Lending } from '../../src/catalog/types.ts';
import { callOf } from './client.ts';
import type { Client, Connection, Surroundings } from './client.ts';
import { asynchronous, extensionOf } from './stand-in.ts';
import type { Callable } from './stand-in.ts';
import { isObject, name, nameOf, ofRun } from './text.ts';

/** The client behind a fake that a program holds. */
const clients = ofRun<Client>();
/** What ends a loan, by what is lent. */
const backs = ofRun<(how: string, isBroken: boolean) => unknown>();

export function clientOf(value: unknown): Client | null {
  return isObject(value) ? (clients.get(value) ?? null) : null;
}

/** What a program is handed as its client: the methods that the catalog names do what it says, all others are sent. */
export function fakeOf(client: Client, around: Surroundings): object {
  const { factory } = client.made;
  const own = new Map<PropertyKey, unknown>();
  const proxy: object = new Proxy(callableTarget(), {
    get: (_target, key, receiver) => {
      if (own.has(key)) return own.get(key);
      const extension = extensionOf(proxy);
      if (extension && key in extension && key !== 'constructor')
        return Reflect.get(extension, key, receiver) as unknown;
      if (key === Symbol.asyncDispose || key === Symbol.dispose) return () => client.close('dispose');
      if (typeof key === 'symbol') return undefined;
      const member = memberOf(client, proxy, key, around);
      own.set(key, member);
      return member;
    },
    set: (_target, key, value) => {
      own.set(key, value);
      if (extensionOf(proxy) === null) client.configure(String(key), value);
      return true;
    },
    has: (_target, key) => typeof key !== 'symbol' && key !== 'then',
    defineProperty: (_target, key, { value }) => {
      own.set(key, value);
      return true;
    },
    getPrototypeOf: () => extensionOf(proxy) ?? Object.prototype,
    apply: (_target, _self, args: unknown[]) => operation(client, { path: '', member: '', args, on: null }, around),
  });
  clients.set(proxy, client);
  name(proxy, () => client.text);
  if (factory.dials === 'construct') dialNow(client, proxy, around);
  return proxy;
}

function dialNow(client: Client, _proxy: object, { world }: Surroundings): void {
  world.later(1, () => {
    client.dial().catch(() => undefined);
  });
}

function callableTarget(): object {
  return function (): void {
    // Only its kind matters.
  };
}

function memberOf(client: Client, proxy: object, key: string, around: Surroundings): unknown {
  const { factory } = client.made;
  const { world } = around;
  if (key === 'then' || key === 'toJSON') return undefined;
  if (key === 'toString') return () => client.text;
  if (factory.close.includes(key))
    return (...args: unknown[]) => called(client.close(key), args, around, factory.callback === true);
  if (factory.connect?.includes(key) === true)
    return (...args: unknown[]) => {
      const connecting = client
        .connect()
        .then(() =>
          factory.connectReturns === 'client' || factory.language === 'redis' || factory.connectsOnce
            ? proxy
            : undefined,
        );
      if (factory.connectReturns === 'nothing') {
        called(connecting, args, around, true);
        return undefined;
      }
      return called(connecting, args, around, true);
    };
  const lending = factory.lends?.find(({ by }) => by === key);
  if (lending) return (...args: unknown[]) => lend(client, lending, args, around);
  if (factory.lends?.some(({ back }) => back.includes(key)) === true)
    return (...args: unknown[]) => {
      const back = isObject(args[0]) ? backs.get(args[0]) : undefined;
      return back ? back(key, args[1] === true) : operation(client, { path: key, member: key, args, on: null }, around);
    };
  if (['on', 'once', 'addListener', 'prependListener', 'addEventListener'].includes(key))
    return (event: string, listener: Callable) => {
      const isStarting =
        world.request === 0 && !['error', 'connect', 'ready', 'open', 'connected', 'end', 'close'].includes(event);
      client.listen(event, listener);
      if (isStarting && typeof listener === 'function') around.register([listener]);
      return proxy;
    };
  if (['off', 'removeListener', 'removeAllListeners', 'removeEventListener'].includes(key))
    return (event: string, listener?: Callable) => {
      client.silence(event, listener);
      return proxy;
    };
  if (key === 'listenerCount') return (event: string) => (client.listeners.get(event) ?? []).length;
  if (['emit', 'setMaxListeners', 'ref', 'unref'].includes(key)) return () => proxy;
  if (key === 'model') return modelOf(client, around);
  if (key === 'isOpen' || key === 'isReady') return client.isConnected && !client.isClosed;
  return member(client, { path: key, on: null }, around);
}

/** Models of mongoose belong to their connection, and are defined once. */
function modelOf(client: Client, around: Surroundings): Callable {
  const models = new Set<unknown>();
  return (...args) => {
    const [model, schema] = args;
    if (schema !== undefined && models.has(model)) throw new Error(`Cannot overwrite \`${String(model)}\` model`);
    models.add(model);
    return operation(client, { path: 'model', member: 'model', args, on: null }, around);
  };
}

/** A part of a client that has not been called yet. */
function member(
  client: Client,
  at: { readonly path: string; readonly on: Connection | null },
  around: Surroundings,
): object {
  const own = new Map<PropertyKey, unknown>();
  const call = (args: readonly unknown[]): object =>
    operation(client, { ...at, member: at.path.replace(/^.*\./su, ''), args }, around);
  const proxy: object = new Proxy(callableTarget(), {
    get: (_target, key) => {
      if (own.has(key)) return own.get(key);
      if (key === Symbol.toPrimitive || key === 'toString') return () => `${client.text}.${at.path}`;
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      if (key === 'call') return (_self: unknown, ...args: unknown[]) => call(args);
      if (key === 'apply') return (_self: unknown, args: unknown[]) => call(args);
      if (key === 'bind') return () => proxy;
      const child = member(client, { ...at, path: `${at.path}.${key}` }, around);
      own.set(key, child);
      return child;
    },
    set: (_target, key, value) => {
      own.set(key, value);
      client.configure(`${at.path}.${String(key)}`, value);
      return true;
    },
    apply: (_target, _self, args: unknown[]) => call(args),
    construct: (_target, args: unknown[]) => call(args),
  });
  name(proxy, () => `${client.text}.${at.path}`);
  return proxy;
}

const isHook = /^(?:addHook|use|hook|consume|subscribe|plugin|extend|addListener|addScope)$|^(?:before|after)[A-Z]/u;

/** Something that a client was told to do: a promise, or a part of a longer chain, or both. */
function operation(client: Client, call: Parameters<Client['perform']>[0], around: Surroundings): object {
  const { world } = around;
  const callback = call.args.at(-1);
  const body = isCallback(callback) ? callback : null;
  if (body && isHook.test(call.member)) client.hook(call.path, call.on);
  let isChained = false;
  let isFaulty = false;
  let isWaited = false;
  const isLate = client.isClosed;
  const performed = client.pending(
    (async () => {
      // `await` asks for `then` in a turn of its own, and only then is it known whether this is to fail.
      for (let turn = 0; turn < 3; turn++) await Promise.resolve();
      if (isChained && !isWaited) return undefined;
      const answer = await client.perform({ ...call, isLate }, () => isFaulty);
      return body && !takesError(body) ? runBody(client, call, body, around) : answer;
    })(),
  );
  performed.catch(() => undefined);
  const waited = (): Promise<unknown> => {
    if (!isWaited) {
      isWaited = true;
      isFaulty = world.fails('use');
    }
    return performed;
  };
  if (body && takesError(body))
    waited()
      .then(
        (answer) => body(null, answer),
        (error: unknown) => body(error),
      )
      .catch((error: unknown) => {
        world.act({ kind: 'fail', text: String(error) });
      });
  const path = callOf(call);
  const own = new Map<PropertyKey, unknown>();
  const proxy: object = new Proxy(callableTarget(), {
    get: (_target, key) => {
      if (own.has(key)) return own.get(key);
      if (key === 'then' || key === 'catch' || key === 'finally') {
        return (...args: unknown[]) => {
          const promise = waited();
          return (promise[key] as Callable).apply(promise, args);
        };
      }
      if (key === Symbol.iterator) return () => around.standIns.elements(path)[Symbol.iterator]();
      if (key === Symbol.asyncIterator)
        return async function* () {
          await waited();
          yield* asynchronous(around.standIns.elements(`answer of ${client.made.identity} to ${path}`));
        };
      if (key === Symbol.toPrimitive || key === 'toString') return () => path;
      if (typeof key === 'symbol' || key === 'toJSON') return undefined;
      isChained = true;
      if (key === 'close' || key === 'on' || key === 'once') return chainedCall(client, call, path, key, around);
      const child = member(client, { path: `${path}.${key}`, on: call.on }, around);
      own.set(key, child);
      return child;
    },
    set: (_target, key, value) => {
      own.set(key, value);
      return true;
    },
    apply: (_target, _self, args: unknown[]) => {
      isChained = true;
      return operation(client, { path, member: '', args, on: call.on }, around);
    },
  });
  name(proxy, () => path);
  return proxy;
}

/** Streams and cursors: events come later, once. */
function chainedCall(
  client: Client,
  call: { readonly on: Connection | null },
  path: string,
  key: string,
  around: Surroundings,
): Callable {
  return (...args) => {
    const [, listener] = args;
    if (key === 'close')
      return operation(client, { path: `${path}.close`, member: 'close', args, on: call.on }, around);
    if (typeof listener === 'function' && args[0] !== 'error')
      around.world.later(around.world.delay(), () =>
        (listener as Callable)(around.standIns.make({ text: `answer of ${client.made.identity} to ${path}` })),
      );
    return operation(client, { path: `${path}.${key}`, member: key, args: [args[0]], on: call.on }, around);
  };
}

/** A function that works with a part of the client: a transaction. */
async function runBody(
  client: Client,
  call: { readonly path: string; readonly args: readonly unknown[] },
  body: Callable,
  around: Surroundings,
): Promise<unknown> {
  if (around.world.request === 0 && !around.world.hasStarted) {
    around.register([body]);
    return undefined;
  }
  const isTransaction = /transaction|begin|tx$/iu.test(call.path);
  const connection = isTransaction && client.made.factory.language !== undefined ? await client.acquire() : null;
  connection?.session.begin();
  let isDone = false;
  try {
    const answer = await body(part(client, connection, around));
    isDone = true;
    return answer;
  } finally {
    if (connection) {
      for (const statement of connection.session.end(isDone))
        around.world.act({ kind: 'commit', text: statement, options: client.made.identity });
      client.release(connection);
    }
  }
}

/** A channel, a sender: it closes for itself. */
export function partOf(client: Client, around: Surroundings): object {
  return part(
    client,
    null,
    around,
    new Map<PropertyKey, unknown>([['close', () => around.world.answered(() => undefined)]]),
  );
}

/** What is lent: it has all that the client has, on a connection of its own. */
function part(
  client: Client,
  on: Connection | null,
  around: Surroundings,
  own: Map<PropertyKey, unknown> = new Map<PropertyKey, unknown>(),
): object {
  const proxy: object = new Proxy(callableTarget(), {
    get: (_target, key) => {
      if (own.has(key)) return own.get(key);
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      if (key === 'on' || key === 'once' || key === 'addListener')
        return (event: string) => {
          if (on) client.hook(event, on);
          return proxy;
        };
      if (key === 'off' || key === 'removeListener' || key === 'removeAllListeners')
        return (event?: string) => {
          if (event === undefined) on?.listeners.clear();
          else on?.listeners.delete(event);
          return proxy;
        };
      const child = member(client, { path: key, on }, around);
      own.set(key, child);
      return child;
    },
    set: (_target, key, value) => {
      own.set(key, value);
      return true;
    },
    apply: (_target, _self, args: unknown[]) => operation(client, { path: '', member: '', args, on }, around),
  });
  name(proxy, () => `part of ${client.text}`);
  return proxy;
}

function lend(client: Client, lending: Lending, args: readonly unknown[], around: Surroundings): unknown {
  const { world } = around;
  const callback = args.findLast(isCallback);
  const isTransaction = /transaction/iu.test(lending.by);
  // A session is handed out at once, and dials later.
  if (client.made.factory.language === undefined && !callback) {
    world.act({ kind: 'lend', client: client.id, text: lending.by });
    return loanOf(client, lending, null, around);
  }
  const lent = (async () => {
    if (client.isClosed) {
      world.act({
        kind: 'use',
        client: client.id,
        text: lending.by,
        options: client.made.identity,
        state: 'after it was closed',
      });
      throw new Error(`${client.made.label} is closed`);
    }
    const connection = client.made.factory.language === undefined ? null : await client.acquire();
    await world.answered(() => undefined);
    if (world.isDown) throw new Error('connection refused');
    world.act({ kind: 'lend', client: client.id, text: lending.by });
    if (isTransaction) connection?.session.begin();
    return loanOf(client, lending, connection, around);
  })();
  if (!callback) return lent;
  if (lending.callback === 'error-first') {
    lent
      .then(
        (loan) => callback(null, loan, () => backs.get(loan)?.('release', false)),
        (error: unknown) => callback(error),
      )
      .catch((error: unknown) => {
        world.act({ kind: 'fail', text: String(error) });
      });
    return undefined;
  }
  return lent.then(async (loan) => {
    let isDone = false;
    try {
      const answer = await callback(loan);
      isDone = true;
      return answer;
    } finally {
      backs.get(loan)?.(isTransaction && isDone ? 'commit' : isTransaction ? 'rollback' : 'release', false);
    }
  });
}

function loanOf(client: Client, lending: Lending, connection: Connection | null, { ...around }: Surroundings): object {
  const { world } = around;
  let isBack = false;
  const own = new Map<PropertyKey, unknown>();
  const on: Connection | null = connection && {
    session: connection.session,
    listeners: connection.listeners,
    get isGone() {
      return connection.isGone;
    },
    get isBack() {
      return isBack;
    },
  };
  const loan = part(client, on, around, own);
  const back = (how: string, isBroken: boolean): unknown => {
    if (isBack && how === 'release') throw new Error('it was given back already');
    if (isBack) return undefined;
    isBack = true;
    client.loans.delete(loan);
    world.act({ kind: 'back', client: client.id, text: how });
    if (!connection) return world.answered(() => undefined);
    if (how === 'commit' || how === 'rollback')
      for (const statement of connection.session.end(how === 'commit'))
        world.act({ kind: 'commit', text: statement, options: client.made.identity });
    if (isBroken || how === 'destroy' || how === 'end') client.discard(connection);
    else client.release(connection);
    return world.answered(() => undefined);
  };
  for (const how of lending.back)
    own.set(how, (...args: unknown[]) => back(how, args[0] === true || args[0] instanceof Error));
  own.set(Symbol.asyncDispose, () => back('release', false));
  own.set(Symbol.dispose, () => back('release', false));
  let isBusy = false;
  own.set('startTransaction', () => {
    if (isBusy) throw new Error('Transaction already in progress');
    isBusy = true;
  });
  for (const how of ['commitTransaction', 'abortTransaction'])
    own.set(how, (...args: unknown[]) => {
      isBusy = false;
      return operation(client, { path: how, member: how, args, on }, around);
    });
  client.loans.set(loan, world.request);
  backs.set(loan, back);
  return loan;
}

/** A function of the program: what stands for something else can be called as well. */
function isCallback(value: unknown): value is Callable {
  return typeof value === 'function' && nameOf(value) === null;
}

/** A callback as Node has them, told by the name of its first parameter. */
function takesError(callback: Callable): boolean {
  return /^(?:async\s*)?(?:function\s*\w*\s*)?\(?\s*_?(?:e|err|error)\b/u.test(
    Function.prototype.toString.call(callback),
  );
}

/** Where the last argument is a callback, it is told; otherwise the promise tells. */
function called(
  promise: Promise<unknown>,
  args: readonly unknown[],
  { world }: Surroundings,
  isOptional: boolean,
): unknown {
  const callback = args.findLast(isCallback);
  if (!callback) {
    if (isOptional) promise.catch(() => undefined);
    return promise;
  }
  promise
    .then(
      (value) => callback(null, value),
      (error: unknown) => callback(error),
    )
    .catch((error: unknown) => {
      world.act({ kind: 'fail', text: String(error) });
    });
  return undefined;
}
