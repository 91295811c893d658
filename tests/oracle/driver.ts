import process from 'node:process';
import type { Knowledge } from '../../src/analysis/model.ts';
import { Client } from './client.ts';
import { clientOf } from './fake.ts';
import type { Entry } from './registry.ts';
import { isClass } from './registry.ts';
import { Runtime } from './runtime.ts';
import type { SourceFile } from './runtime.ts';
import { standInOf } from './stand-in.ts';
import type { Callable } from './stand-in.ts';
import { forgetRun, isObject, textOf } from './text.ts';
import { World, messageOf } from './world.ts';
import type { Act, Fault, Plan } from './world.ts';

/** How a request was put to the program, and what became of it. */
export interface Request {
  readonly number: number;
  /** `in turn`, `at once`, `an error`, `no server`, `afterwards`. */
  readonly round: string;
  /** How many acts there were before it. */
  readonly since: number;
  outcome: string;
}

/** A client at the end of a run. */
export interface Remains {
  readonly id: number;
  readonly label: string;
  readonly identity: string;
  readonly request: number;
  readonly isOpen: boolean;
  readonly loans: number;
  /** Requests that still wait for one of its connections. */
  readonly waiting: readonly number[];
  readonly isInTransaction: boolean;
  readonly mostListeners: number;
}

/** Everything that a run shows. */
export interface Transcript {
  readonly acts: readonly Act[];
  readonly requests: readonly Request[];
  readonly clients: readonly Remains[];
  /** What went wrong while the program was loaded. */
  readonly importError: string | null;
  readonly reached: ReadonlySet<number>;
  readonly entries: number;
  /** Timers of requests that still run, and listeners that requests add to the process. */
  readonly timers: number;
  readonly listeners: number;
  readonly course: Course;
}

/** Rounds that only some programs need. A program is put through the same before and after its repair. */
export interface Course {
  /** What is not there decides which way requests go. */
  readonly hasChoices: boolean;
  /** Something is lent and not given back, or few connections serve all. */
  readonly mayRunOut: boolean;
  /** Something is made that throws where its configuration is missing. */
  readonly mayThrow: boolean;
}

export interface Scenario extends Plan {
  /** No server is there when the first requests come. */
  readonly isDownFirst?: boolean;
  /** The first requests come at once. */
  readonly isAtOnceFirst?: boolean;
}

const mostEntries = 8;

/** The run that is under way: errors that nobody takes are told to the process. */
let current: World | null = null;

/** Takes what the process is told of errors while programs run, and gives it back afterwards. */
export async function undisturbed<Result>(work: () => Promise<Result>): Promise<Result> {
  const events = ['unhandledRejection', 'uncaughtException'] as const;
  const listeners = events.map((event) => process.listeners(event as 'uncaughtException'));
  const take = (error: unknown): void => {
    current?.act({ kind: 'fail', text: `nobody takes ${messageOf(error)}` }, 0);
  };
  for (const event of events) {
    process.removeAllListeners(event);
    process.on(event, take);
  }
  try {
    return await work();
  } finally {
    await new Promise((resolve) => setImmediate(resolve));
    for (const [index, event] of events.entries()) {
      process.removeAllListeners(event);
      for (const listener of listeners[index] ?? []) process.on(event, listener as (error: unknown) => void);
    }
  }
}

/** Runs a program, and puts requests to whatever it hands to its frameworks. */
export async function run(
  files: readonly SourceFile[],
  scenario: Scenario,
  knowledge: Knowledge,
  course: Course | null = null,
): Promise<Transcript> {
  forgetRun();
  const world = new World(scenario);
  current = world;
  const runtime = new Runtime(world, files, knowledge);
  let importError: string | null = null;
  world.isDown = scenario.isDownFirst === true;
  try {
    await runtime.load();
  } catch (error) {
    importError = messageOf(error);
  }
  importError ??= world.acts.find(({ kind, text }) => kind === 'fail' && text.startsWith('at import'))?.text ?? null;
  world.hasStarted = true;
  const driver = new Driver(runtime, course);
  await driver.drive(scenario);
  driver.course = {
    ...driver.course,
    mayThrow: (world.clients as Client[]).some(({ made }) => made.factory.throws === true),
  };
  world.end();
  const clients = (world.clients as Client[]).map(remainsOf);
  return {
    acts: world.acts,
    requests: driver.requests,
    clients,
    importError,
    reached: runtime.reached,
    entries: runtime.registry.entries.length,
    timers: runtime.timers.size,
    listeners: runtime.processListeners,
    course: driver.course,
  };
}

function remainsOf(client: Client): Remains {
  const { id, made, request, isClosed, loans, openSessions, mostListeners } = client;
  return {
    id,
    label: made.label,
    identity: made.identity,
    request,
    isOpen: !isClosed && !client.hasFailed,
    // What runs in the background may be at work in the end.
    loans: isClosed ? 0 : [...loans.values()].filter((to) => to > 0).length,
    waiting: client.waiting,
    isInTransaction: !isClosed && openSessions.some(({ isInTransaction }) => isInTransaction),
    mostListeners,
  };
}

class Driver {
  readonly requests: Request[] = [];
  readonly #runtime: Runtime;
  readonly #world: World;
  readonly #given: Course | null;
  /** What was seen to be needed. */
  course: Course = { hasChoices: false, mayRunOut: false, mayThrow: false };

  constructor(runtime: Runtime, given: Course | null) {
    this.#runtime = runtime;
    this.#world = runtime.world;
    this.#given = given;
  }

  /** What is called for each request: handlers, or middlewares where there are none. */
  get #entries(): readonly Entry[] {
    const { entries } = this.#runtime.registry;
    const handlers = entries.filter(({ isMiddleware }) => !isMiddleware);
    return (handlers.length > 0 ? handlers : entries).slice(0, mostEntries);
  }

  async drive({ isDownFirst, isAtOnceFirst }: Scenario): Promise<void> {
    const world = this.#world;
    if (isDownFirst === true) {
      await this.#inTurn('no server', 0);
      world.isDown = false;
      await this.#inTurn('afterwards', 0);
      await this.#inTurn('afterwards', 0);
      return;
    }
    if (isAtOnceFirst === true) {
      await this.#atOnce();
      await this.#inTurn('in turn', 0);
      return;
    }
    await this.#inTurn('in turn', 0);
    await this.#inTurn('in turn', 0);
    this.course = { ...this.course, hasChoices: this.#given?.hasChoices ?? this.#runtime.isAsked };
    if (this.course.hasChoices)
      for (const choice of [1, 2, 3]) {
        await this.#inTurn('in turn', choice);
        if (choice < 3) await this.#inTurn('in turn', choice);
      }
    await this.#atOnce();
    await this.#failing();
    for (const client of world.clients as Client[]) client.drop();
    await world.until(() => false);
    await this.#inTurn('afterwards', 0);
    await this.#exhausting();
    await this.#stopping();
  }

  async #inTurn(round: string, choice: number): Promise<void> {
    for (const entry of this.#entries) await this.#send([{ entry, choice }], round);
  }

  async #atOnce(): Promise<void> {
    const entries = this.#entries;
    for (const [index, entry] of entries.entries()) {
      const next = entries[(index + 1) % entries.length] ?? entry;
      await this.#send([{ entry }, { entry: next }, { entry }], 'at once');
    }
  }

  async #failing(): Promise<void> {
    const faults: readonly Fault[] = [
      { what: 'use', at: 0 },
      { what: 'use', at: 1 },
      { what: 'use', at: 2 },
      { what: 'unknown', at: 0 },
      { what: 'unknown', at: 1 },
    ];
    for (const entry of this.#entries)
      for (const fault of faults) await this.#send([{ entry, fault }, { entry }], 'an error');
  }

  /** What is lent and not given back is missing in the end. */
  async #exhausting(): Promise<void> {
    const clients = this.#world.clients as Client[];
    const mayRunOut = this.#given?.mayRunOut ?? clients.some(({ loans, limit }) => loans.size > 0 || limit < 3);
    this.course = { ...this.course, mayRunOut };
    if (!mayRunOut) return;
    for (const entry of this.#entries)
      await this.#send(
        Array.from({ length: 6 }, () => ({ entry })),
        'at once',
      );
    for (const entry of this.#entries) for (let turn = 0; turn < 8; turn++) await this.#send([{ entry }], 'in turn');
  }

  async #stopping(): Promise<void> {
    const world = this.#world;
    for (const listener of this.#runtime.shutdown)
      world.later(1, () => {
        const stopped = listener('SIGTERM');
        if (stopped instanceof Promise) stopped.catch(() => undefined);
      });
    await world.until(() => false);
  }

  async #send(
    sent: readonly { readonly entry: Entry; readonly choice?: number; readonly fault?: Fault }[],
    round: string,
  ): Promise<void> {
    let open = sent.length;
    for (const { entry, choice = 0, fault } of sent) {
      const request: Request = {
        number: this.requests.length + 1,
        round,
        since: this.#world.acts.length,
        outcome: 'waits for ever',
      };
      this.requests.push(request);
      this.#runtime.choices.set(request.number, choice);
      if (fault) this.#world.faults.set(request.number, fault);
      this.#world.within(request.number, () => {
        const settle = (outcome: string): void => {
          open -= 1;
          request.outcome = outcome;
          for (const after of this.#runtime.afterwards.get(request.number) ?? [])
            this.#world.later(1, () => {
              after();
            });
        };
        this.#answer(entry, request.number).then(settle, (error: unknown) => {
          settle(`throws ${messageOf(error)}`);
        });
      });
    }
    await this.#world.until(() => open === 0);
    // What a request started and did not wait for.
    await this.#world.until(() => false);
  }

  async #answer({ functions, isMiddleware }: Entry, number: number): Promise<string> {
    const { continuations, registry, standIns } = this.#runtime;
    const tenant = number % 2 === 0 ? 'b' : 'a';
    const choice = this.#runtime.choices.get(number) ?? 0;
    // Who takes another way brings other values.
    const who = choice === 0 ? tenant : `${tenant}${choice}`;
    const args = [0, 1, 2, 3].map((position) => standIns.make({ text: `${who}.${position}`, isArgument: true }));
    const before = isMiddleware
      ? []
      : registry.entries.filter((entry) => entry.isMiddleware).flatMap((one) => one.functions);
    const chain = [...before.filter((one) => one.length < 4), ...functions];
    const step = async (index: number): Promise<unknown> => {
      const one = chain[index];
      if (!one) return undefined;
      let next: Promise<unknown> | null = null;
      if (index + 1 < chain.length) continuations.set(number, () => (next ??= step(index + 1)));
      else continuations.delete(number);
      const result = await one(...args);
      if (index + 1 >= chain.length) return await this.#resultOf(result, args);
      return await (next ?? step(index + 1));
    };
    return `answers ${textOf(await step(0))}`;
  }

  /** What is returned may be a function, a client or a stream of values: it is called, used, read. */
  async #resultOf(result: unknown, args: readonly unknown[]): Promise<unknown> {
    const client = clientOf(result);
    if (client) {
      await client.perform({ path: 'used by its caller', member: '', args: [], on: null }, () => false);
      return result;
    }
    if (typeof result === 'function' && !standInOf(result) && !isClass(result)) return (result as Callable)(...args);
    if (isObject(result) && !standInOf(result) && Symbol.asyncIterator in result && !Array.isArray(result)) {
      const values: unknown[] = [];
      for await (const value of result as AsyncIterable<unknown>) if (values.push(value) > 4) break;
      return values;
    }
    return result;
  }
}
