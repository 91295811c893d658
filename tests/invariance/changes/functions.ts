import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../../src/ast/nodes.ts';
import { keyName } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { holds, isBound, syntaxOf } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';

/** `(a) => b` as `function (a) { return (b); }`. */
export function writeArrowsAsFunctions(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const arrow of syntax.all('ArrowFunctionExpression')) {
    if (isBound(arrow, syntax.sourceCode) || arrow.parent.type === 'ExpressionStatement') continue;
    const first = headOf(arrow, syntax);
    edits.replace([arrow.range[0], first], arrow.async ? 'async function ' : 'function ');
    putParentheses(arrow, first, syntax, edits);
    putBody(arrow, syntax, edits);
  }
  return edits.done();
}

/** `function (a) { return b; }` as `(a) => { return b; }`. */
export function writeFunctionsAsArrows(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const fn of syntax.all('FunctionExpression')) {
    if (isMember(fn) || !canBeArrow(fn, syntax) || isConstructor(fn, syntax)) continue;
    const isPlain = isPlainPlace(fn);
    edits.replace([fn.range[0], headOf(fn, syntax)], `${isPlain ? '' : '('}${fn.async ? 'async ' : ''}`);
    edits.before(fn.body, '=> ');
    if (!isPlain) edits.after(fn, ')');
  }
  return edits.done();
}

/** `function f() {}` as `const f = () => {};`, where nobody needs it earlier. */
export function writeDeclarationsAsArrows(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const fn of syntax.all('FunctionDeclaration')) {
    const { id, parent, range } = fn;
    const statement = parent.type === 'ExportNamedDeclaration' ? parent : fn;
    const { parent: around } = statement;
    const isTop =
      around?.type === 'Program' || (around?.type === 'BlockStatement' && around.parent.type.includes('Function'));
    if (!id || !isTop || !canBeArrow(fn, syntax)) continue;
    const variable = syntax.sourceCode.scopeManager?.getDeclaredVariables(fn)[0];
    if (!variable || variable.defs.length > 1) continue;
    const isEarly = variable.references.some(
      (reference) => reference.isWrite() || reference.identifier.range[0] < range[0],
    );
    if (isEarly || isConstructed(variable.references)) continue;
    edits.replace([range[0], headOf(fn, syntax)], `const ${id.name} = ${fn.async ? 'async ' : ''}`);
    edits.before(fn.body, '=> ');
    edits.after(fn, ';');
  }
  return edits.done();
}

/** `{ a() {} }` as `{ a: function () {} }`. */
export function writeMethodsAsFunctions(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const { sourceCode } = syntax;
  const edits = new Edits(program);
  for (const property of syntax.all('Property')) {
    const { method, key, value, computed } = property;
    if (!method || value.type !== 'FunctionExpression' || holds(value, sourceCode, ({ type }) => type === 'Super'))
      continue;
    const keyStart = computed ? sourceCode.getTokenBefore(key, (token) => token.value === '[')?.range[0] : key.range[0];
    if (keyStart === undefined) continue;
    if (keyStart > property.range[0]) edits.replace([property.range[0], keyStart], '');
    edits.before(value, `: ${value.async ? 'async ' : ''}function${value.generator ? '* ' : ' '}`);
  }
  return edits.done();
}

/** `{ a: function () {} }` and `{ a: () => {} }` as `{ a() {} }`. */
export function writeFunctionsAsMethods(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const { sourceCode } = syntax;
  const edits = new Edits(program);
  for (const property of syntax.all('Property')) {
    const { method, kind, shorthand, key, value, computed } = property;
    if (method || kind !== 'init' || shorthand || property.parent.type !== 'ObjectExpression') continue;
    if (value.type !== 'FunctionExpression' && value.type !== 'ArrowFunctionExpression') continue;
    if (value.type === 'ArrowFunctionExpression' ? isBound(value, sourceCode) : usesItself(value, syntax)) continue;
    // A method cannot be called by `new`.
    if (/^[A-Z]/u.test(keyName(property) ?? '')) continue;
    const first = headOf(value, syntax);
    const keyEnd = computed ? sourceCode.getTokenAfter(key)?.range[1] : key.range[1];
    // Parentheses around the function would remain.
    if (keyEnd === undefined || sourceCode.getTokenAfter(property.value)?.value === ')') continue;
    edits.replace([keyEnd, first], '');
    const prefix = `${value.async ? 'async ' : ''}${value.generator ? '*' : ''}`;
    if (prefix !== '') edits.before(property, prefix);
    if (value.type === 'ArrowFunctionExpression') {
      putParentheses(value, first, syntax, edits);
      putBody(value, syntax, edits);
    }
  }
  return edits.done();
}

/** Where the type parameters or parameters begin, `async`, `function` and a name left behind. */
function headOf(
  fn: TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression,
  { sourceCode }: Syntax,
): number {
  if (fn.typeParameters) return fn.typeParameters.range[0];
  if (fn.type !== 'ArrowFunctionExpression') {
    const paren = fn.id
      ? sourceCode.getTokenAfter(fn.id)
      : sourceCode.getFirstToken(fn, (token) => token.value === '(');
    return paren?.range[0] ?? fn.range[0];
  }
  const first = sourceCode.getFirstToken(fn);
  const second = fn.async && first ? sourceCode.getTokenAfter(first) : first;
  return second?.range[0] ?? fn.range[0];
}

/** `a => b` has none around its parameter. */
function putParentheses(
  arrow: TSESTree.ArrowFunctionExpression,
  first: number,
  { sourceCode }: Syntax,
  edits: Edits,
): void {
  const [only] = arrow.params;
  if (arrow.typeParameters || !only || sourceCode.text[first] === '(') return;
  edits.before(only, '(');
  edits.after(only, ')');
}

/** Takes the arrow out, and gives the function a body in braces. */
function putBody(arrow: TSESTree.ArrowFunctionExpression, { sourceCode }: Syntax, edits: Edits): void {
  const { body } = arrow;
  const sign = sourceCode.getTokenBefore(body, (token) => token.value === '=>');
  if (!sign) return;
  edits.replace([...sign.range], body.type === 'BlockStatement' ? '' : '{ return (');
  if (body.type !== 'BlockStatement') edits.after(arrow, '); }');
}

/** A method, getter or constructor, which is no expression of its own. */
function isMember(fn: TSESTree.FunctionExpression): boolean {
  const { parent } = fn;
  if (parent.type === 'Property') return parent.method || parent.kind !== 'init';
  return parent.type === 'MethodDefinition' || parent.type === 'TSAbstractMethodDefinition';
}

function canBeArrow(fn: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression, syntax: Syntax): boolean {
  // Type parameters in front of an arrow look like JSX.
  if (fn.generator || fn.typeParameters || usesThisParameter(fn) || isBound(fn, syntax.sourceCode)) return false;
  if (fn.type === 'FunctionExpression' && usesItself(fn, syntax)) return false;
  // A directive belongs to a function that may be read as sloppy code otherwise.
  return !fn.body.body.some(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive !== undefined,
  );
}

function usesThisParameter({ params: [first] }: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression): boolean {
  return first?.type === 'Identifier' && first.name === 'this';
}

/** Whether a function has a name of its own that it calls itself by. */
function usesItself(fn: TSESTree.FunctionExpression, { sourceCode }: Syntax): boolean {
  if (!fn.id) return false;
  return (
    sourceCode.scopeManager
      ?.getDeclaredVariables(fn)
      .some(({ name, references }) => name === fn.id?.name && references.length > 0) ?? false
  );
}

/** Whether `new` may be used on a function: it is called so, has a prototype, or is called as classes are. */
function isConstructor(fn: TSESTree.FunctionExpression, { sourceCode }: Syntax): boolean {
  const { parent } = fn;
  if (parent.type === 'NewExpression' && parent.callee === fn) return true;
  if (parent.type !== 'VariableDeclarator')
    return parent.type === 'AssignmentExpression' && /(?:^|\.)[A-Z]\w*$/u.test(sourceCode.getText(parent.left));
  return (
    sourceCode.scopeManager?.getDeclaredVariables(parent).some(({ references }) => isConstructed(references)) ?? false
  );
}

function isConstructed(references: readonly { readonly identifier: Node }[]): boolean {
  return references.some(({ identifier: { parent }, identifier }) => {
    if (parent?.type === 'NewExpression') return parent.callee === identifier;
    return (
      parent?.type === 'MemberExpression' &&
      parent.object === identifier &&
      parent.property.type === 'Identifier' &&
      parent.property.name === 'prototype'
    );
  });
}

/** Whether an arrow function may stand there without parentheses. */
function isPlainPlace(fn: TSESTree.FunctionExpression): boolean {
  const { parent } = fn;
  switch (parent.type) {
    case 'VariableDeclarator':
    case 'Property':
    case 'PropertyDefinition':
    case 'ArrayExpression':
    case 'ReturnStatement':
    case 'AssignmentPattern':
    case 'AssignmentExpression':
      return true;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== fn;
    default:
      return false;
  }
}
