import type { Factory } from '../../src/catalog/types.ts';
import { Session } from './session.ts';
import type { Outcome } from './session.ts';
import type { Callable, StandIns } from './stand-in.ts';
import { standInOf } from './stand-in.ts';
import { isObject, nameOf, textOf } from './text.ts';
import type { World } from './world.ts';

/** One connection of a client to its server. */
export interface Connection {
  readonly session: Session;
  isGone: boolean;
  /** The loan is over. */
  isBack?: boolean;
  /** Listeners that its borrowers left on it, by event. */
  readonly listeners: Map<string, number>;
}

interface Waiting {
  readonly request: number;
  readonly give: (connection: Connection) => void;
  readonly refuse: (error: Error) => void;
}

/** What a fake needs of the run that it is made in. */
export interface Surroundings {
  readonly world: World;
  readonly standIns: StandIns;
  /** What becomes of functions that a client is handed at start-up: consumers of messages. */
  /** What is sent by a part of a client is sent by the client. */
  readonly partOf: (client: Client) => object;
  readonly register: (functions: readonly Callable[]) => void;
}

export interface Made {
  readonly factory: Factory;
  readonly label: string;
  /** The options in words. */
  readonly identity: string;
  readonly args: readonly unknown[];
  /** What its connections take from the environment when they are opened. */
  readonly surroundings: () => string;
}

/** A call of a client, or of a part of it. */
export interface Call {
  /** The way to it, with its arguments: `db("a").collection("b").find`. */
  readonly path: string;
  readonly member: string;
  readonly args: readonly unknown[];
  /** The connection that it runs on, where that is lent. */
  readonly on: Connection | null;
  /** Its client was closed when it was called. */
  readonly isLate?: boolean;
}

/** A client as its library has it: what it holds, who waits for it, who closed it. */
export class Client {
  readonly made: Made;
  readonly id: number;
  /** Of whom it was made. */
  readonly request: number;
  isClosed = false;
  isConnected: boolean;
  /** It was to connect, and could not. */
  hasFailed = false;
  /** Listeners by event. */
  readonly listeners = new Map<string, Callable[]>();
  mostListeners = 0;
  /** What is lent, and to whom. */
  readonly loans = new Map<object, number>();
  readonly limit: number;
  #connections: Connection[] = [];
  #idle: Connection[] = [];
  #waiting: Waiting[] = [];
  #connecting: (() => void)[] = [];
  #failed: Error | null = null;
  readonly #settings = new Map<string, string>();
  readonly #pending = new Set<Promise<unknown>>();
  readonly #around: Surroundings;

  constructor(made: Made, around: Surroundings) {
    const { world } = around;
    this.made = made;
    this.#around = around;
    this.id = world.clients.length;
    this.request = world.request;
    world.clients.push(this);
    this.limit = limitOf(made);
    this.isConnected = made.factory.dials !== 'connect';
    world.act({ kind: 'create', client: this.id, text: made.label, options: made.identity });
  }

  get #world(): World {
    return this.#around.world;
  }

  /** What it is to those who read a transcript. */
  get text(): string {
    return `client of ${this.made.identity}`;
  }

  get identity(): string {
    const set = [...this.#settings].map(([path, value]) => ` ${path}=${value}`);
    return this.made.identity + this.made.surroundings() + set.join('');
  }

  get waiting(): readonly number[] {
    return this.#waiting.map(({ request }) => request);
  }

  /** The program writes a setting of the client itself. */
  configure(path: string, value: unknown): void {
    // What the program keeps on it, functions above all, is its own affair.
    if (typeof value !== 'function' || nameOf(value) !== null) this.#settings.set(path, textOf(value));
  }

  /** Closing waits for what was sent. */
  pending<Answer>(sent: Promise<Answer>): Promise<Answer> {
    const settled = sent.then(
      () => undefined,
      () => undefined,
    );
    this.#pending.add(settled);
    void settled.then(() => this.#pending.delete(settled));
    return sent;
  }

  get isAgent(): boolean {
    return this.made.factory.holds === 'agent';
  }

  /** Whether what it sends runs on connections that remember. */
  get #hasSessions(): boolean {
    return this.made.factory.language !== undefined;
  }

  get openSessions(): readonly Session[] {
    return this.#connections.map(({ session }) => session);
  }

  /** A method of its own that dials. */
  async connect(): Promise<void> {
    const world = this.#world;
    world.act({ kind: 'connect', client: this.id, text: 'connect' });
    if (this.isClosed) throw this.#refusal();
    if (this.isConnected && this.made.factory.dials === 'connect' && !this.made.factory.connectsOnce)
      throw new Error('it is connected already');
    await world.answered(() => undefined);
    await this.dial();
  }

  /** Opens the first connection. */
  async dial(): Promise<void> {
    await Promise.resolve();
    if (this.#world.isDown || this.#world.fails('connect')) {
      const error = new Error('connection refused');
      this.hasFailed = true;
      this.#failed = this.made.factory.reconnects === true ? null : error;
      throw error;
    }
    this.isConnected = true;
    this.hasFailed = false;
    for (const go of this.#connecting.splice(0)) go();
    for (const event of ['connect', 'ready', 'open', 'connected']) this.#emit(event);
  }

  /** Closes it for good. */
  async close(how: string): Promise<void> {
    const world = this.#world;
    const isAgain = this.isClosed;
    world.act({ kind: 'close', client: this.id, text: how });
    // An agent of Node only lets go of its sockets.
    if (this.isAgent && this.made.factory.tier === 'unpooled') return;
    const isSudden = how === 'destroy' || how === 'disconnect';
    this.isClosed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(this.#refusal());
    for (const connection of this.#connections) {
      connection.session.end(false);
      if (how === 'destroy') connection.isGone = true;
    }
    if (isAgain && this.#hasSessions && this.made.factory.holds === 'pool') throw new Error('it is closed already');
    if (!isSudden) await Promise.all(this.#pending);
    await world.answered(() => undefined);
    for (const event of ['end', 'close']) this.#emit(event);
  }

  #refusal(): Error {
    return new Error(`${this.made.label} is closed`);
  }

  /** A connection of its own for a while. */
  acquire(): Promise<Connection> {
    const idle = this.#idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.#connections.length < this.limit) {
      const connection: Connection = {
        session: new Session(this.made.factory.language),
        isGone: false,
        listeners: new Map(),
      };
      this.#connections.push(connection);
      if (this.made.factory.dials !== 'use' || this.made.factory.holds !== 'pool') return Promise.resolve(connection);
      if (!this.#world.isDown && !this.#world.fails('connect')) return Promise.resolve(connection);
      this.discard(connection);
      return Promise.reject(new Error('connection refused'));
    }
    const { waitForConnections, queueLimit } = optionsOf(this.made);
    if (this.made.factory.failsWhenFull) {
      if (waitForConnections === false) return Promise.reject(new Error('no connections available'));
      if (typeof queueLimit === 'number' && queueLimit > 0 && this.#waiting.length >= queueLimit)
        return Promise.reject(new Error('queue limit reached'));
    }
    return new Promise((give, refuse) => {
      const waiting: Waiting = { request: this.#world.request, give, refuse };
      this.#waiting.push(waiting);
      const patience = patienceOf(this.made);
      if (patience !== null)
        this.#world.later(patience, () => {
          this.#waiting = this.#waiting.filter((one) => one !== waiting);
          refuse(new Error('timeout while waiting for a connection'));
        });
    });
  }

  release(connection: Connection): void {
    if (this.isClosed || !this.#connections.includes(connection)) return;
    if (this.made.factory.language === 'mssql') connection.session.reset();
    const next = this.#waiting.shift();
    if (next) next.give(connection);
    else this.#idle.push(connection);
  }

  discard(connection: Connection): void {
    connection.isGone = true;
    this.#connections = this.#connections.filter((one) => one !== connection);
    const next = this.#waiting.shift();
    if (next) this.acquire().then(next.give, next.refuse);
  }

  /** The server lets go of all connections. */
  drop(): void {
    if (this.isClosed) return;
    for (const connection of this.#idle.splice(0)) {
      connection.isGone = true;
      this.#connections = this.#connections.filter((one) => one !== connection);
    }
    if (this.made.factory.reconnects !== true && this.made.factory.holds === 'connection') {
      this.#failed = new Error('the connection was lost');
      for (const event of ['error', 'end', 'close']) this.#emit(event);
    }
  }

  listen(event: string, listener: Callable): void {
    const all = [...(this.listeners.get(event) ?? []), listener];
    this.listeners.set(event, all);
    this.mostListeners = Math.max(this.mostListeners, all.length);
    this.#world.act({ kind: 'listen', client: this.id, text: event });
  }

  /** Hooks, interceptors and consumers add up as listeners do; those of a loan stay on its connection. */
  hook(what: string, on: Connection | null): void {
    const counts = on?.listeners ?? this.#hooks;
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    this.mostListeners = Math.max(this.mostListeners, count);
  }

  readonly #hooks = new Map<string, number>();

  silence(event: string, listener: unknown): void {
    const all = this.listeners.get(event) ?? [];
    this.listeners.set(event, listener === undefined ? [] : all.filter((one) => one !== listener));
  }

  #emit(event: string): void {
    for (const listener of this.listeners.get(event) ?? [])
      this.#world.later(1, () => listener(this.#around.standIns.make({ text: `${this.text} ${event}` })));
  }

  /** Sends what a call says, and answers with what stands behind the answer. */
  async perform(call: Call, isFaulty: () => boolean): Promise<unknown> {
    const world = this.#world;
    const text = callOf(call);
    const wasClosed = call.isLate ?? this.isClosed;
    const { identity: asked } = this;
    if (wasClosed) {
      world.act({ kind: 'use', client: this.id, text, options: this.made.identity, state: 'after it was closed' });
      await world.answered(() => undefined);
      throw this.#refusal();
    }
    if (!this.isConnected) {
      if (this.made.factory.language === 'redis') throw new Error('The client is closed');
      await new Promise<void>((resolve) => this.#connecting.push(resolve));
    }
    if (call.on?.isBack === true)
      world.act({ kind: 'use', client: this.id, text, options: this.made.identity, state: 'after it was given back' });
    const connection = call.on ?? (this.#hasSessions ? await this.acquire() : null);
    try {
      return await world.answered(
        () => {
          if (world.isDown || connection?.isGone === true) throw new Error('connection lost');
          if (this.#failed) throw this.#failed;
          if (isFaulty()) {
            connection?.session.fail();
            throw new Error(`${text} fails`);
          }
          const { state, error, lasting } = this.#run(call, connection);
          world.act({ kind: 'use', client: this.id, text, options: settled(asked, this.identity), state });
          for (const statement of lasting) world.act({ kind: 'commit', text: statement, options: this.identity });
          if (error !== null) {
            connection?.session.fail();
            throw new Error(error);
          }
          if (partly.test(call.member)) return this.#around.partOf(this);
          return this.#around.standIns.make({
            text: `answer of ${this.identity}${state === '' ? '' : ` (${state})`} to ${text}`,
          });
          // What fails does so at once, while others are still at work.
        },
        isFaulty() ? 1 : world.delay(),
      );
    } finally {
      if (connection && call.on === null) this.release(connection);
    }
  }

  #run({ member, args, path }: Call, connection: Connection | null): Outcome {
    const nothing: Outcome = { state: connection?.session.state ?? '', error: null, lasting: [] };
    if (!connection) return nothing;
    if (this.made.factory.language === 'redis') {
      // A transaction of Redis is one chain.
      const selected = /\.select\(([^)]*)\)/u.exec(path)?.[1];
      if (selected !== undefined) connection.session.command('select', [selected]);
      const sent = ['call', 'sendCommand', 'send_command', 'sendcommand'].includes(member);
      const [first, ...rest] = (sent ? args.flat() : [member, ...args]).filter((arg) => typeof arg !== 'function');
      const [command = '', ...words] = [first, ...rest].map((arg) => (typeof arg === 'string' ? arg : textOf(arg)));
      return connection.session.command(command, words);
    }
    const sql = member in asStatements ? (asStatements[member] ?? null) : sqlOf(args[0]);
    if (sql !== null) return connection.session.run(sql, valuesOf(args));
    // A method that is called like a statement: of a builder of queries.
    return connection.session.run(
      /^(?:insert|update|delete|del|create|save|upsert)/u.test(member) ? `update ${path}` : '',
      '',
    );
  }
}

/** Methods that say what statements say elsewhere. */
const asStatements: Readonly<Record<string, string>> = {
  beginTransaction: 'BEGIN',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
};

/** What a client was set to when it was asked, and what it came to be while it answered. */
export function settled(asked: string, now: string): string {
  return asked === now ? asked : `${asked}, then ${now}`;
}

/** Methods whose answer sends through the client, as a channel does. */
const partly = /^(?:create\w*Channel|channel|createSession|openSession|create(?:Sender|Receiver|Producer))$/u;

export function callOf({ path, args }: Pick<Call, 'args' | 'path'>): string {
  const given = args.filter((arg) => typeof arg !== 'function' || nameOf(arg) !== null).map((arg) => textOf(arg));
  return `${path}(${given.join(', ')})`;
}

/** The text of a statement: as it is, in an object, or as a template. */
export function sqlOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && 'raw' in value) return value.join('?');
  const about = standInOf(value);
  if (about) return about.text;
  if (!isObject(value)) return null;
  const { text, sql, query, sqlText } = value as Record<string, unknown>;
  return [text, sql, query, sqlText].find((one) => typeof one === 'string') ?? null;
}

function valuesOf(args: readonly unknown[]): string {
  const [first, ...others] = args;
  const rest = others.filter((arg) => typeof arg !== 'function');
  const own = isObject(first) && !Array.isArray(first) ? (first as Record<string, unknown>)['values'] : undefined;
  const values = own === undefined ? rest : [own, ...rest];
  return values.length === 0 ? '' : ` ${values.map((value) => textOf(value)).join(', ')}`;
}

type Options = Readonly<Record<string, unknown>>;

/** The options object of a client, or an empty one. */
export function optionsOf({ factory, args }: Pick<Made, 'args' | 'factory'>): Options {
  const positions = typeof factory.options === 'number' ? [factory.options] : (factory.options ?? []);
  for (const position of positions) {
    const options = args[position];
    if (isObject(options) && !standInOf(options)) return options as Options;
  }
  return {};
}

export function optionAt(options: Options, path: string): unknown {
  let at: unknown = options;
  for (const key of path.split('.')) at = isObject(at) ? (at as Options)[key] : undefined;
  return at;
}

function limitOf(made: Made): number {
  const { factory } = made;
  if (made.label.startsWith('undici ') && factory.holds === 'connection') return 1;
  if (factory.holds === 'connection') return factory.multiplexes === true || !factory.language ? Infinity : 1;
  const { size } = factory;
  if (!size) return Infinity;
  const options = optionsOf(made);
  for (const path of [size.name, ...(size.also ?? [])]) {
    const value = optionAt(options, path);
    if (typeof value === 'number' && value > 0) return value;
  }
  return size.default ?? Infinity;
}

function patienceOf(made: Made): number | null {
  const options = optionsOf(made);
  const names = ['connectionTimeoutMillis', 'acquireTimeout', 'acquireTimeoutMillis', 'pool.acquire'];
  for (const path of names) {
    const value = optionAt(options, path);
    if (typeof value === 'number' && value > 0) return value;
  }
  return null;
}
