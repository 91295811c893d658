import { dirname, relative } from 'node:path/posix';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { CallNode, ClassNode, Node } from '../../../src/ast/nodes.ts';
import { isFunction, isInside } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { freeVariables, freshNames, isBound, syntaxOf, waits } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';

/** `new Pool(options)` as `make1(options)`, a function of the file that returns it. */
export function pullOutHelper(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  const nextName = freshNames(program, 'make');
  for (const creation of creationsToMove(syntax)) {
    const given = [...freeVariables(creation, syntax)].filter(([, { scope }]) => !isTop(scope)).map(([name]) => name);
    const name = nextName();
    const list = given.join(', ');
    const text = edits.take(creation, `${edits.marksAt(creation)}${name}(${list})`);
    edits.atEnd(`\nfunction ${name}(${list}) {\n  return ${text};\n}\n`);
  }
  return edits.done();
}

/** `new Pool(options)` as `this.make1(options)`, a private method of the class around. */
export function pullOutMethod(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  const nextName = freshNames(program, 'make');
  for (const creation of creationsToMove(syntax)) {
    const around = instanceAround(creation, syntax);
    if (!around) continue;
    const given = [...freeVariables(creation, syntax)].filter(([, { scope }]) => !isTop(scope)).map(([name]) => name);
    const [name, list] = [`#${nextName()}`, given.join(', ')];
    const text = edits.take(creation, `${edits.marksAt(creation)}this.${name}(${list})`);
    edits.replace(
      [around.body.range[1] - 1, around.body.range[1] - 1],
      `\n  ${name}(${list}) {\n    return ${text};\n  }\n`,
    );
  }
  return edits.done();
}

/** `new Pool(options)` as `make1(options)`, which another file exports. */
export function moveHelper(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax || 'project' in program.settings) return null;
  const isModule =
    syntax.ast.body.some(({ type }) => /^(?:Import|Export)/u.test(type)) && !program.file.endsWith('.cjs');
  const extension = /\.[^./]+$/u.exec(program.file)?.[0] ?? '';
  const file = `lib/made-for-${program.file.replace(/\.[^./]+$/u, '').replaceAll(/\W+/gu, '-')}${extension}`;
  const edits = new Edits(program);
  const nextName = freshNames(program, 'make');
  const [names, helpers, imports]: [string[], string[], Set<string>] = [[], [], new Set()];
  for (const creation of creationsToMove(syntax)) {
    const free = [...freeVariables(creation, syntax)];
    const calls = [...freeVariables(creation.callee, syntax).values()];
    if (calls.length === 0 || calls.some((variable) => importOf(variable, program) === null)) continue;
    const needed = free.map(([, variable]) => importOf(variable, program)).filter((text) => text !== null);
    const list = free
      .filter(([, variable]) => importOf(variable, program) === null)
      .map(([each]) => each)
      .join(', ');
    const name = nextName();
    const text = edits.take(creation, `${edits.marksAt(creation)}${name}(${list})`);
    for (const each of needed) imports.add(each);
    names.push(name);
    helpers.push(`${isModule ? 'export ' : ''}function ${name}(${list}) {\n  return ${text};\n}\n`);
  }
  const [first] = names;
  if (first === undefined) return null;
  const specifier = `./${relative(dirname(program.file), file)}`.replace(/^\.\/\.\./u, '..').replace(/\.tsx?$/u, '');
  const list = names.join(', ');
  const start = syntax.ast.body.find(
    (statement) => !(statement.type === 'ExpressionStatement' && statement.directive !== undefined),
  );
  if (!start) return null;
  edits.before(
    start,
    isModule ? `import { ${list} } from '${specifier}';\n` : `const { ${list} } = require('${specifier}');\n`,
  );
  const exported = isModule ? '' : `module.exports = { ${list} };\n`;
  return edits.done({ others: { [file]: `${[...imports].join('\n')}\n\n${helpers.join('\n')}${exported}` } });
}

/**
 * Creations that do the same in another function, but for those in whose arguments another one stands, which would go
 * with them. Nobody hands a class to a function only to have it called there, so its name must be one that the function
 * sees too.
 */
function creationsToMove(syntax: Syntax): CallNode[] {
  const { creations, sourceCode } = syntax;
  const movable = creations.filter((creation) => {
    if (isBound(creation, sourceCode) || waits(creation, sourceCode) || hasFunction(creation, syntax)) return false;
    return (
      isOfThatTime(creation, syntax) &&
      [...freeVariables(creation.callee, syntax).values()].every(({ scope }) => isTop(scope))
    );
  });
  return movable.filter((creation) => !creations.some((inner) => inner !== creation && isInside(inner, creation)));
}

/** Functions in a creation may be called later, with other values of variables. */
function hasFunction(creation: CallNode, { all }: Syntax): boolean {
  return all('ArrowFunctionExpression', 'FunctionExpression', 'ClassExpression', 'FunctionDeclaration').some((node) =>
    isInside(node, creation),
  );
}

/** Whether what a creation reads can be handed to a function: the creation writes nothing, and names no types. */
function isOfThatTime(creation: CallNode, { all, scopes }: Syntax): boolean {
  if (all('AssignmentExpression', 'UpdateExpression').some((node) => isInside(node, creation))) return false;
  return !scopes
    .flatMap(({ references }) => references)
    .some(
      (reference) =>
        isInside(reference.identifier, creation) &&
        (reference as { isTypeReference?: boolean }).isTypeReference === true,
    );
}

/** What the whole file sees: with CommonJS the scope of a function around it. */
function isTop({ block }: Scope.Scope): boolean {
  return block.type === 'Program';
}

/** The class to whose instance `this` leads at a node; `null` where it leads elsewhere, or is not there yet. */
function instanceAround(node: Node, { sourceCode }: Syntax): ClassNode | null {
  let from = node;
  for (let at = node.parent; at; from = at, at = at.parent) {
    if (at.type === 'Decorator') return null;
    if (at.type === 'PropertyDefinition' && at.value === from) return at.static ? null : at.parent.parent;
    if (!isFunction(at) || at.type === 'ArrowFunctionExpression') continue;
    const { parent } = at;
    // `this` may be something else where a method is handed on as a function, so it must be used there already.
    if (parent.type !== 'MethodDefinition' || parent.static || from !== at.body) return null;
    const isOwn = parent.kind === 'constructor' ? !parent.parent.parent.superClass : isBound(at, sourceCode);
    return isOwn ? parent.parent.parent : null;
  }
  return null;
}

/** The import of a variable, alone, as another folder writes it; `null` for what is no import of a package. */
function importOf(variable: Scope.Variable, { code }: Program): string | null {
  const definition = variable.defs[0];
  const { node, parent } = (definition ?? {}) as { node?: Node; parent?: Node | null };
  if (parent?.type === 'ImportDeclaration' && node) {
    const from = `from ${parent.source.raw};`;
    if (parent.source.value.startsWith('.')) return null;
    if (node.type === 'ImportDefaultSpecifier') return `import ${variable.name} ${from}`;
    if (node.type === 'ImportNamespaceSpecifier') return `import * as ${variable.name} ${from}`;
    return `import { ${code.slice(...node.range)} } ${from}`;
  }
  if (node?.type !== 'VariableDeclarator' || parent?.type !== 'VariableDeclaration' || parent.parent.type !== 'Program')
    return null;
  const { init, id } = node;
  const isRequired =
    init?.type === 'CallExpression' &&
    init.callee.type === 'Identifier' &&
    init.callee.name === 'require' &&
    init.arguments[0]?.type === 'Literal';
  if (
    !isRequired ||
    String(init.arguments[0] && code.slice(...init.arguments[0].range))
      .slice(1)
      .startsWith('.')
  )
    return null;
  if (id.type === 'Identifier') return `const ${code.slice(...node.range)};`;
  const property =
    id.type === 'ObjectPattern'
      ? id.properties.find(({ range }) => isInside(definition?.name as Node, { range } as Node))
      : undefined;
  return property ? `const { ${code.slice(...property.range)} } = ${code.slice(...init.range)};` : null;
}
