import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { syntaxOf } from '../syntax.ts';

/** `a.b` as `a['b']`, and `a?.b` as `a?.['b']`. */
export function computeMembers(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const member of syntax.all('MemberExpression')) {
    const { property, computed, optional, parent } = member;
    if (computed || property.type !== 'Identifier' || isName(member, parent)) continue;
    const dot = syntax.sourceCode.getTokenBefore(property);
    if (!dot) continue;
    edits.replace([dot.range[0], property.range[1]], `${optional ? '?.' : ''}['${property.name}']`);
  }
  return edits.done();
}

/** Whether a member stands where only names may: in a decorator, or where a type is expected. */
function isName(member: { range: readonly number[] }, around: import('../../../src/ast/nodes.ts').Node): boolean {
  for (let at: typeof around | undefined = around; at; at = at.parent) {
    if (at.type === 'TSClassImplements' || at.type === 'TSInterfaceHeritage') return true;
    if (at.type === 'Decorator') {
      const { expression } = at;
      const callee = expression.type === 'CallExpression' ? expression.callee : expression;
      return member.range[1] !== undefined && member.range[1] <= callee.range[1];
    }
  }
  return false;
}
