import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { Node } from '../../../src/ast/nodes.ts';
import { isCall, isFunction } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { freshNames, syntaxOf } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';
import { isListedName } from './listed-names.ts';

const neutral = /^a\d+$/u;

/** Gives local variables, parameters, functions and classes names without a meaning. */
export function renameLocals(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax || syntax.all('WithStatement').length > 0 || /\beval\(/u.test(program.code)) return null;
  const edits = new Edits(program);
  const nextName = freshNames(program, 'a');
  const named = namesInDocs(syntax);
  // A class has a variable around it and one inside of it.
  const names = new Map<Node, string>();
  const done = new Set<Node>();
  const exported = exportedNames(syntax);
  const variables = syntax.scopes.flatMap((scope) => scope.variables);
  const isKept = (variable: Scope.Variable): boolean =>
    neutral.test(variable.name) ||
    named.has(variable.name) ||
    isListedName(variable.name, isCallable(variable)) ||
    variable.defs.some(({ name }) => exported.has(name)) ||
    !isLocal(variable);
  const kept = new Set(variables.filter(isKept).flatMap(({ defs }) => defs.map(({ name }): Node => name)));
  for (const variable of variables) {
    if (variable.defs.length === 0 || variable.defs.some(({ name }) => kept.has(name))) continue;
    const places = new Set<Node>([
      ...variable.defs.map(({ name }) => name),
      ...variable.references.map(({ identifier }) => identifier),
    ]);
    if ([...places].some(({ range: [start] }) => !program.code.startsWith(variable.name, start))) continue;
    const name = variable.defs.map((each) => names.get(each.name)).find(Boolean) ?? nextName();
    for (const place of places) {
      names.set(place, name);
      if (!done.has(place)) rename(place as TSESTree.Identifier, name, edits);
      done.add(place);
    }
  }
  return edits.done();
}

function rename(place: TSESTree.Identifier, name: string, edits: Edits): void {
  const [start] = place.range;
  // A parameter's type is a part of its range.
  const range: [number, number] = [start, start + place.name.length];
  const { parent } = place;
  const inPattern = parent?.type === 'AssignmentPattern' && parent.left === place ? parent.parent : parent;
  const isShorthand = inPattern?.type === 'Property' && inPattern.shorthand;
  edits.replace(range, isShorthand ? `${place.name}: ${name}` : name);
}

/** Whether a variable holds a function or class, as far as its uses show. */
function isCallable({ defs, references }: Scope.Variable): boolean {
  return (
    defs.some(({ type }) => /^(?:ClassName|FunctionName)$/u.test(type)) ||
    references.some(({ writeExpr }) => writeExpr && isFunction(writeExpr)) ||
    references.some(
      ({ identifier: { parent }, identifier }) => parent && isCall(parent) && parent.callee === identifier,
    )
  );
}

/** Whether nobody outside of the program, and no type, knows a variable by its name. */
function isLocal({ defs, references, scope }: Scope.Variable): boolean {
  if (scope.type === 'global' || references.some(({ identifier }) => identifier.type !== 'Identifier')) return false;
  return defs.every((definition) => {
    const { type, name, node } = definition as { type: string; name: Node; node: Node };
    if (name.type !== 'Identifier' || name.name === 'this') return false;
    if (name.parent?.type === 'TSParameterProperty' || name.parent?.parent?.type === 'TSParameterProperty')
      return false;
    if ('declare' in node && node.declare) return false;
    if (type === 'Variable') return !isRequired(node) && !(node.parent as { declare?: boolean }).declare;
    return type === 'Parameter' || type === 'FunctionName' || type === 'CatchClause' || type === 'ClassName';
  });
}

/** `const { Pool } = require('pg')`, which is an import. */
function isRequired(declarator: Node): boolean {
  if (declarator.type !== 'VariableDeclarator') return false;
  let value: Node | null = declarator.init;
  for (;;) {
    if (value?.type === 'AwaitExpression') value = value.argument;
    else if (value?.type === 'MemberExpression') value = value.object;
    else if (value?.type === 'CallExpression' && value.callee.type !== 'Identifier') value = value.callee;
    else break;
  }
  return (
    value?.type === 'ImportExpression' ||
    (value?.type === 'CallExpression' && value.callee.type === 'Identifier' && value.callee.name === 'require')
  );
}

/** Where names are that other files import. */
function exportedNames(syntax: Syntax): Set<Node> {
  const exported = new Set<Node>();
  for (const { type, declaration, ...statement } of syntax.all('ExportNamedDeclaration', 'ExportDefaultDeclaration')) {
    if (declaration)
      for (const variable of syntax.sourceCode.scopeManager?.getDeclaredVariables(declaration) ?? [])
        for (const { name } of variable.defs) exported.add(name);
    if (type === 'ExportDefaultDeclaration' || !('specifiers' in statement)) continue;
    for (const { local } of statement.specifiers as TSESTree.ExportSpecifier[])
      for (const { variables } of syntax.scopes.filter((scope) => scope.type === 'module'))
        for (const { name, defs } of variables)
          if (local.type === 'Identifier' && name === local.name) for (const def of defs) exported.add(def.name);
  }
  return exported;
}

/** Parameters that comments give a type by name. */
function namesInDocs({ sourceCode }: Syntax): Set<string> {
  const tags = sourceCode
    .getAllComments()
    .flatMap(({ value }) => [...value.matchAll(/@param\s+(?:\{[^}]*\}\s*)?\[?(?<name>[\w$]+)/gu)]);
  return new Set(tags.map(({ groups }) => groups?.['name'] ?? ''));
}
