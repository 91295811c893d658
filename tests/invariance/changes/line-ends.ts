import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { syntaxOf } from '../syntax.ts';

/** Line ends as Windows writes them. */
export function useCarriageReturns(program: Program): Program | null {
  if (!syntaxOf(program)) return null;
  const edits = new Edits(program);
  for (const { index } of program.code.matchAll(/(?<!\r)\n/gu)) edits.replace([index, index + 1], '\r\n');
  return edits.done();
}
