import type { Request, Transcript } from './driver.ts';
import type { Act } from './world.ts';

/** What may go wrong, from what is told first to what is told last. */
export const kinds = [
  'throws at import',
  'used after close',
  'closed by another',
  'options mixed',
  'transaction shared',
  'session shared',
  'waits for ever',
  'answer differs',
  'left open',
  'listener twice',
  'more clients',
] as const;
export type Kind = (typeof kinds)[number];

export interface Difference {
  readonly kind: Kind;
  readonly text: string;
}

/**
 * What a repair changed that it may not change. `again` is the program before its repair with other delays: what
 * differs between these two is a race of its own.
 */
export function differencesOf(before: Transcript, after: Transcript, again: Transcript): Difference[] {
  if (before.importError !== null) return [];
  if (after.importError !== null) return [{ kind: 'throws at import', text: after.importError }];
  const found = [
    ...[start, ...before.requests].flatMap((request, index) => {
      const [is, other] = index === 0 ? [start, start] : [after.requests[index - 1], again.requests[index - 1]];
      if (!is || !other || request.round === 'no server') return [];
      return ofRequest(request, is, other, { before, after, again });
    }),
    ...leftOpen(before, after),
    ...listeners(before, after),
    ...moreClients(before, after),
  ];
  return inOrder(found);
}

/** The worst first. */
export function inOrder(differences: readonly Difference[]): Difference[] {
  return [...differences].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** The program itself, before any request. */
const start: Request = { number: 0, round: 'start', since: 0, outcome: '' };

interface Runs {
  readonly before: Transcript;
  readonly after: Transcript;
  readonly again: Transcript;
}

function ofRequest(was: Request, is: Request, other: Request, { before, after, again }: Runs): Difference[] {
  const at = `request ${was.number} (${was.round})`;
  // Where nobody takes an error, the process is gone.
  if (
    was.round === 'an error' &&
    before.acts.some(({ kind, text }) => kind === 'fail' && text.startsWith('nobody takes'))
  )
    return [];
  const [acts, now, others] = [actsOf(before, was), actsOf(after, is), actsOf(again, other)];
  const wasClosed = count(acts, isAfterClose);
  const found: Difference[] = [];
  if (count(now, isAfterClose) > wasClosed)
    found.push({ kind: 'used after close', text: `${at}: ${textOf(now.find(isAfterClose))}` });
  const another = now.find((act) => isAfterClose(act) && closedBetween(act, is, after));
  if (another && !acts.some((act) => isAfterClose(act) && closedBetween(act, was, before)))
    found.push({ kind: 'closed by another', text: `${at}: ${textOf(another)}` });
  if (waits(after, was.number) && !waits(before, was.number) && !waits(again, was.number))
    found.push({ kind: 'waits for ever', text: `${at}: it waits for a connection` });
  if (is.outcome === 'waits for ever' && was.outcome !== is.outcome && other.outcome !== is.outcome)
    found.push({ kind: 'waits for ever', text: `${at}: it answered "${was.outcome}"` });
  // What nobody answered may be answered now.
  if (was.outcome === 'waits for ever' && is.outcome !== was.outcome) return found;
  // What failed because it could not connect may work now.
  if (was.outcome.includes('connection refused') || was.outcome.includes('connection lost')) return found;
  // What failed because requests came at once may work now.
  if (was.round === 'at once' && was.outcome.startsWith('throws') && !is.outcome.startsWith('throws')) return found;
  // What failed because its client was closed before may work now.
  if (wasClosed > count(now, isAfterClose)) return found;
  const aspects: readonly [Kind, (act: Act) => string | null][] = [
    ['answer differs', ({ kind, text }) => (kind === 'use' ? text : null)],
    ['options mixed', ({ kind, text, options }) => (kind === 'use' ? `${text} with ${options ?? ''}` : null)],
    ['transaction shared', ({ kind, text, state }) => (kind === 'use' ? `${text} ${transactionIn(state)}` : null)],
    ['session shared', ({ kind, text, state }) => (kind === 'use' ? `${text} after ${state ?? ''}` : null)],
    ['transaction shared', ({ kind, text }) => (kind === 'commit' ? `lasting: ${text}` : null)],
    ['answer differs', ({ kind, text }) => (kind === 'answer' ? unordered(text) : null)],
  ];
  const uneven = unevenTexts(acts, now);
  for (const [kind, aspect] of aspects) {
    const isText = aspect === aspects[0]?.[1];
    const [one, two, three] = [acts, now, others].map((list) =>
      list.flatMap((act) => (act.kind === 'use' && uneven.has(act.text) && !isText ? [] : (aspect(act) ?? []))).sort(),
    ) as [string[], string[], string[]];
    // What moved to the start is more than there was.
    if (was === start) two.splice(0, Infinity, ...two.filter((line) => one.includes(line)));
    const difference = firstDifference(one, two);
    if (difference !== null && one.join('\n') === three.join('\n')) {
      found.push({ kind, text: `${at}: ${difference}` });
    }
  }
  if (
    !isSameOutcome(is.outcome, was.outcome) &&
    isSameOutcome(was.outcome, other.outcome) &&
    is.outcome !== 'waits for ever'
  )
    found.push({ kind: 'answer differs', text: `${at}: "${was.outcome}" became "${is.outcome}"` });
  return found;
}

/** The words of a mistake that the engine makes up speak of names. */
function isSameOutcome(one: string, other: string): boolean {
  const mistake = /^throws (?:TypeError|ReferenceError|RangeError)/u;
  return (
    unordered(one) === unordered(other) || (mistake.test(one) && mistake.exec(one)?.[0] === mistake.exec(other)?.[0])
  );
}

function actsOf({ acts }: Transcript, { number }: Request): Act[] {
  return acts.filter(({ request }) => request === number);
}

/** What comes of several things at once comes in any order. */
function unordered(text: string): string {
  return text
    .split(/[\s,[\]{}()]+/u)
    .sort()
    .join(' ');
}

/** Whether a client was closed by another request while this one was at work with it. */
function closedBetween(use: Act, { since }: Request, { acts }: Transcript): boolean {
  const at = acts.indexOf(use);
  const closed = acts.findLastIndex(
    ({ kind, client }, index) => index < at && kind === 'close' && client === use.client,
  );
  return closed >= since && acts[closed]?.request !== use.request;
}

function waits({ clients }: Transcript, number: number): boolean {
  return clients.some(({ waiting }) => waiting.includes(number));
}

function transactionIn(state: string | undefined): string {
  return /in a transaction.*$/su.exec(state ?? '')?.[0] ?? '';
}

function isAfterClose({ kind, state }: Act): boolean {
  return kind === 'use' && state?.startsWith('after it was ') === true;
}

function count(acts: readonly Act[], test: (act: Act) => boolean): number {
  return acts.filter(test).length;
}

function textOf(act: Act | undefined): string {
  return act ? `${act.text} on client ${act.client ?? ''}` : '';
}

/** What was done more often than before, or less often, is one difference and no more. */
function unevenTexts(before: readonly Act[], after: readonly Act[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [acts, sign] of [
    [before, 1],
    [after, -1],
  ] as const)
    for (const { kind, text } of acts) if (kind === 'use') counts.set(text, (counts.get(text) ?? 0) + sign);
  return new Set([...counts].flatMap(([text, count]) => (count === 0 ? [] : [text])));
}

function firstDifference(before: readonly string[], after: readonly string[]): string | null {
  const at = before.findIndex((line, index) => line !== after[index]);
  if (at < 0 && after.length <= before.length) return null;
  const index = at < 0 ? before.length : at;
  return `"${before[index] ?? 'nothing'}" became "${after[index] ?? 'nothing'}"`;
}

/** Clients that are left, where they were closed before: one for each set of options may stay. */
function leftOpen(before: Transcript, after: Transcript): Difference[] {
  const [was, is] = [openBy(before), openBy(after)];
  const open = [...is].flatMap(([key, number]): Difference[] =>
    number > (was.get(key) ?? 0) + 1 ? [{ kind: 'left open', text: `${number} of ${key}` }] : [],
  );
  const lent = ({ clients }: Transcript): number => clients.reduce((sum, { loans }) => sum + loans, 0);
  const begun = ({ clients }: Transcript): number => clients.filter(({ isInTransaction }) => isInTransaction).length;
  if (lent(after) > lent(before))
    open.push({ kind: 'left open', text: `${lent(after)} loans, ${lent(before)} before` });
  if (after.timers > before.timers)
    open.push({ kind: 'left open', text: `${after.timers} timers, ${before.timers} before` });
  if (begun(after) > begun(before)) open.push({ kind: 'left open', text: 'a transaction' });
  return open;
}

function openBy({ clients }: Transcript): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { label, identity, isOpen } of clients)
    if (isOpen) groups.set(`${label} ${identity}`, (groups.get(`${label} ${identity}`) ?? 0) + 1);
  return groups;
}

function listeners(before: Transcript, after: Transcript): Difference[] {
  const most = ({ clients, listeners: own }: Transcript): number =>
    Math.max(own, ...clients.map(({ mostListeners }) => mostListeners));
  return most(after) > Math.max(1, most(before))
    ? [{ kind: 'listener twice', text: `${most(after)} listeners for one event, ${most(before)} before` }]
    : [];
}

function moreClients(before: Transcript, after: Transcript): Difference[] {
  // One that is created at import may wait there for a request that never comes.
  const busy = ({ acts, clients }: Transcript): number =>
    clients.filter(
      ({ id, request }) =>
        request > 0 ||
        acts.some(({ client, kind }) => client === id && (kind === 'use' || kind === 'connect' || kind === 'lend')),
    ).length;
  return busy(after) > busy(before)
    ? [{ kind: 'more clients', text: `${after.clients.length}, ${before.clients.length} before` }]
    : [];
}
