import { moveVariable } from './cache/local.ts';
import { keepFirst } from './cache/overwritten.ts';
import { keepPromise } from './cache/promise.ts';
import { askForPresence } from './cache/recreated.ts';
import { removeClose } from './cache/close.ts';
import type { BrokenCacheFinding, Draft, Repair } from './repair.ts';

/** Repairs a cache that does not keep its client. */
export function mendCache(finding: BrokenCacheFinding, draft: Draft): Repair {
  const { cache } = finding;
  switch (cache.why) {
    case 'local':
      return moveVariable(finding, cache.declarator, draft);
    case 'overwritten':
      return keepFirst(finding, cache.store, draft);
    case 'race':
      return keepPromise(cache.race, draft);
    case 'recreated':
      return askForPresence(cache, draft);
    case 'closed':
      return removeClose(finding, cache, draft);
    case 'instance':
      return { verdict: 'declined', reason: 'what else the class holds may belong to one caller' };
    case 'key':
      return { verdict: 'declined', reason: 'only its author knows which clients are the same' };
    case 'request':
      return { verdict: 'declined', reason: 'other code may look for it on the request' };
  }
}
