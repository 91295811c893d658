import type { Scope, SourceCode } from '@typescript-eslint/utils/ts-eslint';
import type { Finding } from '../analysis/verdict.ts';
import type { Node } from '../ast/nodes.ts';
import type { Settings } from '../settings.ts';
import type { Change } from './change.ts';
import type { Edit } from './edits.ts';
import type { RepairMessage } from './messages.ts';
import type { Names } from './names.ts';
import type { File } from '../analysis/model.ts';

export type Churn = Extract<
  Finding,
  { owner: 'no-client-in-handler' | 'no-client-in-loop' | 'no-single-use-client' | 'no-uncached-client-factory' }
>;

export type BrokenCacheFinding = Extract<Finding, { owner: 'no-broken-client-cache' }>;

/** Where something that is created once is declared: before a statement of a block or of the module. */
export interface Destination {
  readonly statement: Node;
  /** The scope that the declaration belongs to. */
  readonly scope: Scope.Scope;
}

/** A declaration to be written, without what ends it. */
export interface Declaration {
  readonly code: string;
  /** Comments that describe it, whole lines above it. */
  readonly above?: string;
  /** A comment on its last line. */
  readonly behind?: string;
  /** A function declaration: nothing ends it, and empty lines stand around it. */
  readonly isFunction?: true;
}

/** One way to remove the churn of a finding. */
export interface RepairOption {
  readonly messageId: RepairMessage;
  readonly data: Readonly<Record<string, string>>;
  /** The same as data, where the client is kept in another place. */
  readonly change?: Change;
  readonly edits: readonly Edit[];
  /** The edition of the language that they are written in, as `ecmaVersion` of ESLint counts them; left out: the oldest. */
  readonly edition?: number | undefined;
  /** What the edits declare, and the others, where equal creations may share it. */
  readonly declared?: Declared;
}

/** What a repair declares once. */
export interface Declared {
  readonly destination: Destination;
  readonly declarations: readonly Declaration[];
  readonly others: readonly Edit[];
}

/** What the plugin would do about a finding. */
export type Repair =
  | { readonly verdict: 'safe'; readonly options: readonly [RepairOption, ...RepairOption[]] }
  | {
      readonly verdict: 'review';
      readonly options: readonly [RepairOption, ...RepairOption[]];
      readonly reason: string;
    }
  | { readonly verdict: 'declined'; readonly reason: string };

/** What a plan is made from. */
export interface Planning {
  readonly file: File;
  readonly settings: Settings;
  /** All findings of the file, whoever owns them. */
  readonly findings: readonly Finding[];
  /** With tokens and comments, which the analysis does without. */
  readonly sourceCode: Readonly<SourceCode>;
}

/** A planning with the names that it has given out so far. */
export interface Draft extends Planning {
  readonly names: Names;
}
