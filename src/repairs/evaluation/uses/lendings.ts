import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { callGraphOf } from '../../../analysis/calls.ts';
import { variableOf } from '../../../facts/scopes.ts';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { functionAround, isWrapper, memberName, unwrap } from '../../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../../ast/nodes.ts';
import { checkouts, lendingMethods } from '../../../catalog/idioms/sql.ts';
import { closingFunction } from '../../../catalog/idioms/using.ts';
import type { Lending } from '../../../catalog/types.ts';
import { addsListener, exitsBehind, exitsOfFunction } from '../exits.ts';
import type { Duty, Exits } from '../exits.ts';
import { isUsing } from '../../statements.ts';
import { noteLentAs, noteLentTo } from './loans.ts';
import { followParameter, followPattern } from './patterns.ts';
import { hasOwnConnection, sendsSql } from './watch.ts';
import type { Watch } from './watch.ts';
import type { File } from '../../../analysis/model.ts';

/** What is lent, and how it goes back. */
interface Loan {
  readonly lending: Lending;
  readonly shown: string;
  /** The functions of the file through which it was followed. */
  readonly through: readonly FunctionNode[];
}

const maximumHops = 4;

/** What a callback gets beside it. */
interface Others {
  readonly error?: Node | undefined;
  readonly done?: Node | undefined;
}

/** Follows what a method of the client lends. Whether the call is one that lends. */
export function followLending(call: TSESTree.CallExpression, name: string, shown: string, watch: Watch): boolean {
  const { file } = watch;
  const lending = watch.role === 'client' ? watch.creation.factory.lends?.find(({ by }) => by === name) : undefined;
  const last = call.arguments.at(-1);
  const callbacks = last ? functionsOf(last, file) : [];
  if (lending?.callback === 'error-first' && callbacks.length > 0) {
    for (const callback of callbacks) followCallback(callback, { lending, shown, through: [] }, watch);
    return true;
  }
  // `knex.transaction(async (trx) => …)` takes back what it lends.
  if ((lending !== undefined || lendingMethods.test(name)) && callbacks.length > 0) {
    for (const callback of callbacks) noteLentTo(callback, shown, watch);
    followParameter(callbacks, 0, watch, 'lent');
    return true;
  }
  if (!lending && sendsSql(watch) && !hasOwnConnection(watch) && checkouts.has(name)) cannotFollow({ shown }, watch);
  if (!lending) return false;
  settle(call, { lending, shown, through: [] }, watch);
  return true;
}

/** `pool.getConnection((error, connection, done) => …)` */
function followCallback(callback: FunctionNode, loan: Loan, watch: Watch): void {
  const [error, lent, done] = callback.params;
  if (lent) settleWithin(callback, lent, loan, watch, { error, done });
  else if (callback.params.length === 0 || error?.type === 'Identifier') neverDone(loan, watch);
  else cannotFollow(loan, watch);
}

/** What becomes of something that a function gets: it has to go back before the function is left. */
function settleWithin(fn: FunctionNode, lent: Node, loan: Loan, watch: Watch, others: Others = {}): void {
  const { file } = watch;
  noteLentAs(lent, lent, loan.shown, watch);
  followPattern(lent, watch, 'lent');
  const duty = dutyFor(lent, loan, file, others);
  if (duty) report(exitsOfFunction(fn, duty, file), isEverDone(duty, file), loan, watch);
  else cannotFollow(loan, watch);
}

/** What becomes of something that is lent: it has to go back on every way. */
function settle(expression: Node, loan: Loan, watch: Watch): void {
  const { file } = watch;
  const { through } = loan;
  let at = expression;
  while (at.parent && isWrapper(at.parent)) at = at.parent;
  const parent = at.parent as Node;
  switch (parent.type) {
    case 'VariableDeclarator':
      noteLentAs(parent.id, expression, loan.shown, watch);
      followPattern(parent.id, watch, 'lent');
      if (!isUsing(parent.parent)) settleName(parent.id, parent, loan, watch);
      return;
    case 'AssignmentExpression':
      noteLentAs(parent.left, expression, loan.shown, watch);
      if (parent.left.type === 'Identifier') followPattern(parent.left, watch, 'lent');
      settleName(parent.left, parent, loan, watch);
      return;
    case 'MemberExpression':
      settleMember(parent, loan, watch);
      return;
    case 'ExpressionStatement':
      neverDone(loan, watch);
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const fn = functionAround(at);
      // One that calls itself again lends the same.
      if (!fn || through.includes(fn)) return;
      const graph = callGraphOf(file.sourceCode.ast, file);
      const edges = graph.into.get(fn) ?? [];
      if (graph.escaping.has(fn) || through.length > maximumHops || edges.some(({ kind }) => kind !== 'call'))
        cannotFollow(loan, watch);
      else for (const { site } of edges) settle(site, { ...loan, through: [...through, fn] }, watch);
      return;
    }
    default:
      cannotFollow(loan, watch);
  }
}

/** `pool.connect().then((connection) => …)`, `(await pool.connect()).query(…)` */
function settleMember(member: TSESTree.MemberExpression, loan: Loan, watch: Watch): void {
  const call = member.parent;
  const name = call.type === 'CallExpression' && call.callee === member ? memberName(member) : null;
  if (call.type !== 'CallExpression' || name === null || !promising.has(name)) {
    neverDone(loan, watch);
    return;
  }
  if (name !== 'then') {
    settle(call, loan, watch);
    return;
  }
  const callbacks = functionsOf(call.arguments[0] ?? call, watch.file);
  if (callbacks.length === 0) cannotFollow(loan, watch);
  for (const callback of callbacks) {
    const [lent] = callback.params;
    if (lent) settleWithin(callback, lent, loan, watch);
    else neverDone(loan, watch);
  }
}

/** Methods of a promise: `catch` and `finally` give what it gives. */
const promising = new Set(['catch', 'finally', 'then']);

function settleName(name: Node, from: Node, loan: Loan, watch: Watch): void {
  const duty = dutyFor(name, loan, watch.file);
  if (duty) report(exitsBehind(from, duty, watch.file), isEverDone(duty, watch.file), loan, watch);
  else cannotFollow(loan, watch);
}

function cannotFollow({ shown }: Pick<Loan, 'shown'>, { doubts }: Watch): void {
  doubts.push(`where what \`${shown}\` lends is given back cannot be followed`);
}

function neverDone({ shown }: Loan, { obstacles }: Watch): void {
  obstacles.push(`nobody gives back what \`${shown}\` lends, and those who share the client would wait for it`);
}

function report({ leaves, fails }: Exits, isEver: boolean, loan: Loan, watch: Watch): void {
  if (!isEver && (leaves || fails)) neverDone(loan, watch);
  else if (leaves) watch.doubts.push(`what \`${loan.shown}\` lends is not given back on every way out`);
  else if (fails) watch.doubts.push(`what \`${loan.shown}\` lends is not given back where something fails`);
}

interface LoanDuty extends Duty {
  readonly variables: readonly Scope.Variable[];
}

/** That what a name holds goes back: `connection.release()`, `done()`, `pool.releaseConnection(connection)`. */
function dutyFor(name: Node, loan: Loan, file: File, others: Others = {}): LoanDuty | null {
  const bound = (node: Node | undefined): Scope.Variable | null =>
    node?.type === 'Identifier' ? variableOf(node, file) : null;
  const lent = bound(name);
  if (!lent) return null;
  const [error, done] = [bound(others.error), bound(others.done)];
  const isLent = (node: Node): boolean => bound(unwrap(node)) === lent;
  const handsBack = (at: string): boolean => loan.lending.back.includes(at) || closingFunction.test(at);
  return {
    variables: done ? [lent, done] : [lent],
    isDoneBy: ({ callee, arguments: given }) => {
      if (done && bound(callee) === done) return true;
      if (callee.type === 'MemberExpression' && isLent(callee.object))
        return loan.lending.back.includes(memberName(callee) ?? '');
      const position = given.findIndex(isLent);
      if (position < 0) return false;
      const own = functionsOf(callee, file);
      if (own.length === 0) return handsBack(lastName(callee) ?? '');
      return own.every((fn) => isGivenBackIn(fn, fn.params[position], loan, file));
    },
    excusedBy: (id) => {
      const variable = bound(id);
      if (variable === null) return null;
      return variable === lent ? 'nothing' : variable === error ? 'something' : null;
    },
    reports: ({ callee, arguments: given }) => {
      if (callee.type === 'MemberExpression' && isLent(callee.object)) return !addsListener(callee);
      return given.some(isLent);
    },
  };
}

/** Whether a function of the file gives back what it gets; one that calls itself proves nothing. */
function isGivenBackIn(fn: FunctionNode, parameter: Node | undefined, loan: Loan, file: File): boolean {
  const { through } = loan;
  if (!parameter || through.includes(fn) || through.length > maximumHops) return false;
  const duty = dutyFor(parameter, { ...loan, through: [...through, fn] }, file);
  return duty !== null && !exitsOfFunction(fn, duty, file).leaves;
}

/** Whether it is given back anywhere, or goes to where that may happen. */
function isEverDone(duty: LoanDuty, file: File): boolean {
  return duty.variables.some((variable) =>
    variable.references.some(({ identifier, init }) => {
      if (init === true) return false;
      const parent = identifier.parent;
      if (parent.type === 'CallExpression')
        return parent.callee !== identifier || duty.isDoneBy(parent) || functionsOf(parent.callee, file).length > 0;
      if (parent.type === 'MemberExpression' && parent.object === identifier) {
        const call = parent.parent;
        // `.finally(connection.release)`
        return call.type === 'CallExpression' && call.callee === parent ? duty.isDoneBy(call) : isArgument(parent);
      }
      // `collection.insertOne(row, { session })` only uses it.
      if (parent.type === 'Property') return !isArgument(parent.parent);
      return !onlyLooking.has(parent.type);
    }),
  );
}

/** What only looks at a value, or gives it another name. */
const onlyLooking: ReadonlySet<string> = new Set([
  'AssignmentExpression',
  'BinaryExpression',
  'ExpressionStatement',
  'IfStatement',
  'LogicalExpression',
  'UnaryExpression',
  'VariableDeclarator',
]);

function isArgument(node: Node): boolean {
  return node.parent?.type === 'CallExpression' && node.parent.callee !== node;
}
