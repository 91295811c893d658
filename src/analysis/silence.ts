import { nearestRunnable } from '../ast/nodes.ts';
import { ownsSockets } from './creation.ts';
import type { Creation } from './creation.ts';
import type { Judged } from './judge.ts';

/** Why nothing is reported of a creation: one word that programs can ask for, and a sentence. */
export interface Silence {
  readonly kind:
    /** At the edge a client belongs to its request. */
    | 'edge'
    /** A container or framework makes instances, and nothing in the file says how often. */
    | 'instance'
    | 'kept'
    /** The file is none that serves: tests, scripts, the browser. */
    | 'left out'
    /** It opens no connections of its own, or none that it could share. */
    | 'no connections'
    /** It belongs to a client that is judged as a whole. */
    | 'part'
    /** It sees whether something can be reached, or tries the settings that it is given. */
    | 'probe'
    | 'rare'
    | 'returned'
    | 'start-up'
    | 'unknown'
    /** A connection of its own is what it needs: it waits on it, or a fresh one is wanted each time. */
    | 'wanted';
  readonly because: string;
}

/** Why a creation for which no rule found anything is right, or not known to be wrong. */
export function silenceOf(creation: Creation, { execution, retention }: Judged): Silence {
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
  return { kind: 'unknown', because: 'this file does not tell how often it runs' };
}
