import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { answerOf } from './answer.ts';
import type { Explained } from './answer.ts';

/**
 * `npm run drift` shows what has changed in all that is said of the programs of a page: messages, places, explanations
 * and repairs, right or wrong. `npm run drift -- -u` takes it over. Nothing of it is a test: what is right stands in the
 * programs.
 */
export function reportDrift(page: string, programs: readonly (readonly [name: string, program: Explained])[]): void {
  if (process.env['DRIFT'] === undefined) return;
  describe('drift', () => {
    it('is what was said before', async () => {
      const answers = programs.map(([name, program]) => `## ${name}\n\n${attempted(program)}\n`);
      await expect(answers.join('\n')).toMatchFileSnapshot(`../drift/answers/${page}.diff`);
    });
  });
}

/** What goes wrong is part of the answer. */
function attempted(program: Explained): string {
  try {
    return answerOf(program);
  } catch (error) {
    return String(error);
  }
}
