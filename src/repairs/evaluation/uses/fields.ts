import { classAround, keyName, memberName, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { walk } from '../../../ast/walk.ts';
import { doubt, isClient, isClosing } from './watch.ts';
import type { Watch } from './watch.ts';

/** `this.pool = …`: the methods of the class may close it. */
export function followField(field: Node, watch: Watch): void {
  doubt(watch, 'it is stored in an object that others can reach');
  const name =
    field.type === 'MemberExpression' ? memberName(field) : field.type === 'PropertyDefinition' ? keyName(field) : null;
  if (name !== null && isClient(watch)) lookForClosing(name, classAround(field) ?? watch.file.sourceCode.ast, watch);
}

/** Whether code closes what stands under a name in an object, `this.pool.end()`. */
export function lookForClosing(name: string, code: Node, { creation, file, obstacles }: Watch): void {
  walk(code, file.sourceCode.visitorKeys, (node) => {
    if (node.type !== 'MemberExpression' || !isClosing(memberName(node), creation)) return undefined;
    const owner = unwrap(node.object);
    if (owner.type === 'MemberExpression' && memberName(owner) === name)
      obstacles.push('it is closed through the object that holds it');
    return undefined;
  });
}
