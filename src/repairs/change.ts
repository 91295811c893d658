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

/** What is changed at a client that stays where it is. */
export type ChangeInPlace =
  | 'assigned once'
  | 'body discarded'
  | 'body given up'
  | 'caps passed'
  | 'close removed'
  | 'global agent'
  | 'left out'
  | 'option passed'
  | 'presence asked'
  | 'promise kept'
  | 'variable moved';

/** What a repair makes of a finding: where the client is kept, when it is made, and who closes it. */
export type Change =
  | {
      /** `process`: on `globalThis`, which outlives a module that is loaded again. */
      readonly destination: 'module' | 'process';
      readonly evaluation: 'at first use' | 'at import' | 'connected at first use';
      readonly release: Release;
    }
  | { readonly destination: 'loop'; readonly release: Release }
  /** One client for each combination of what the keys hold. */
  | { readonly destination: 'map'; readonly keys: readonly string[]; readonly release: Release }
  /** One connection becomes a pool, which lends. */
  | { readonly destination: 'pool' }
  | { readonly destination: 'place'; readonly edit: ChangeInPlace };

const releaseWords: Readonly<Record<Release, string>> = {
  none: '',
  never: ', no longer closed',
  behind: ', closed behind it',
  lent: ', given back',
  callers: ', left open by callers',
};

/** A change in a few words, the same ones wherever it is spoken of: `keyed(host), given back`. */
export function changeText(change: Change): string {
  switch (change.destination) {
    case 'module':
      return change.evaluation + releaseWords[change.release];
    case 'process':
      return `${change.evaluation} on globalThis${releaseWords[change.release]}`;
    case 'loop':
      return `before the loop${releaseWords[change.release]}`;
    case 'map':
      return `keyed(${change.keys.join(', ')})${releaseWords[change.release]}`;
    case 'pool':
      return 'lent by a pool';
    case 'place':
      return change.edit;
  }
}
