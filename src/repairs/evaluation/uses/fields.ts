import type { TSESTree } from '@typescript-eslint/utils';
import { memoByNode } from '../../../facts/memo.ts';
import { outlineOf } from '../../../facts/outline.ts';
import { classAround, isInside, keyName, memberName, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { doubt, isClient, isClosing } from './watch.ts';
import type { Watch } from './watch.ts';
import type { File } from '../../../analysis/model.ts';

/** `this.pool = …`: the methods of the class may close it. */
export function followField(field: Node, watch: Watch): void {
  doubt(watch, 'it is stored in an object that others can reach');
  const name =
    field.type === 'MemberExpression' ? memberName(field) : field.type === 'PropertyDefinition' ? keyName(field) : null;
  if (name !== null && isClient(watch)) lookForClosing(name, classAround(field) ?? watch.file.sourceCode.ast, watch);
}

/** Whether code closes what stands under a name in an object, `this.pool.end()`. */
export function lookForClosing(name: string, code: Node, { creation, file, obstacles }: Watch): void {
  const members = membersOfMembers(file.sourceCode.ast, file).get(name) ?? [];
  if (members.some((member) => isClosing(memberName(member), creation) && isInside(member, code)))
    obstacles.push('it is closed through the object that holds it');
}

/** `this.pool.end` by `pool`, for the whole file: many objects may hold a client. */
const membersOfMembers = memoByNode((program: TSESTree.Program, file: File) => {
  const found = new Map<string, TSESTree.MemberExpression[]>();
  for (const member of outlineOf(program, file).members) {
    const owner = unwrap(member.object);
    const name = owner.type === 'MemberExpression' ? memberName(owner) : null;
    const known = name === null ? undefined : found.get(name);
    if (known) known.push(member);
    else if (name !== null) found.set(name, [member]);
  }
  return found;
});
