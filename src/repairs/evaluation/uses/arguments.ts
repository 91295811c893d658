import type { TSESTree } from '@typescript-eslint/utils';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { calledFunctions } from '../handed.ts';
import { originOf } from '../../../analysis/origin.ts';
import { keyName, unwrapTypes } from '../../../ast/nodes.ts';
import type { CallNode, Node } from '../../../ast/nodes.ts';
import { mergingFunction, storingMethods } from '../../../catalog/idioms/keeping.ts';
import { requests } from '../../../catalog/requests.ts';
import { borrowers, keepsForAll } from '../../../catalog/idioms/ending.ts';
import { closingFunction, takesForGood } from '../../../catalog/idioms/using.ts';
import { noteAuthentication } from './authentication.ts';
import { followListName } from './elements.ts';
import { noteClosingOption, outermost } from './endings.ts';
import { lookForClosing } from './fields.ts';
import { followParameter, followPattern } from './patterns.ts';
import { writesInto } from './settings.ts';
import { readText } from './texts.ts';
import { doubt, follow, hasOwnConnection, isClient, lose } from './watch.ts';
import type { Watch } from './watch.ts';
import type { File, Origin } from '../../../analysis/model.ts';

/** What a function does with a client that it is given, as far as that is seen. */
export function followArgument(call: CallNode, from: Node, watch: Watch): void {
  const { file } = watch;
  const name = lastName(call.callee) ?? '';
  if (closingFunction.test(name)) {
    if (isClient(watch)) watch.obstacles.push(`it is passed to \`${name}\`, which may close it`);
    else if (isMadeWith(watch)) watch.doubts.push(`what is made with it is passed to \`${name}\`, which may close it`);
    if (isClient(watch)) return;
  }
  const own = calledFunctions(call.callee, file);
  const position = call.arguments.indexOf(from as TSESTree.CallExpressionArgument);
  followParameter(own, position, watch);
  if (own.length > 0) return;
  followOut(call, from, name, watch);
  noteClosingOption(call, watch);
  if (watch.language === null || watch.language === 'redis') {
    if (isHolder(call, name, watch)) follow(call, watch, 'holder');
    return;
  }
  for (const argument of call.arguments)
    if (argument !== from) readText(argument, call, name === '' ? '…' : name, watch, false);
  // sql`…`.execute(db)
  if (call.callee.type === 'MemberExpression' && call.callee.object.type === 'TaggedTemplateExpression')
    readText(call.callee.object, call, name, watch, true);
  // `drizzle(pool)` works through it.
  follow(call, watch, hasOwnConnection(watch) ? 'lent part' : isHolder(call, name, watch) ? 'holder' : 'part');
}

// What holds an agent is handed out again by these.
const takesApart: ReadonlySet<string> = new Set(['Array', 'Object', 'Promise', 'Reflect']);

/** The client itself, or what is made with it. */
function isMadeWith({ role }: Watch): boolean {
  return role === 'holder' || role === 'inside';
}

/** Whether the result of a call has the client for good: what most functions give is an answer. */
function isHolder(call: CallNode, name: string, watch: Watch): boolean {
  if (!isClient(watch) && !isMadeWith(watch)) return false;
  const isAnswer = watch.language === null || watch.language === 'redis';
  return !isAnswer || call.type === 'NewExpression' || takesForGood.test(name);
}

/** A function that is not of this file has it. */
function followOut(call: CallNode, from: Node, name: string, watch: Watch): void {
  const { file } = watch;
  const origin = originOf(call.callee, file);
  if (isClient(watch)) {
    if (origin?.module === 'global' && disposalStacks.has(origin.path.split('.', 1)[0] ?? '')) {
      watch.obstacles.push(`\`${name}\` closes it along with others`);
      return;
    }
    if (writesInto(call, from)) watch.obstacles.push(`\`${name}\` changes it on each run`);
    // `stack.adopt(pool, (it) => it.end())`
    for (const argument of call.arguments)
      for (const { params } of argument === from ? [] : functionsOf(argument, file))
        if (params[0]?.type === 'Identifier') followPattern(params[0], watch, 'element');
    if (call.callee.type === 'MemberExpression' && storingMethods.has(name))
      followListName(unwrapTypes(call.callee.object), watch);
  }
  // `open.push(drizzle(pool))`
  else if (watch.role === 'holder' && call.callee.type === 'MemberExpression' && storingMethods.has(name)) lose(watch);
  // `Object.assign(context, { pool })`, `pools.set(key, pool)`, `Promise.resolve(pool)` give it to others.
  if (mergingFunction.test(name) || (origin?.module === 'global' && !origin.path.startsWith('console.')))
    doubt(watch, 'where it goes cannot be followed, and it may be closed there');
  else if (!origin || !onlyUses(origin, file))
    doubt(watch, `it is passed to \`${name === '' ? '…' : name}\`, which this file does not show`);
  else if (keepsForAll.test(name)) doubt(watch, `\`${name}\` keeps it for everybody, and it may be closed there`);
}

const disposalStacks: ReadonlySet<string> = new Set(['AsyncDisposableStack()', 'DisposableStack()']);

/** Packages that the catalog knows use a client and leave it as it is. Others may be of the same project. */
function onlyUses({ module }: Origin, { knowledge }: File): boolean {
  return (
    module === 'global' ||
    knowledge.isClientModule(module) ||
    knowledge.entryPointsOf(module).length > 0 ||
    borrowers.has(module) ||
    requests.some(({ modules }) => modules.includes(module))
  );
}

/** An object that holds it goes to a function. Options with an agent do so all the time, and nobody closes that. */
export function followHanded(call: CallNode, object: Node, key: string | null, watch: Watch): void {
  if (call.callee === object) return;
  noteAuthentication(call, watch);
  // `const sent = https.get(url, { agent }); … sent.agent.destroy();`
  if (key !== null) lookForClosing(key, outermost(call), watch);
  if (watch.creation.factory.holds === 'agent') {
    const origin = originOf(call.callee, watch.file);
    // `Object.values(agents)`, `Promise.all([agent])`
    if (origin?.module === 'global' && takesApart.has(origin.path.split('.', 1)[0] ?? ''))
      doubt(watch, 'where it goes cannot be followed, and it may be closed there');
    if (call.type === 'NewExpression') follow(call, watch, 'holder');
    return;
  }
  const own = functionsOf(call.callee, watch.file);
  if (own.length === 0) followArgument(call, object, watch);
  const position = call.arguments.indexOf(object as TSESTree.CallExpressionArgument);
  for (const { params } of own) {
    const taken = params[position];
    const part =
      taken?.type === 'ObjectPattern' && key !== null
        ? taken.properties.find((property) => property.type === 'Property' && keyName(property) === key)
        : undefined;
    if (part?.type === 'Property') followPattern(part.value, watch);
    else doubt(watch, `it is passed in an object to \`${lastName(call.callee) ?? '…'}\``);
  }
}
