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

const nouns: Readonly<Record<Holds, string>> = {
  pool: 'connection pool',
  connection: 'connection',
  agent: 'sockets',
  channel: 'channel',
  session: 'session',
  transport: 'transport',
};

/** What each creation opens, as the object of "opens its own …". */
export function nounOf({ factory }: Creation): string {
  return nouns[factory.holds];
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
