import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { callGraphOf } from '../../../analysis/calls.ts';
import { variableOf } from '../../../analysis/file.ts';
import type { File } from '../../../analysis/file.ts';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { functionAround, isWrapper, memberName, unwrap } from '../../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../../ast/nodes.ts';
import { checkouts, lendingMethods } from '../../../catalog/idioms/sql.ts';
import { closingFunction } from '../../../catalog/idioms/using.ts';
import type { Lending } from '../../../catalog/types.ts';
import { exitsBehind, exitsOfFunction } from '../exits.ts';
import type { Duty, Exits } from '../exits.ts';
import { noteLentAs, noteLentTo } from './loans.ts';
import { followPattern } from './patterns.ts';
import { hasOwnConnection, sendsSql } from './watch.ts';
import type { Watch } from './watch.ts';

/** What is lent, and how it goes back. */
interface Loan {
  readonly lending: Lending;
  readonly shown: string;
}

/** Follows what a method of the client lends. Whether the call is one that lends. */
export function followLending(call: TSESTree.CallExpression, name: string, shown: string, watch: Watch): boolean {
  const { file } = watch;
  const lending = watch.role === 'client' ? watch.creation.factory.lends?.find(({ by }) => by === name) : undefined;
  const last = call.arguments.at(-1);
  const callbacks = last ? functionsOf(last, file) : [];
  if (lending?.callback === 'error-first' && callbacks.length > 0) {
    for (const callback of callbacks) followCallback(callback, { lending, shown }, watch);
    return true;
  }
  // `knex.transaction(async (trx) => …)` takes back what it lends.
  if ((lending !== undefined || lendingMethods.test(name)) && callbacks.length > 0) {
    for (const callback of callbacks) {
      noteLentTo(callback, shown, watch);
      if (callback.params[0]) followPattern(callback.params[0], watch, 'lent');
    }
    return true;
  }
  if (!lending && sendsSql(watch) && !hasOwnConnection(watch) && checkouts.has(name))
    watch.doubts.push(`where what \`${shown}\` lends is given back cannot be followed`);
  if (!lending) return false;
  settle(call, { lending, shown }, watch, 0);
  return true;
}

/** `pool.getConnection((error, connection, done) => …)` */
function followCallback(callback: FunctionNode, loan: Loan, watch: Watch): void {
  const [error, lent, done] = callback.params;
  if (!lent) return;
  noteLentAs(lent, lent, loan.shown, watch);
  followPattern(lent, watch, 'lent');
  const duty = dutyFor(lent, loan, watch.file, { error, done });
  if (duty) report(exitsOfFunction(callback, duty, watch.file), isEverDone(duty, watch.file), loan, watch);
}

const maximumHops = 4;

/** What becomes of something that is lent: it has to go back on every way. */
function settle(expression: Node, loan: Loan, watch: Watch, hops: number): void {
  const { file, doubts } = watch;
  let at = expression;
  while (at.parent && isWrapper(at.parent)) at = at.parent;
  const parent = at.parent as Node;
  const unknown = (): void => void doubts.push(`where what \`${loan.shown}\` lends is given back cannot be followed`);
  switch (parent.type) {
    case 'VariableDeclarator':
      noteLentAs(parent.id, expression, loan.shown, watch);
      followPattern(parent.id, watch, 'lent');
      if (parent.parent.kind === 'using' || parent.parent.kind === 'await using') return;
      settleName(parent.id, parent, loan, watch);
      return;
    case 'AssignmentExpression':
      noteLentAs(parent.left, expression, loan.shown, watch);
      if (parent.left.type === 'Identifier') followPattern(parent.left, watch, 'lent');
      settleName(parent.left, parent, loan, watch);
      return;
    case 'MemberExpression': {
      const call = parent.parent;
      const [then] = call.type === 'CallExpression' && memberName(parent) === 'then' ? call.arguments : [];
      const callback = then && functionsOf(then, file)[0];
      const [lent] = callback?.params ?? [];
      if (callback && lent) {
        noteLentAs(lent, lent, loan.shown, watch);
        followPattern(lent, watch, 'lent');
        const duty = dutyFor(lent, loan, file);
        if (duty) report(exitsOfFunction(callback, duty, file), isEverDone(duty, file), loan, watch);
        return;
      }
      // `(await pool.connect()).query(…)`
      neverDone(loan, watch);
      return;
    }
    case 'ExpressionStatement':
      neverDone(loan, watch);
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const fn = parent.type === 'ReturnStatement' ? functionAround(parent) : parent;
      const graph = callGraphOf(file.sourceCode.ast, file);
      const edges = (fn && graph.into.get(fn)) ?? [];
      if (!fn || graph.escaping.has(fn) || hops > maximumHops || edges.some(({ kind }) => kind !== 'call')) unknown();
      else for (const { site } of edges) settle(site, loan, watch, hops + 1);
      return;
    }
    default:
      unknown();
  }
}

function settleName(name: Node, from: Node, loan: Loan, watch: Watch): void {
  const duty = dutyFor(name, loan, watch.file);
  if (!duty) {
    watch.doubts.push(`where what \`${loan.shown}\` lends is given back cannot be followed`);
    return;
  }
  report(exitsBehind(from, duty, watch.file), isEverDone(duty, watch.file), loan, watch);
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
function dutyFor(
  name: Node,
  loan: Loan,
  file: File,
  others: { readonly error?: Node | undefined; readonly done?: Node | undefined } = {},
): LoanDuty | null {
  const bound = (node: Node | undefined): Scope.Variable | null =>
    node?.type === 'Identifier' ? variableOf(node, file) : null;
  const lent = bound(name);
  if (!lent) return null;
  const [error, done] = [bound(others.error), bound(others.done)];
  const isLent = (node: Node): boolean => bound(unwrap(node)) === lent;
  const handsBack = (at: string): boolean => loan.lending.back.includes(at) || closingFunction.test(at);
  return {
    variables: done ? [lent, done] : [lent],
    isDoneBy: (expression) => {
      if (expression.type !== 'CallExpression') return false;
      const { callee } = expression;
      if (callee.type === 'Identifier' && done && bound(callee) === done) return true;
      if (callee.type === 'MemberExpression' && isLent(callee.object))
        return loan.lending.back.includes(memberName(callee) ?? '');
      const position = expression.arguments.findIndex(isLent);
      if (position < 0) return false;
      const own = functionsOf(callee, file);
      if (own.length === 0) return handsBack(lastName(callee) ?? '');
      return own.every((fn) => {
        const parameter = fn.params[position];
        const inner = parameter && dutyFor(parameter, loan, file);
        return inner ? !exitsOfFunction(fn, inner, file).leaves : false;
      });
    },
    excusedBy: (id) => {
      const variable = bound(id);
      if (variable === null) return null;
      return variable === lent ? 'nothing' : variable === error ? 'something' : null;
    },
    reports: ({ callee, arguments: given }) => {
      if (callee.type === 'MemberExpression' && isLent(callee.object))
        return !/^(?:on|once|addListener)$/u.test(memberName(callee) ?? '');
      return given.some(isLent);
    },
  };
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
      return !/^(?:If|Expression)Statement$|^(?:Unary|Logical|Binary|Assignment)Expression$|^VariableDeclarator$/u.test(
        parent.type,
      );
    }),
  );
}

function isArgument(node: Node): boolean {
  return node.parent?.type === 'CallExpression' && node.parent.callee !== node;
}
