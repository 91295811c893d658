import type { TSESTree } from '@typescript-eslint/utils';
import { isPattern } from '../../ast/glob.ts';
import { isFunction, literalString, memberName, unwrap, unwrapTypes } from '../../ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../../ast/nodes.ts';
import type { CallRule, EntryPointEntry, Runs } from '../../catalog/types.ts';
import { functionsOf } from '../functions.ts';
import { matchesName } from '../knowledge.ts';
import { byName } from '../knowledge/by-name.ts';
import { memoByNode } from '../../facts/memo.ts';
import { valuesOf } from '../../facts/values.ts';
import { objectsOf } from '../objects.ts';
import { originOf } from '../origin.ts';
import { foreignAtPath, foreignHandlersAt, functionsAtPath, handlersAt, passTo } from './handlers.ts';
import { likeliest } from './precedence.ts';
import { receiversOf } from './receivers.ts';
import { byTimer } from './seldom.ts';
import { handlerParameters } from './signatures.ts';
import type { Evidence, File, Knowledge } from '../model.ts';
import type { Register, Registration } from './registration.ts';

interface Match {
  readonly entry: EntryPointEntry;
  readonly rule: CallRule;
  readonly evidence: Evidence;
  /** Whether other frameworks have such an object too, and too little says whose it is. */
  readonly isGuess?: boolean;
}

/** Registers the functions that a call hands to a framework. Says whether the call is one that a framework knows. */
export function registerCall(call: CallNode, register: Register): boolean {
  const match = matchOf(call, register);
  if (!match) return false;
  const { rule, entry, evidence } = match;
  const { file } = register;
  const registration = (runs: Runs): Registration => ({
    runs,
    evidence,
    phrase: phraseOf(call, runs, match, file),
    entryPoint: entry.name,
    at: call,
  });
  const add = (fn: FunctionNode, runs: Runs): void => {
    register.add(fn, byTimer(registration(runs), fn, call, file));
  };
  const addForeign = (node: Node, runs: Runs): void => {
    register.addForeign(node, byTimer(registration(runs), node, call, file));
  };
  if (rule.functions !== undefined && rule.runs !== undefined) {
    for (const argument of chosenArguments(call, rule)) {
      for (const fn of handlersAt(argument, file)) {
        add(fn, rule.runs);
        passTo(fn, rule.passes, entry, register);
      }
      for (const node of foreignHandlersAt(argument, file)) addForeign(node, rule.runs);
    }
  }
  for (const [path, runs] of Object.entries(rule.options ?? {})) {
    // That a name runs its callback once makes us quieter; it does not say that its options hold handlers.
    if (evidence === 'weak' && rule.runs === 'once' && runs !== 'once') continue;
    for (const argument of call.arguments) {
      for (const fn of functionsAtPath(argument, path.split('.'), file)) {
        add(fn, runs);
        passTo(fn, rule.passes, entry, register);
      }
      for (const node of foreignAtPath(argument, path.split('.'), file)) addForeign(node, runs);
    }
  }
  return true;
}

function matchOf(call: CallNode, register: Register): Match | null {
  const { file } = register;
  const origin = originOf(call.callee, file);
  if (origin && !origin.subclass) {
    const path = origin.path === '' ? 'default' : origin.path;
    for (const entry of file.knowledge.entryPointsOf(origin.module)) {
      const rule = callsByName(entry, null)(path).find((candidate) => !candidate.on && fits(candidate, call));
      if (rule) return { entry, rule, evidence: 'explicit' };
    }
  }
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? (memberName(callee) ?? verbOf(callee, call, file)) : null;
  if (callee.type !== 'MemberExpression' || method === null || call.type === 'NewExpression') return null;
  if (methods(file.knowledge, null).named(method).length === 0 && !knowsAnyMethod(register)) return null;
  const named: (Match & { readonly takesSuch: boolean })[] = [];
  for (const { entry, receiver, evidence } of receiversOf(callee.object, register)) {
    const rule = callsByName(
      entry,
      null,
    )(method).find((candidate) => candidate.on?.includes(receiver) === true && fits(candidate, call));
    if (!rule) continue;
    if (evidence !== 'name') return { entry, rule, evidence };
    const byName = evidenceOfName(call, entry, rule, file);
    if (!byName) continue;
    const takesSuch = handlersOf(call, rule, file).some((fn) => handlerParameters(fn, entry, 1));
    named.push({ entry, rule, evidence: byName, takesSuch });
  }
  return likeliest(named, file);
}

/** Methods of receivers, by name: most methods are known to no framework, and it does not matter what they are called on. */
const methods = memoByNode(({ entryPoints }: Knowledge) => {
  const rules = entryPoints.flatMap((entry) =>
    (entry.calls ?? []).flatMap(({ on, name }) => (on ? [{ entry, on, name }] : [])),
  );
  const named = byName(
    rules.filter(({ name }) => !name.includes('*')),
    ({ name }) => name,
  );
  return { named, any: rules.filter(({ name }) => name.includes('*')) };
});

/** Whether a framework that takes any method may be in the file: its receivers are imported, passed or go by name. */
function knowsAnyMethod({ file, passed }: Register): boolean {
  return passed.size > 0 || takesAnyMethod(file.sourceCode.ast, file);
}

const takesAnyMethod = memoByNode((_program: TSESTree.Program, { knowledge, sourceCode }: File): boolean =>
  methods(knowledge, null).any.some(
    ({ entry, on }) =>
      on.some((receiver) => entry.receivers?.[receiver]?.names !== undefined) ||
      entry.modules.some((module) => module === 'global' || isPattern(module) || sourceCode.text.includes(module)),
  ),
);

const callsByName = memoByNode(({ calls = [] }: EntryPointEntry) => byName(calls, ({ name }) => name));

/**
 * What a receiver that is known by its name alone is worth. A path and a handler's parameters together are as good as
 * an import (`router.get('/x', (req, res) => …)`), one of them is weak, none is nothing.
 */
function evidenceOfName(call: CallNode, entry: EntryPointEntry, rule: CallRule, file: File): Evidence | null {
  const hasPath = call.arguments[0] !== undefined && mayBePath(call.arguments[0], file);
  const inOptions = Object.keys(rule.options ?? {}).flatMap((option) =>
    call.arguments.flatMap((argument) => functionsAtPath(argument, option.split('.'), file)),
  );
  const functions = [...handlersOf(call, rule, file), ...inOptions];
  const hasParameters = functions.some((fn) => handlerParameters(fn, entry));
  if (hasPath && hasParameters) return 'explicit';
  // A plugin, a boot callback and the like only ever make us quieter.
  if (rule.runs === 'once') return 'weak';
  if (hasParameters || (hasPath && functions.length > 0 && functions.every((fn) => fn.params.length > 0)))
    return 'weak';
  // Where handlers take what the user names, the receiver's name is all there is: `protectedProcedure.query(fn)`.
  const hasNames = entry.parameters?.some(({ names }) => names !== undefined) === true;
  return !hasNames && !hasPath && functions.length > 0 ? 'weak' : null;
}

/** `'/users'`, a regular expression, or something that may hold a path: `paths.users`, `prefix + '/users'`. */
function mayBePath(raw: Node, file: File): boolean {
  const node = unwrapTypes(raw);
  const text = literalString(node);
  if (text !== null) return text.startsWith('/') || text === '*';
  if (node.type === 'Literal') return 'regex' in node;
  if (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') return true;
  const isName = node.type === 'Identifier' || node.type === 'MemberExpression';
  return isName && functionsOf(node, file).length === 0 && objectsOf(node, file).length === 0;
}

/** The verb that `app[route.method](…)` stands for: the first one in the table, or any where the call has a path. */
function verbOf(callee: TSESTree.MemberExpression, call: CallNode, file: File): string | null {
  let property: Node = unwrapTypes(callee.property);
  // `route.method.toLowerCase()`
  if (property.type === 'CallExpression' && property.callee.type === 'MemberExpression')
    property = property.callee.object;
  const values = property.type === 'Identifier' ? valuesOf(property, file) : [];
  const [verb = null] = values.flatMap((value) => (value.kind === 'literal' ? (literalString(value.node) ?? []) : []));
  const [path] = call.arguments;
  return verb ?? (path && mayBePath(path, file) ? 'post' : null);
}

function fits(rule: CallRule, call: CallNode): boolean {
  if (rule.atLeast !== undefined && call.arguments.length < rule.atLeast) return false;
  if (rule.atMost !== undefined && call.arguments.length > rule.atMost) return false;
  const literal = rule.literal && literalOf(call.arguments[0]);
  return !rule.literal || (literal != null && rule.literal.some((pattern) => matchesName(pattern, literal)));
}

/** The text of a string, the last name of an enum-like member (`Events.MessageCreate`), or the first entry of a list. */
function literalOf(raw: Node | undefined): string | null {
  if (!raw) return null;
  const node = unwrapTypes(raw);
  if (node.type === 'MemberExpression') return memberName(node);
  if (node.type === 'ArrayExpression' && node.elements[0]) return literalOf(node.elements[0]);
  return literalString(node);
}

function handlersOf(call: CallNode, rule: CallRule, file: File): readonly FunctionNode[] {
  return chosenArguments(call, rule).flatMap((argument) => handlersAt(argument, file));
}

function chosenArguments(call: CallNode, rule: CallRule): Node[] {
  const all: Node[] = call.arguments.map((argument) =>
    argument.type === 'SpreadElement' ? argument.argument : argument,
  );
  if (rule.functions === undefined) return [];
  if (rule.functions === 'all') return all;
  if (typeof rule.functions === 'number') return all.slice(rule.functions, rule.functions + 1);
  const candidates = all.filter(
    (argument) => literalString(argument) === null && unwrapTypes(argument).type !== 'ObjectExpression',
  );
  return rule.functions === 'first' ? candidates.slice(0, 1) : candidates.slice(-1);
}

const nouns: Readonly<Record<Runs, string>> = {
  request: 'a handler',
  message: 'a consumer',
  event: 'a listener',
  tick: 'a timer callback',
  once: 'a callback',
};

function phraseOf(call: CallNode, runs: Runs, { entry, isGuess }: Match, file: File): string {
  const framework = isGuess || entry.modules[0] === 'global' ? '' : ` (${entry.name})`;
  return `${nouns[runs]} of \`${calleeText(call.callee, file)}\`${framework}`;
}

// More of a line is not read at a glance.
const maximumQuote = 30;

/** The callee as a person would quote it: `app.get`, `router.route().get`. */
export function calleeText(raw: Node, file: File): string {
  const node = unwrap(raw);
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return `${calleeText(node.callee, file)}()`;
  if (node.type === 'MemberExpression') return `${calleeText(node.object, file)}.${memberName(node) ?? '[…]'}`;
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (isFunction(node)) return '(…)';
  const text = file.sourceCode.text.slice(...node.range);
  return text.includes('\n') || text.length > maximumQuote ? '…' : text;
}
