import type { Node } from '../../../src/ast/nodes.ts';
import { isInside } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { functionOf, listOf, syntaxOf } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';

/** Each statement that declares nothing in a block of its own. */
export function putIntoBlocks(program: Program): Program | null {
  return wrapped(program, statementsIn, ['{ ', ' }']);
}

/** The bodies of functions, and statements of the module, in `try { … } finally {}`. */
export function putIntoTryFinally(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const { body } of syntax.all('ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration')) {
    if (body.type !== 'BlockStatement') continue;
    const statements = body.body.filter((statement) => !isDirective(statement));
    const [first, last] = [statements[0], statements.at(-1)];
    if (!first || !last) continue;
    edits.before(first, 'try { ');
    edits.after(last, '\n} finally {}');
  }
  for (const statement of statementsIn(syntax).filter(
    (each) => functionOf(each) === null && listOf(each) === syntax.ast.body,
  )) {
    edits.before(statement, 'try { ');
    edits.after(statement, '\n} finally {}');
  }
  return edits.done();
}

/** Each innermost statement with a call that declares nothing in `try { … } catch (error) { throw error; }`. */
export function putIntoTryCatch(program: Program): Program | null {
  return wrapped(
    program,
    (syntax) => {
      const calls = syntax.all('CallExpression', 'NewExpression');
      const statements = statementsIn(syntax);
      return statements.filter(
        (statement) =>
          calls.some((call) => isInside(call, statement)) &&
          !statements.some((other) => other !== statement && isInside(other, statement)),
      );
    },
    ['try { ', '\n} catch (error) { throw error; }'],
  );
}

function wrapped(
  program: Program,
  statementsOf: (syntax: Syntax) => readonly Node[],
  [before, after]: readonly [string, string],
): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const statement of statementsOf(syntax)) {
    // Without semicolons, `(a)` and a block in the next line may look like the head of a function and its body.
    const isOpen = syntax.sourceCode.getTokenBefore(statement)?.value === ')';
    edits.before(statement, `${isOpen ? ';' : ''}${before}`);
    edits.after(statement, after);
  }
  return edits.done();
}

/** Statements in lists that declare nothing. */
function statementsIn(syntax: Syntax): Node[] {
  return syntax
    .all('Program', 'BlockStatement', 'StaticBlock', 'SwitchCase')
    .flatMap((list): readonly Node[] => (list.type === 'SwitchCase' ? list.consequent : list.body))
    .filter(
      (statement) =>
        /Statement$/u.test(statement.type) &&
        statement.type !== 'EmptyStatement' &&
        !isDirective(statement) &&
        !isExport(statement),
    );
}

function isDirective(statement: Node): boolean {
  return statement.type === 'ExpressionStatement' && statement.directive !== undefined;
}

/** `exports.list = list`, which stands at the top of a module as `export` does. */
function isExport(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return false;
  let place: Node = statement.expression.left;
  while (place.type === 'MemberExpression') place = place.object;
  return place.type === 'Identifier' && (place.name === 'exports' || place.name === 'module');
}
