import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { variableOf } from '../facts/scopes.ts';
import { memoByNode } from '../facts/memo.ts';
import { isCode } from '../ast/language.ts';
import { isFunction, isInside, isLoop } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { decoratorsAtHead, moduleObstacle } from './host.ts';
import { commentsOf, indentAt, isBelowEmptyLine, layoutOf, startsLikeContinuation, startsLine } from './layout.ts';
import type { Edit } from './edits.ts';
import { statementsIn } from './statements.ts';
import type { Declaration, Destination } from './repair.ts';
import type { File } from '../analysis/model.ts';

/**
 * Module level, before everything that could use the declaration while the module is loaded: the top-level statement
 * that holds the use or, because function declarations can be called above where they stand, the first that mentions
 * such a function. A reason where the code has no module scope that is known.
 */
export function moduleDestination(
  use: Node,
  file: File,
  sourceCode: SourceCode,
): Destination | { readonly reason: string } {
  const reason = moduleObstacle(use, file, sourceCode);
  if (reason !== null) return { reason };
  return { statement: firstUses(sourceCode.ast, file).get(topLevel(use)) as Node, scope: moduleScope(sourceCode) };
}

/**
 * For each function of the module the first statement that may run it, itself included. From the top, every statement
 * claims the functions that it mentions, and those that they mention, unless an earlier one has.
 */
const firstUses = memoByNode((program: TSESTree.Program, file: File): ReadonlyMap<Node, Node> => {
  const mentions = new Map<Node, Node[]>();
  for (const statement of program.body) {
    const declared = declarationOf(statement);
    const name = isFunction(declared) ? declared.id : null;
    for (const { identifier } of (name && variableOf(name, file)?.references) ?? []) {
      // `export { handle }` calls nothing.
      if (identifier.parent.type === 'ExportSpecifier') continue;
      const from = topLevel(identifier);
      const known = mentions.get(from);
      if (known) known.push(statement);
      else mentions.set(from, [statement]);
    }
  }
  const first = new Map<Node, Node>();
  // The first signature of an overloaded function: TypeScript lets nothing stand between them.
  let signature: Node | null = null;
  for (const statement of program.body) {
    const declaration = declarationOf(statement);
    signature = declaration.type === 'TSDeclareFunction' || isFunction(declaration) ? (signature ?? statement) : null;
    const head = signature ?? statement;
    if (isFunction(declaration)) signature = null;
    const queue: Node[] = [statement];
    for (let at = queue.pop(); at; at = queue.pop()) {
      if (first.has(at)) continue;
      first.set(at, head);
      queue.push(...(mentions.get(at) ?? []));
    }
  }
  return first;
});

/** The scope in which a module declares its names. */
export function moduleScope({ ast, scopeManager }: SourceCode): Scope.Scope {
  return scopeManager?.acquire(ast, true) as Scope.Scope;
}

/** The statement of the module that holds a node. */
function topLevel(node: Node): Node {
  let at = node;
  while (at.parent && at.parent.type !== 'Program') at = at.parent;
  return at;
}

function declarationOf(statement: Node): Node {
  const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
  return (isExport && statement.declaration) || statement;
}

/** Before the loop, where its statement stands in a block of code. `null` where it does not. */
export function loopDestination(loop: Node, file: File, sourceCode: SourceCode): Destination | null {
  let statement = loop;
  while (statement.parent && !statementsIn(statement.parent)) {
    if (!isCode(statement.parent) || runsOtherwise(statement.parent)) return null;
    statement = statement.parent;
  }
  if (!statement.parent || statement.parent.type === 'SwitchCase') return null;
  if (statement.parent.type !== 'Program')
    return { statement, scope: blockScope(sourceCode.getScope(statement), statement) };
  if (moduleObstacle(statement, file, sourceCode) !== null) return null;
  return { statement, scope: moduleScope(sourceCode) };
}

/** `getScope` of a loop is the scope of its own head; what is declared before it belongs to the scope around. */
function blockScope(scope: Scope.Scope, statement: Node): Scope.Scope {
  let at = scope;
  while (at.upper && isInside(at.block, statement)) at = at.upper;
  return at;
}

/**
 * Whether what stands in a node runs at another time or not each time. In `if (x) for (…)`, `else for (…)` nothing can
 * be declared.
 */
function runsOtherwise(node: Node): boolean {
  return isFunction(node) || isLoop(node) || otherTimes.has(node.type);
}

const otherTimes: ReadonlySet<string> = new Set(['ClassBody', 'Decorator', 'IfStatement', 'WithStatement']);

/** Writes declarations before the statement of a destination, above the comments that describe it. */
export function declarationsAt(
  { statement }: Destination,
  declarations: readonly Declaration[],
  sourceCode: SourceCode,
): Edit {
  const { text, ast } = sourceCode;
  const { newline, semicolon } = layoutOf(ast, sourceCode);
  const guard = guardOf(statement, sourceCode);
  const [first = statement] = [statement, ...decoratorsAtHead(statement)].toSorted((a, b) => a.range[0] - b.range[0]);
  const [comment] = commentsOf(guard ?? first, sourceCode);
  const [position] = (comment ?? guard ?? first).range;
  const indent = indentAt(text, position);
  const isEmptyAbove = isBelowEmptyLine(text, position);
  const next = sourceCode.getFirstToken(statement);
  const end = semicolon === '' && (guard || !startsLikeContinuation(next)) ? '' : ';';
  let all = '';
  for (const [index, { code, above = '', behind = '', isFunction: isWhole = false }] of declarations.entries()) {
    const isApart = index > 0 && (isWhole || declarations[index - 1]?.isFunction === true);
    const written = `${above}${code}${isWhole ? '' : end}${behind === '' ? '' : ` ${behind}`}${newline}`;
    all += `${isApart ? newline : ''}${index > 0 ? indent : ''}${written}`;
  }
  if (isEmptyAbove || declarations.at(-1)?.isFunction === true) all += newline;
  return { range: [position, position], text: all + indent };
}

/** The semicolon in front of `;(async () => {…})()`, in code without semicolons. */
function guardOf(statement: Node, sourceCode: SourceCode): TSESTree.Token | null {
  const { text } = sourceCode;
  const before = sourceCode.getTokenBefore(statement);
  return before?.value === ';' && startsLine(text, before.range[0]) && before.loc.end.line === statement.loc.start.line
    ? before
    : null;
}
