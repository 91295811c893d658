import { nearestRunnable } from '../ast/nodes.ts';
import { ownsSockets } from './creation.ts';
import type { Creation } from './creation.ts';
import type { Judged } from './judge.ts';
import type { File } from './model.ts';
import { occasionOf } from './occasion.ts';

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

/** Why a creation for which no rule found anything is right, or not known to be wrong. */
export function silenceOf(creation: Creation, { at, execution, retention }: Judged, file: File): Silence {
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
