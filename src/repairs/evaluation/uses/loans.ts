import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { callGraphOf } from '../../../analysis/calls.ts';
import { variableOf } from '../../../facts/scopes.ts';
import type { FunctionNode, Node, Runnable } from '../../../ast/nodes.ts';
import { isWrapper, nearestRunnable } from '../../../ast/nodes.ts';
import { isUsing } from '../../statements.ts';
import { hasOwnConnection, sendsSql } from './watch.ts';
import type { Lent, Watch } from './watch.ts';
import type { File } from '../../../analysis/model.ts';

/** Notes that a callback has a connection as long as it runs. */
export function noteLentTo({ params, range }: FunctionNode, by: string, watch: Watch): void {
  const [lent] = params;
  noteLoan(lent, by, range[0], () => range[1], watch);
}

/** Notes that a name has a connection until it is last used, or to the end of its block where `using` gives it back. */
export function noteLentAs(name: Node, call: Node, by: string, watch: Watch): void {
  const declaration = name.parent?.parent;
  const isUsed = declaration?.type === 'VariableDeclaration' && isUsing(declaration);
  const block = isUsed ? declaration.parent : null;
  const until = (variable: Scope.Variable | null): number =>
    block?.range[1] ?? Math.max(...(variable?.references ?? []).map(({ identifier }) => identifier.range[1]), 0);
  noteLoan(name, by, call.range[1], until, watch);
}

function noteLoan(
  name: Node | undefined,
  by: string,
  from: number,
  until: (variable: Scope.Variable | null) => number,
  watch: Watch,
): void {
  if (!sendsSql(watch) || hasOwnConnection(watch)) return;
  const variable = name?.type === 'Identifier' ? variableOf(name, watch.file) : null;
  watch.loans.push({ by, from, until: until(variable), variable });
}

/** Notes a call that takes a connection of its own. */
export function noteTaking(call: Node, watch: Watch): void {
  if (sendsSql(watch) && !hasOwnConnection(watch)) watch.takes.push(call);
}

/** Why those who share the client may wait for each other for ever: a run that has a connection wants another one. */
export function deadlockOf({ loans, takes, file }: Watch): string | null {
  for (const loan of loans)
    if (takes.some((call) => isWithin(call, loan) || isReached(call, loan, file)))
      return `a run that has a connection by \`${loan.by}\` takes another one, and those who share the client may wait for each other`;
  return null;
}

/** Whether a function that takes a connection is called while another one is lent, by whatever way through the file. */
function isReached(call: Node, loan: Lent, file: File): boolean {
  const { into } = callGraphOf(file.sourceCode.ast, file);
  const seen = new Set<Runnable>();
  const queue = [nearestRunnable(call)];
  for (let fn = queue.pop(); fn !== undefined; fn = queue.pop()) {
    if (fn === null || seen.has(fn)) continue;
    seen.add(fn);
    for (const { site, from } of into.get(fn) ?? []) {
      if (isDuring(site, loan)) return true;
      queue.push(from);
    }
  }
  return false;
}

function isDuring({ range }: Node, { from, until }: Lent): boolean {
  return range[0] >= from && range[1] <= until;
}

function isWithin(call: Node, loan: Lent): boolean {
  const { variable } = loan;
  if (!isDuring(call, loan)) return false;
  const [start, end] = wholeOf(call).range;
  // `knex('rows').transacting(trx)`, `sequelize.query(text, { transaction })` run on what is lent.
  return !variable?.references.some(({ identifier: { range } }) => range[0] >= start && range[1] <= end);
}

/** A chain of calls as a whole. */
function wholeOf(call: Node): Node {
  let at = call;
  for (let { parent } = at; parent && isOfChain(parent, at); { parent } = at) at = parent;
  return at;
}

function isOfChain(parent: Node, at: Node): boolean {
  if (parent.type === 'MemberExpression') return parent.object === at;
  return isWrapper(parent) || (parent.type === 'CallExpression' && parent.callee === at);
}
