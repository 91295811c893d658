import { nearestRunnable } from '../ast/nodes.ts';
import { broughtBy, ownsSockets } from './creation.ts';
import { freshOf } from './fresh.ts';
import { occasionOf } from './occasion.ts';
import { isProbe } from './probing.ts';
import type { Site } from './site.ts';
import { onlySigns } from './usage.ts';

/** Why nothing is reported of a creation: one word that programs can ask for, and a sentence. */
export interface Silence {
  readonly kind:
    /** At the edge a client belongs to its request. */
    | 'edge'
    /** It is a field of an instance, and nothing in the file makes instances again and again. */
    | 'instance'
    | 'kept'
    /** The file serves no requests: it is a test, a script or browser code. */
    | 'left out'
    /** It opens no connections of its own, or none that it could share. */
    | 'no connections'
    /** It is a part of a client that is judged as a whole. */
    | 'part'
    /** It only checks whether something can be reached. */
    | 'probe'
    | 'rare'
    | 'returned'
    /** It sets something up, which is done once. */
    | 'set-up'
    | 'start-up'
    | 'unknown'
    /** It needs a connection of its own: it waits on it, or is meant to be a fresh one each time. */
    | 'wanted';
  readonly because: string;
}

type Silencing = (site: Site) => Silence | null;

/** What makes the rules silent, whatever else is seen; `judges.ts` has their order. */
export const silences = {
  leftOut: ({ purpose }) => (purpose.kind === 'quiet' ? { kind: 'left out', because: purpose.because } : null),
  onEdge: ({ purpose }) =>
    purpose.kind === 'edge'
      ? { kind: 'edge', because: `on an edge runtime a client belongs to its request: ${purpose.because}` }
      : null,
  partOfClient: ({ around }) =>
    around && { kind: 'part', because: `it belongs to \`${around.creation.label}\`, which is judged as a whole` },
  probe: ({ creation, ends: { ends }, file }) => {
    const places = ends.length > 0 ? ends.map(({ at }) => at) : [creation.node];
    return places.every((at) => isProbe(creation, at, file))
      ? { kind: 'probe', because: 'it only sees whether it connects' }
      : null;
  },
  meantToBeFresh: ({ creation, judged, file }) => {
    const because = freshOf(creation, judged, file);
    return because === null ? null : { kind: 'wanted', because };
  },
  waiting: ({ usage }) =>
    usage.blocks
      ? { kind: 'wanted', because: 'it waits on its connection, which nobody else can use meanwhile' }
      : null,
  socketsBrought: ({ creation, file }) => {
    const brought = broughtBy(creation, file);
    return brought === null
      ? null
      : { kind: 'no connections', because: `its sockets belong to what \`${brought}\` brings` };
  },
  onlySigning: ({ creation, file }) =>
    onlySigns(creation.node, file)
      ? { kind: 'no connections', because: 'it only signs, for which it opens no connection' }
      : null,
} satisfies Record<string, Silencing>;

/** Why a creation for which no rule found anything is right, or not known to be wrong. */
export function silenceOf({ creation, judged: { at, execution, retention }, file }: Site): Silence {
  if (!ownsSockets(creation.factory)) return { kind: 'no connections', because: 'it opens no connections of its own' };
  if (retention.kind === 'kept') return { kind: 'kept', because: retention.how };
  if (execution.hot) return { kind: 'probe', because: 'it sees whether something can be reached' };
  if (execution.seldom) return { kind: 'rare', because: 'it runs once an hour or more rarely' };
  if (execution.runs === 'startup') {
    const isInFunction = nearestRunnable(creation.node) !== null;
    return {
      kind: 'start-up',
      because: isInFunction ? 'it runs at start-up' : 'it runs once, when the module is loaded',
    };
  }
  if (retention.kind === 'returned')
    return { kind: 'returned', because: 'it is returned, and no caller in this file runs again and again' };
  if (retention.kind === 'instance') {
    return {
      kind: 'instance',
      because: 'it belongs to an instance, and nothing in this file makes instances again and again',
    };
  }
  return occasionOf(creation, at, file) ?? { kind: 'unknown', because: 'this file does not tell how often it runs' };
}
