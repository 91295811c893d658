import type { Closer } from '../analysis/closers.ts';
import type { Change, Release } from './change.ts';
import type { Uses } from './evaluation/uses.ts';

/** What a repair says it does, as an imperative; every rule has these among its messages. */
export const repairMessages = {
  createAtModule: 'Create the {{noun}} once at module scope{{release}}{{check}}.',
  createOnFirstUse: 'Create the {{noun}} on first use and keep it{{release}}{{check}}.',
  createBeforeLoop: 'Create the {{noun}} once before the loop{{release}}{{check}}.',
  connectOnFirstUse: 'Connect the {{noun}} on first use and keep it{{release}}{{check}}.',
  keepForEachKey: 'Keep one {{noun}} for each set of options{{release}}{{check}}.',
  takeFromPool: 'Take the connection from a pool, and give it back.',
  moveVariable: 'Declare `{{holder}}` at module scope{{release}}.',
  keepFirst: 'Create it only where `{{holder}}` is empty.',
  keepPromise: 'Keep the promise of `{{holder}}`, which callers at the same time share.',
  askForPresence: 'Ask only for `{{test}}`.',
  removeClose: 'Leave `{{holder}}` open.',
  leaveOut: 'Leave `{{text}}` out.',
  discard: 'Discard the body with `{{code}}`, which keeps the connection.',
  cancel: 'Give the body up with `{{code}}`, which closes the connection.',
  globalAgent: 'Send it through the global agent, which keeps connections, with `{{code}}`.',
  passCaps: 'Pass `{{option}}: {{value}}` and `{{idle}}: {{kept}}`.',
  passOption: 'Pass `{{option}}: {{value}}`.',
} as const;

export type RepairMessage = keyof typeof repairMessages;

export { madeNounOf as nounOf } from '../messages.ts';

/** What becomes of the calls that close it; those of other files have to be taken out by whoever applies the repair. */
export function releaseOf({ closes, using }: Uses, closed: 'behind' | 'lent' | 'never', closer: Closer): Release {
  if (closer === 'unknown') return 'callers';
  return closes.length === 0 && !using ? 'none' : closed;
}

const releaseTexts: Readonly<Record<Release, string>> = {
  none: '',
  never: ', and no longer close it',
  behind: ', and close it after the loop',
  lent: ', and close it when it is no longer used',
  callers: '; its callers must no longer close it',
};

export function releaseText(release: Release): string {
  return releaseTexts[release];
}

/** What a person has to look at before a suggestion is applied, as far as it is known. */
export function checkText(...doubts: readonly (string | null)[]): string {
  const known = doubts.filter((doubt) => doubt !== null);
  return known.length === 0 ? '' : `. Check first: ${known.join('; ')}`;
}

/** What changes where a client stays where it is, or becomes another. */
const inPlace: Readonly<Partial<Record<RepairMessage, string>>> = {
  askForPresence: 'presence asked',
  cancel: 'body given up',
  discard: 'body discarded',
  globalAgent: 'global agent',
  keepFirst: 'assigned once',
  keepPromise: 'promise kept',
  leaveOut: 'left out',
  moveVariable: 'variable moved',
  passCaps: 'caps passed',
  passOption: 'option passed',
  removeClose: 'close removed',
  takeFromPool: 'lent by a pool',
};

const releaseWords: Readonly<Record<Release, string>> = {
  none: '',
  never: ', no longer closed',
  behind: ', closed behind it',
  lent: ', given back',
  callers: ', left open by callers',
};

/** What a repair changes in a few words, the same ones wherever it is spoken of: `keyed(host), given back`. */
export function changeText({
  messageId,
  change,
}: {
  readonly messageId: RepairMessage;
  readonly change?: Change;
}): string {
  if (!change) return inPlace[messageId] ?? messageId;
  const release = releaseWords[change.release];
  switch (change.destination) {
    case 'module':
      return change.evaluation + release;
    case 'process':
      return `${change.evaluation} on globalThis${release}`;
    case 'loop':
      return `before the loop${release}`;
    case 'map':
      return `keyed(${change.keys.join(', ')})${release}`;
  }
}
