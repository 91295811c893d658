import type { Creation } from './analysis/creation.ts';
import type { Linting } from './create-rule.ts';
import { usesOf } from './repairs/evaluation/uses.ts';
import { shareOf } from './repairs/share.ts';
import type { Share } from './repairs/share.ts';

/**
 * What to do about a client that is made again and again, safe to follow by a reader who sees nothing but the message.
 * `once` is the advice of a rule for a client that everybody may share; where that would do harm, it is another one.
 * `closing` is what becomes of closing it where it is made. Without a full stop.
 */
export function adviceOf(
  creation: Creation,
  once: string,
  { file, context }: Linting,
  closing = 'no longer close it',
): string {
  const share = shareOf(creation, file, context.sourceCode);
  const advice = creation.known.elsewhere ? whereItIsMade(share, once) : whereItStands(share, once);
  const alone = share.by === 'whole' ? usesOf(creation, file).alone : null;
  return `${advice}${leavingOff(share, closing)}${alone === null ? '' : `, but run \`${alone}\` on a dedicated connection`}`;
}

/** The same for a client that the code shares already: only one that serves one task at a time is wrong there. */
export function adviceForShared(creation: Creation, once: string, { file, context }: Linting): string {
  const share = shareOf(creation, file, context.sourceCode);
  return share.by === 'pool' ? whereItStands(share, once) : once;
}

/** What mends a cache, and what would be better than one where the client serves one task at a time. */
export function adviceForCache(creation: Creation, mended: string, linting: Linting): string {
  const better = adviceForShared(creation, '', linting);
  return better === '' ? mended : `${mended}, or ${better.charAt(0).toLowerCase()}${better.slice(1)}`;
}

const subscribe = 'Let one connection listen for the whole process and pass on what it hears';

function whereItStands({ by, pool }: Share, once: string): string {
  switch (by) {
    case 'pool':
      return `Take it from a pool${named(pool)} that is created once`;
    case 'subscriber':
      return subscribe;
    case 'options':
      return 'Keep one for each set of options and reuse it';
    case 'target':
      return 'Keep one for each target and reuse it for that target alone';
    case 'user':
      return 'Keep one for each user or task that it belongs to';
    case 'whole':
      return once;
  }
}

function whereItIsMade({ by, pool }: Share, once: string): string {
  switch (by) {
    case 'pool':
      return `Where it is made, take it from a pool${named(pool)} that is created once`;
    case 'options':
      return 'Keep one for each set of options where it is made';
    default:
      return whereItStands({ by, pool, isReplaced: false, closer: 'nobody' }, once);
  }
}

function named(pool: string | null): string {
  return pool === null ? '' : ` (\`${pool}\`)`;
}

/** What those who use a client that is shared have to do differently; a pool takes its connections back. */
function leavingOff({ by, isReplaced, closer }: Share, closing: string): string {
  if (by === 'pool' || by === 'subscriber') return '';
  const parts: Readonly<Record<Share['closer'], string | null>> = {
    callers: 'no longer close it in its callers',
    'own-callers': 'no longer close it in its callers',
    maker: closing,
    unknown: 'let no caller close it',
    nobody: null,
  };
  const all = [isReplaced ? 'make another one when its connection is lost' : null, parts[closer]].filter(
    (part) => part !== null,
  );
  return all.length > 1 ? `, ${all.join(', and ')}` : all.map((part) => `, and ${part}`).join('');
}
