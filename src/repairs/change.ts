/** What becomes of the calls that close a client once it is shared. */
export type Release =
  /** Nothing closed it. */
  | 'none'
  /** Nobody closes it any more. */
  | 'never'
  /** The code behind the loop closes it. */
  | 'behind'
  /** What closed it says that it is no longer used here. */
  | 'lent'
  /** Callers in other files have to leave it open. */
  | 'callers';

/** Where a repair keeps a client, when it is made there, and who closes it. */
export type Change =
  | {
      /** `process`: on `globalThis`, which outlives a module that is loaded again. */
      readonly destination: 'module' | 'process';
      readonly evaluation: 'at first use' | 'at import' | 'connected at first use';
      readonly release: Release;
    }
  | { readonly destination: 'loop'; readonly release: Release }
  /** One client for each combination of what the keys hold. */
  | { readonly destination: 'map'; readonly keys: readonly string[]; readonly release: Release };
