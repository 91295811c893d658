import type { Condition } from '../facts/conditions.ts';
import type { Creation } from './creation.ts';
import type { Ends, Judged } from './judge.ts';
import type { Execution, File } from './model.ts';
import type { Release } from './uses.ts';
import type { Retention } from './retention.ts';
import type { Flow } from './retention/flow-result.ts';
import type { Purpose } from './runtime.ts';
import type { Usage } from './usage.ts';

/** A creation and what is known of it before the verdict: the answers of the stages in `pipeline.ts`. */
export interface Site {
  readonly file: File;
  readonly creation: Creation;
  readonly purpose: Purpose;
  /** The client that it is a part of, which is judged as a whole. */
  readonly around: Site | null;
  readonly execution: Execution;
  readonly conditions: readonly Condition[];
  readonly flow: Flow;
  readonly retention: Retention;
  readonly release: Release;
  readonly ends: Ends;
  /** The end that decides. */
  readonly judged: Judged;
  readonly usage: Usage;
}
