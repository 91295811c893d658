import type { TSESTree } from '@typescript-eslint/utils';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { calledFunctions } from '../handed.ts';
import { originOf } from '../../../analysis/origin.ts';
import { keyName, unwrapTypes } from '../../../ast/nodes.ts';
import type { CallNode, Node } from '../../../ast/nodes.ts';
import { mergingFunction, storingMethods } from '../../../catalog/idioms/keeping.ts';
import { closingFunction } from '../../../catalog/idioms/using.ts';
import { followListName } from './elements.ts';
import { followPattern } from './patterns.ts';
import { writesInto } from './settings.ts';
import { readText } from './texts.ts';
import { doubt, follow, hasOwnConnection, isClient } from './watch.ts';
import type { Watch } from './watch.ts';

/** What a function does with a client that it is given, as far as that is seen. */
export function followArgument(call: CallNode, from: Node, watch: Watch): void {
  const { file } = watch;
  const name = lastName(call.callee) ?? '';
  if (isClient(watch) && closingFunction.test(name)) {
    watch.obstacles.push(`it is passed to \`${name}\`, which may close it`);
    return;
  }
  const own = calledFunctions(call.callee, file);
  const position = call.arguments.indexOf(from as TSESTree.CallExpressionArgument);
  for (const fn of own) {
    const parameter = fn.params[position];
    if (parameter) followPattern(parameter, watch);
  }
  if (own.length > 0) return;
  followOut(call, from, name, watch);
  if (watch.language === null || watch.language === 'redis') return;
  for (const argument of call.arguments)
    if (argument !== from) readText(argument, call, name === '' ? '…' : name, watch, false);
  // sql`…`.execute(db)
  if (call.callee.type === 'MemberExpression' && call.callee.object.type === 'TaggedTemplateExpression')
    readText(call.callee.object, call, name, watch, true);
  // `drizzle(pool)` works through it.
  follow(call, watch, hasOwnConnection(watch) ? 'lent part' : 'part');
}

/** A function that is not of this file has it. */
function followOut(call: CallNode, from: Node, name: string, watch: Watch): void {
  const { file } = watch;
  const origin = originOf(call.callee, file);
  if (isClient(watch)) {
    if (origin?.module === 'global' && /^(?:Async)?DisposableStack\(\)\./u.test(origin.path)) {
      watch.obstacles.push(`\`${name}\` has it closed with others`);
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
  // `Object.assign(context, { pool })`, `pools.set(key, pool)`, `Promise.resolve(pool)` give it to others.
  if (mergingFunction.test(name) || (origin?.module === 'global' && !origin.path.startsWith('console.')))
    doubt(watch, 'where it goes cannot be followed, and it may be closed there');
  else if (!origin || origin.module.startsWith('.') || /^[@~#]\//u.test(origin.module))
    doubt(watch, `it is passed to \`${name === '' ? '…' : name}\`, which this file does not show`);
}

/** An object that holds it goes to a function. Options with an agent do so all the time, and nobody closes that. */
export function followHanded(call: CallNode, object: Node, key: string | null, watch: Watch): void {
  if (watch.creation.factory.holds === 'agent' || call.callee === object) return;
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
