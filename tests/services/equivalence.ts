import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers } from './places.ts';
import type { Place, ServerName, Servers } from './places.ts';
import { start } from './running.ts';
import type { Reached, Running } from './running.ts';
import { variantsOf } from './variants.ts';

/** A program, and what it is put through before and after its repair. Calls are written as `Reached` says. */
export interface Subject {
  /** The servers that it talks to; connections are counted at the first. */
  readonly servers: readonly [ServerName, ...ServerName[]];
  /** Default: `http`. */
  readonly reached?: Reached;
  /** The repairs that are expected, by name; so that none goes untested without notice. */
  readonly repairs: readonly string[];
  /** Most connections that it may open when all that is reported is repaired: the size of its pool. */
  readonly pool: number;
  /** How many ticks of a `ticks` program are compared. Default: 10. */
  readonly ticks?: number;
  /** Calls that it answers. A `ticks` program has none. */
  readonly good: readonly string[];
  /** Calls that it fails, or that its server fails. */
  readonly bad?: readonly string[];
  /** A call that takes a while, sent twice the pool's size at once. */
  readonly slow?: string;
  /** Calls that throw inside a transaction, sent with good ones at once. */
  readonly thrown?: readonly string[];
  /** A call before, during and after a restart of the server. */
  readonly restart?: string;
  /** Calls of two tenants, sent many at once. */
  readonly tenants?: readonly string[];
  /** A call before and after the database gets another password. */
  readonly rotated?: string;
}

/** Whether the programs are to run; `npm run test:services` sees to what they need. */
const isEnabled = process.env['SERVICES'] === '1';
const manyAtOnce = 20;

interface Run {
  readonly name: string;
  readonly isWhole: boolean;
  readonly places: readonly Place[];
  readonly running: Running;
}

/** Runs programs before and after each of their repairs, and compares what is to be seen from outside. */
export function equivalence(subjects: Readonly<Record<string, Subject>>): void {
  if (!isEnabled) {
    it.skip.each(Object.keys(subjects))('%s', () => undefined);
    return;
  }
  const started = servers();
  afterAll(() => started.close(), 30_000);
  describe.each(Object.entries(subjects))('%s', (file, subject) => {
    compare(file, subject, started);
  });
}

function compare(file: string, subject: Subject, started: Servers): void {
  const text = readFileSync(new URL(`programs/${file}`, import.meta.url), 'utf8');
  const { reached = 'http', good, bad, slow, thrown, restart, tenants, rotated, pool, ticks = 10 } = subject;
  const runs: Run[] = [];
  const places: Place[] = [];

  beforeAll(async () => {
    const variants = [{ name: 'as written', text, isWhole: false }, ...variantsOf(file, text)];
    await Promise.all(
      variants.map(async (variant, index) => {
        const own = await Promise.all(subject.servers.map((name) => started.place(name, tenants !== undefined)));
        places.push(...own);
        const env = Object.assign({}, ...own.map((place) => place.env)) as Record<string, string>;
        runs[index] = { ...variant, places: own, running: await start({ text: variant.text, file, reached, env }) };
      }),
    );
  }, 60_000);
  afterAll(async () => {
    await Promise.all(runs.map(({ running }) => running.stop()));
    await Promise.all(places.map((place) => place.close()));
  }, 30_000);

  /** Does the same to all variants at a time, and expects the same answers, remains and health of all. */
  const same = async (act: (running: Running) => Promise<readonly string[]>): Promise<readonly string[]> => {
    const [before, ...after] = await Promise.all(
      runs.map(async ({ running, places: own }) => ({
        answers: await act(running),
        left: await Promise.all(own.map(async (place) => place.contents())),
        state: running.state(),
      })),
    );
    for (const [index, is] of after.entries()) expect(is, runs[index + 1]?.name).toEqual(before);
    return before?.answers ?? [];
  };
  const inTurn = async (running: Running, calls: readonly string[]): Promise<string[]> => {
    const answers: string[] = [];
    for (const call of calls) answers.push(await running.call(call));
    return answers;
  };
  const atOnce = (running: Running, calls: readonly string[], count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => running.call(calls[index % calls.length] ?? '')));

  it('is repaired as expected', () => {
    expect(runs.slice(1).map(({ name }) => name)).toEqual(subject.repairs);
  });

  it(`answers the same${reached === 'ticks' ? '' : `, in turn and ${manyAtOnce} at once`}`, async () => {
    if (reached === 'ticks') {
      await same((running) => running.lines(ticks));
      return;
    }
    const answers = await same((running) => inTurn(running, good));
    expect(answers.filter(isRefusal)).toEqual([]);
    await same((running) => atOnce(running, good, manyAtOnce));
  }, 60_000);

  it(`opens a connection a call before, and at most ${pool} after`, async () => {
    const counts = await Promise.all(runs.map(async ({ places: [counted] }) => counted?.connections() ?? 0));
    const [before = 0, ...after] = counts;
    expect(before).toBeGreaterThanOrEqual(reached === 'ticks' ? ticks : good.length + manyAtOnce);
    for (const [index, count] of after.entries()) {
      const { name, isWhole } = runs[index + 1] ?? {};
      expect(count, name).toBeLessThanOrEqual(isWhole ? pool : before);
    }
  });

  if (bad)
    it('answers the same to bad input', async () => {
      expect((await same((running) => inTurn(running, bad))).filter((answer) => !isRefusal(answer))).toEqual([]);
      await same((running) => inTurn(running, good));
      await same((running) => atOnce(running, [...bad, ...good], manyAtOnce));
    }, 60_000);

  if (slow)
    it("answers the same to twice the pool's size at once", async () => {
      const answers = await same((running) => atOnce(running, [slow], 2 * pool));
      expect(answers.filter(isRefusal)).toEqual([]);
    }, 60_000);

  if (thrown)
    it('leaves the same when something is thrown inside a transaction', async () => {
      expect((await same((running) => inTurn(running, thrown))).filter((answer) => !isRefusal(answer))).toEqual([]);
      await same((running) => inTurn(running, good));
      await same((running) => atOnce(running, [...thrown, ...good], 2 * manyAtOnce));
    }, 60_000);

  if (tenants)
    it('answers the same to two tenants', async () => {
      const answers = await same((running) => inTurn(running, tenants));
      expect(new Set(answers).size).toBeGreaterThan(1);
      await same((running) => atOnce(running, tenants, manyAtOnce));
    }, 60_000);

  if (restart)
    it('answers the same when the server restarts', async () => {
      const shared = new Set(runs.flatMap(({ places: own }) => own.slice(0, 1).map(({ server }) => server)));
      await same((running) => inTurn(running, [restart]));
      await Promise.all([...shared].map((server) => server.stop()));
      await sleep(50);
      const calls = runs.map(({ running }) => running.call(restart));
      const during = Promise.all(calls);
      // Away until the program as it was written has noticed, however busy the machine is; a client may also wait.
      await Promise.all([sleep(150), Promise.race([calls[0], sleep(2000)])]);
      await Promise.all([...shared].map((server) => server.start()));
      // A client that is kept may wait for its server where a fresh one gave up, and be told of it in other words.
      const [before = '', ...kept] = await during;
      expect(kept.filter((answer) => isRefusal(answer) && !isRefusal(before))).toEqual([]);
      const after = await same((running) => inTurn(running, [restart, restart, restart]));
      if (runs[0]?.running.state() === 'runs') expect(after.filter(isRefusal)).toEqual([]);
    }, 60_000);

  if (rotated)
    it('answers the same after the password was changed', async () => {
      const before = await same((running) => inTurn(running, [rotated]));
      await started.rotate('second-password');
      try {
        await sleep(50);
        expect(await same((running) => inTurn(running, [rotated, rotated]))).toEqual([...before, ...before]);
      } finally {
        await started.rotate('first-password');
      }
    }, 60_000);
}

/** Whether an answer says that something went wrong. */
function isRefusal(answer: string): boolean {
  return /^(?:[45]\d\d |failed |no answer|closed)/u.test(answer);
}
