import type { TSESTree } from '@typescript-eslint/utils';
import type { Creation } from '../../../analysis/creation.ts';
import { executionOf } from '../../../analysis/execution.ts';
import { memoByNode } from '../../../facts/memo.ts';
import { originOf } from '../../../analysis/origin.ts';
import { outlineOf } from '../../../facts/outline.ts';
import { functionAround, keyName, memberName, unwrap, unwrapTypes } from '../../../ast/nodes.ts';
import type { CallNode, Node } from '../../../ast/nodes.ts';
import { clientMembers, endings, packageGetter } from '../../../catalog/idioms/ending.ts';
import { closingFunction } from '../../../catalog/idioms/using.ts';
import { shownMember } from './watch.ts';
import type { Watch } from './watch.ts';
import type { File, Origin } from '../../../analysis/model.ts';

/** `db.$client.end()`, `kysely.destroy()`: what is made with the client, or what it holds, ends, and the client with it. */
export function noteEnding(member: TSESTree.MemberExpression, call: TSESTree.CallExpression, watch: Watch): boolean {
  const name = memberName(member);
  if (name === null || !endings.has(name) || !leadsToClient(member, watch) || isQuery(call)) return false;
  const shown = shownMember(member, watch);
  if (closesByName(name, watch)) watch.obstacles.push(`\`${shown}\` closes it`);
  else watch.doubts.push(`\`${shown}\` may close it`);
  return true;
}

/** What a client gives has ends of its own, cursors and streams, but for the members that lead back. */
function leadsToClient({ object }: TSESTree.MemberExpression, { role }: Watch): boolean {
  if (role !== 'part') return role === 'holder' || role === 'inside' || role === 'setting';
  const owner = unwrap(object);
  return owner.type === 'MemberExpression' && clientMembers.has(memberName(owner) ?? '');
}

/** `User.destroy({ where })` ends nothing. */
function isQuery({ arguments: [first] }: TSESTree.CallExpression): boolean {
  return first !== undefined && unwrapTypes(first).type === 'ObjectExpression';
}

/** Whether a client is closed by a method of this name: `end` of `$pool.end` too. */
function closesByName(name: string, { creation }: Watch): boolean {
  return creation.factory.close.some((closing) => closing.split('.').at(-1) === name);
}

/** `new PrismaPg(pool, { disposeExternalPool: true })` */
export function noteClosingOption(call: CallNode, watch: Watch): void {
  for (const argument of call.arguments) {
    const options = unwrapTypes(argument);
    if (options.type !== 'ObjectExpression') continue;
    for (const property of options.properties) {
      const name = property.type === 'Property' ? keyName(property) : null;
      if (name === null || !closingFunction.test(name) || property.type !== 'Property') continue;
      if (property.value.type === 'Literal' && property.value.value === true)
        watch.doubts.push(`\`${name}: true\` may close it`);
    }
  }
}

/** `pgp.end()`, `mongoose.disconnect()` on each run: what closes all clients of a package. */
export function endingOfAll({ origin }: Creation, file: File): string | null {
  return endingsOfAll(file.sourceCode.ast, file).get(origin.module) ?? null;
}

const endingsOfAll = memoByNode((program: TSESTree.Program, file: File): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { callee } of outlineOf(program, file).calls) {
    if (!('property' in callee) || !('name' in callee.property) || !endings.has(callee.property.name)) continue;
    const origin = originOf(callee, file);
    if (!origin || !file.knowledge.isClientModule(origin.module) || !isOfAll(origin, file)) continue;
    const { hot, repeated } = executionOf(callee, file);
    if (hot ?? repeated) found.set(origin.module, file.sourceCode.text.slice(...callee.range));
  }
  return found;
});

/** Whether what ends is of the package itself: `mongoose`, `pgp` with which clients are made, `getGlobalDispatcher()`. */
function isOfAll({ module, path }: Origin, { knowledge }: File): boolean {
  const isFactory = (at: string): boolean => knowledge.factoriesOf({ module, path: at }).length > 0;
  const [owner = '', ...calls] = path.slice(0, path.lastIndexOf('.')).split('()');
  if (calls.length === 0) return true;
  if (calls.length > 1 || calls[0] !== '' || isFactory(owner)) return false;
  return isFactory(`${owner}()`) || packageGetter.test(owner);
}

/** The outermost function around a node, or the node itself. */
export function outermost(node: Node): Node {
  let at = node;
  for (let around = functionAround(at); around; around = functionAround(at)) at = around;
  return at;
}
