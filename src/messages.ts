import { lastName } from './analysis/functions.ts';
import type { Creation } from './analysis/creation.ts';
import { isLoop } from './ast/nodes.ts';
import type { Holds } from './catalog/types.ts';
import type { Elsewhere, HotRuns, Repeated } from './analysis/model.ts';

/** "once per request". */
export const often: Readonly<Record<HotRuns, string>> = {
  request: 'once per request',
  message: 'once per message',
  event: 'once per event',
  tick: 'at every tick of a timer',
};

/** What a client is in a sentence. */
interface Noun {
  /** What each creation opens, as the object of "opens its own …". */
  readonly opened: string;
  /** What is created, kept and closed. */
  readonly made: string;
}

const nouns: Readonly<Record<Holds, Noun>> = {
  pool: { opened: 'connection pool', made: 'pool' },
  connection: { opened: 'connection', made: 'client' },
  agent: { opened: 'sockets', made: 'agent' },
  channel: { opened: 'channel', made: 'channel' },
  session: { opened: 'session', made: 'session' },
  transport: { opened: 'transport', made: 'transport' },
};

export function nounOf({ factory }: Creation): string {
  return nouns[factory.holds].opened;
}

export function madeNounOf({ factory }: Creation): string {
  return nouns[factory.holds].made;
}

/** What is made in another file, and where. */
export function placeOf(elsewhere: Elsewhere | undefined): Record<string, string> {
  return elsewhere ? { made: elsewhere.label, place: `${elsewhere.path}:${elsewhere.line}` } : {};
}

/** "the loop", "`ids.map`, through `load`". */
export function loopOf({ by, path }: Repeated): string {
  const loop = isLoop(by) ? 'a loop' : `\`${lastName(by.callee) ?? 'a callback'}\``;
  return path.length === 0 ? loop : `${loop}, which runs ${path.join(', then ')}`;
}
