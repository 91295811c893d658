import { AsyncLocalStorage } from 'node:async_hooks';

/** What a program did, in order. */
export interface Act {
  /** On whose behalf: 0 is the start of the program. */
  readonly request: number;
  readonly kind: 'answer' | 'back' | 'close' | 'commit' | 'connect' | 'create' | 'fail' | 'lend' | 'listen' | 'use';
  /** Number of the client, where one did it. */
  readonly client?: number;
  readonly text: string;
  /** Of a use: what stands behind its answer besides the text, that is, the options of the client. */
  readonly options?: string;
  /** Of a use: what the connection remembers of what was done on it before. */
  readonly state?: string;
}

/** What a run is put through. It is the same before and after a repair, and says nothing of places in the text. */
export interface Plan {
  /** Decides who is answered first. */
  readonly seed: number;
  /** Whether variables of the environment are there only once the program has started. */
  readonly lateEnvironment?: boolean;
  /** Whether constructors throw that need a configuration. */
  readonly isUnconfigured?: boolean;
  /** Whether what an unknown store is asked for is not there. */
  readonly emptyStores?: boolean;
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  /** What comes again and again keeps nobody waiting. */
  readonly isBackground: boolean;
}

/** How a request is to fail. */
export interface Fault {
  readonly what: 'connect' | 'unknown' | 'use';
  /** The first of them, or a later one. */
  readonly at: number;
}

const requests = new AsyncLocalStorage<number>();
const turn = setImmediate;
const mostEvents = 4000;

/** One run of a program: its time, its queue, and what it did. */
export class World {
  readonly plan: Plan;
  readonly acts: Act[] = [];
  /** Set while no server is to be reached. */
  isDown = false;
  hasStarted = false;
  readonly faults = new Map<number, Fault>();
  /** What the program wrote into its environment, and when it reads. */
  readonly environment = new Map<string, string | undefined>();
  /** Functions of the world that are asked again at the end: open clients. */
  readonly clients: unknown[] = [];
  now = 0;
  #events: Event[] = [];
  #made = 0;
  #background = 0;
  readonly #counted = new Map<string, number>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  get request(): number {
    return requests.getStore() ?? 0;
  }

  within<Result>(request: number, run: () => Result): Result {
    return requests.run(request, run);
  }

  act(act: Omit<Act, 'request'>, request = this.request): void {
    this.acts.push({ request, ...act });
  }

  /** How often this was asked of the same thing before. */
  count(key: string): number {
    const count = this.#counted.get(key) ?? 0;
    this.#counted.set(key, count + 1);
    return count;
  }

  /** Whether this request is to fail now. */
  fails(what: Fault['what']): boolean {
    const fault = this.faults.get(this.request);
    return fault?.what === what && this.count(`${what} of ${this.request}`) === fault.at;
  }

  /** Runs something later, on behalf of who asks now. */
  later(delay: number, run: () => void, isBackground = false): () => void {
    const snapshot = AsyncLocalStorage.snapshot();
    const event: Event = {
      at: this.now + delay,
      order: this.#made++,
      run: () => {
        snapshot(run);
      },
      isBackground,
    };
    this.#events.push(event);
    return () => {
      this.#events = this.#events.filter((one) => one !== event);
    };
  }

  /** When something is answered: a little later, by a rule that knows nothing of the text of the program. */
  delay(): number {
    const { request } = this;
    return 2 + (hashOf(`${request} ${this.count(`delay of ${request}`)} ${this.plan.seed}`) % 3);
  }

  answered<Value>(value: () => Value, delay = this.delay()): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.later(delay, () => {
        try {
          resolve(value());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(messageOf(error)));
        }
      });
    });
  }

  /** Runs what is in the queue until something is true. False where the queue is empty before: it would wait for ever. */
  async until(isDone: () => boolean): Promise<boolean> {
    this.#background = 0;
    for (;;) {
      await new Promise((resolve) => turn(resolve));
      if (isDone()) return true;
      const event = this.#next();
      if (!event) return false;
      this.now = Math.max(this.now, event.at);
      try {
        event.run();
      } catch (error) {
        this.act({ kind: 'fail', text: messageOf(error) });
      }
    }
  }

  #next(): Event | null {
    let first: Event | null = null;
    for (const event of this.#events)
      if (!first || event.at < first.at || (event.at === first.at && event.order < first.order)) first = event;
    if (!first || this.#made > mostEvents) return null;
    if (first.isBackground && this.#background++ > (this.hasStarted ? 3 : 12)) {
      this.#events = this.#events.filter(({ isBackground }) => !isBackground);
      return this.#next();
    }
    this.#events.splice(this.#events.indexOf(first), 1);
    return first;
  }

  /** Takes away what is left to be done, so that nothing goes on behind the run. */
  end(): void {
    this.#events = [];
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
