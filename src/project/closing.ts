import { closerOf } from '../analysis/closers.ts';
import type { Runnable } from '../ast/nodes.ts';
import type { Makes } from './makes.ts';
import type { Uses } from './uses.ts';
import type { File } from '../analysis/model.ts';

/**
 * What other files do with the client that a function or class gives them: one of them closes it, or those that are
 * known keep it open. `null` where nobody is known to get it, or where it is handed on to what is not followed.
 */
export type Callers = (runnable: Runnable, file: File) => 'close' | 'keep' | null;

export function callersIn(makes: Makes, uses: Uses): Callers {
  const known = new Map<Runnable, 'close' | 'keep' | null>();
  const ask: Callers = (runnable, file) => {
    const remembered = known.get(runnable);
    if (remembered !== undefined) return remembered;
    // Functions may hand on each other's results.
    known.set(runnable, null);
    const answers = uses.of(runnable, file).flatMap((use) => {
      if (use.kind !== 'called') return [null];
      const judgement = makes.judgementAt(use.site, use.file.path);
      if (!judgement) return [null];
      const closer = closerOf(judgement, use.file);
      if (closer === 'callers' || closer === 'own-callers') return ['close' as const];
      return ['keep' as const, ...[...judgement.carriers].map((carrier) => ask(carrier, use.file) ?? 'keep')];
    });
    const answer = answers.includes('close')
      ? 'close'
      : answers.length > 0 && answers.every((each) => each === 'keep')
        ? 'keep'
        : null;
    known.set(runnable, answer);
    return answer;
  };
  return ask;
}
