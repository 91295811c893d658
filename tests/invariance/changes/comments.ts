import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { listOf, syntaxOf } from '../syntax.ts';

/** Words and code that would mean something if they were program. */
const misleading =
  '/* no promise: cached, a singleton once; test: closed on retry; was process.argv[2], require.main === module, ' +
  "import('node:fs'), Date.now(), pool.destroy(), process.exit(1), arguments */";

/** Puts a comment before every statement that has none. */
export function addMisleadingComments(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const { sourceCode } = syntax;
  const edits = new Edits(program);
  for (const list of syntax.all('Program', 'BlockStatement', 'StaticBlock', 'SwitchCase')) {
    for (const statement of list.type === 'SwitchCase' ? list.consequent : list.body) {
      // What is said before a statement may be its type, or a directive for a tool.
      if (listOf(statement) === null || sourceCode.getCommentsBefore(statement).length > 0) continue;
      edits.before(statement, `${misleading} `);
    }
  }
  return edits.done();
}
