import type { FunctionNode } from '../../ast/nodes.ts';
import type { Target } from './guards.ts';

/** Where a value goes. */
export interface Flow {
  readonly stored: readonly Target[];
  readonly returned: boolean;
  /** The function that returns it; `null` where a function that is returned reads it. */
  readonly from: FunctionNode | null;
  /** It is returned itself, alone or in an object, and not only read by a function that is returned. */
  readonly handedOut: boolean;
  /** The value, or the assignment that stores it, stands where it is only evaluated if there is none yet. */
  readonly guarded: boolean;
  /** The callee that it is passed to. */
  readonly passed: string | null;
  /** What a call makes of it, as it stands, is returned or kept: `return rateLimit({ store })`. */
  readonly handedOn: boolean;
  /** Something known to keep it. */
  readonly kept: string | null;
  /** A nested function reads it that may run after this one is done. */
  readonly captured: boolean;
}

/** What is noted on the way of a value. */
export type Note =
  | { readonly kind: 'captured' | 'guarded' | 'handed-on' | 'lost' | 'of-module' | 'read-when-returned' | 'yielded' }
  | { readonly kind: 'kept'; readonly how: string }
  | { readonly kind: 'passed'; readonly to: string }
  | { readonly kind: 'stored'; readonly target: Target };
