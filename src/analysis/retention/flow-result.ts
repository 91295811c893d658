import type { Node } from '../../ast/nodes.ts';
import type { Target } from './guards.ts';

/** Where a value goes. */
export interface Flow {
  readonly stored: Target[];
  returned: boolean;
  /** It is returned itself, alone or in an object, and not only read by a function that is returned. */
  handedOut: boolean;
  /** The value, or the assignment that stores it, stands where it is only evaluated if there is none yet. */
  guarded: boolean;
  /** The callee that it is passed to. */
  passed: string | null;
  /** What a call makes of it, as it stands, is returned or kept: `return rateLimit({ store })`. */
  handedOn: boolean;
  /** Something known to keep it. */
  kept: string | null;
  /** A nested function reads it that may run after this one is done. */
  captured: boolean;
  /** Promises around the function that are resolved with it. */
  readonly resolves: Node[];
}

export function nowhere(): Flow {
  return {
    stored: [],
    returned: false,
    handedOut: false,
    guarded: false,
    passed: null,
    handedOn: false,
    kept: null,
    captured: false,
    resolves: [],
  };
}

/** Adds to one flow what another one found. */
export function merge(into: Flow, from: Flow): void {
  for (const target of from.stored) {
    if (!into.stored.some(({ root, lives }) => root === target.root && lives === target.lives))
      into.stored.push(target);
  }
  into.returned ||= from.returned;
  into.handedOut ||= from.handedOut;
  into.guarded ||= from.guarded;
  into.passed ??= from.passed;
  into.handedOn ||= from.handedOn;
  into.kept ??= from.kept;
  into.captured ||= from.captured;
  for (const promise of from.resolves) if (!into.resolves.includes(promise)) into.resolves.push(promise);
}
