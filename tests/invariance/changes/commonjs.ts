import { isBuiltin } from 'node:module';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { hasTypeSyntax, syntaxOf, waits } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';
import { isKnownPathOnly } from './conventions.ts';

/** `import` as `require`, and `export` as `exports.x =`. */
export function writeAsCommonJs(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax || !isPossible(syntax)) return null;
  const file = commonJsFile(program);
  if (file === null || isKnownPathOnly(program.file, file)) return null;
  const edits = new Edits(program);
  for (const statement of syntax.ast.body) {
    switch (statement.type) {
      case 'ImportDeclaration':
        edits.replace([...statement.range], required(statement));
        break;
      case 'ExportNamedDeclaration':
        if (!exportNamed(statement, syntax, edits)) return null;
        break;
      case 'ExportDefaultDeclaration':
        exportDefault(statement, syntax, edits);
        break;
      case 'ExportAllDeclaration':
        return null;
    }
  }
  return edits.done({ file });
}

/** Other files import it by its path, under which it is CommonJS where no `package.json` says otherwise. */
function commonJsFile({ file, others }: Program): string | null {
  if (Object.keys(others).length === 0) return file.replace(/\.[^./]+$/u, '.cjs');
  return /\.m[jt]s$/u.test(file) ? null : file;
}

/** A module that is one by its statements, without anything that only modules, TypeScript or JSX have. */
function isPossible({ ast, sourceCode, all }: Syntax): boolean {
  if (!ast.body.some(({ type }) => /^(?:Import|Export)/u.test(type)) || waits(ast, sourceCode)) return false;
  if (all('MetaProperty').some(({ meta }) => meta.name === 'import')) return false;
  if (all('JSXElement', 'JSXFragment', 'Decorator', 'AccessorProperty').length > 0) return false;
  const members = all(
    'PropertyDefinition',
    'MethodDefinition',
    'ClassDeclaration',
    'ClassExpression',
    'VariableDeclarator',
  );
  if (members.some(isModified)) return false;
  return (
    !hasTypeSyntax({ ast, sourceCode }) && !all('ImportDeclaration').some(({ importKind }) => importKind === 'type')
  );
}

/** Whether TypeScript has said something of a member that leaves no node behind: `private`. */
function isModified(node: Node): boolean {
  const said = node as unknown as Readonly<Record<string, unknown>>;
  return (
    said['accessibility'] !== undefined ||
    ['abstract', 'declare', 'definite', 'optional', 'override', 'readonly'].some((modifier) => said[modifier] === true)
  );
}

function required({ specifiers, source }: TSESTree.ImportDeclaration): string {
  const call = `require(${source.raw})`;
  if (specifiers.length === 0) return `${call};`;
  const names: string[] = [];
  const declarations: string[] = [];
  for (const specifier of specifiers) {
    const { name } = specifier.local;
    if (specifier.type === 'ImportNamespaceSpecifier') declarations.push(`${name} = ${call}`);
    else if (specifier.type === 'ImportDefaultSpecifier')
      // What another file of the project exports by default stands beside its other exports.
      declarations.push(isPackage(source.value) ? `${name} = ${call}` : `{ default: ${name} } = ${call}`);
    else names.push(nameOf(specifier.imported) === name ? name : `${keyOf(specifier.imported)}: ${name}`);
  }
  if (names.length > 0) declarations.push(`{ ${names.join(', ')} } = ${call}`);
  return `const ${declarations.join(', ')};`;
}

function isPackage(specifier: string): boolean {
  return isBuiltin(specifier) || (/^[@\w]/u.test(specifier) && !specifier.startsWith('@/'));
}

/** False where a name that is exported changes, which `exports` would not follow. */
function exportNamed(statement: TSESTree.ExportNamedDeclaration, syntax: Syntax, edits: Edits): boolean {
  const { declaration, source, specifiers } = statement;
  if (!declaration) {
    const variables = syntax.scopes.filter(({ type }) => type === 'module').flatMap((scope) => scope.variables);
    const isFixed = specifiers.every(({ local }) => {
      const variable = variables.find(({ name }) => name === nameOf(local));
      return source !== null || variable?.references.every((reference) => reference.init || !reference.isWrite());
    });
    const from = source ? `require(${source.raw}).` : '';
    edits.replace(
      [...statement.range],
      specifiers.map(({ local, exported }) => `${exportOf(exported)} = ${from}${nameOf(local)};`).join(' '),
    );
    return isFixed;
  }
  const variables = syntax.sourceCode.scopeManager?.getDeclaredVariables(declaration) ?? [];
  if (variables.some(({ references }) => references.some((reference) => reference.isWrite() && !reference.init)))
    return false;
  const names = variables.map(({ name }) => name);
  const sole = soleDeclarator(declaration);
  if (sole?.init && variables.every(({ references }) => references.every(({ init }) => init))) {
    // Without another use there is no need of a variable.
    const sign = syntax.sourceCode.getTokenAfter(sole.id);
    edits.replace([statement.range[0], sign?.range[1] ?? sole.init.range[0]], `exports.${names.join('')} =`);
    if (!syntax.sourceCode.getText(statement).endsWith(';')) edits.after(statement, ';');
    return true;
  }
  edits.replace([statement.range[0], declaration.range[0]], '');
  edits.after(statement, names.map((name) => `\nexports.${name} = ${name};`).join(''));
  return true;
}

function soleDeclarator(declaration: TSESTree.NamedExportDeclarations): TSESTree.VariableDeclarator | null {
  if (declaration.type !== 'VariableDeclaration' || declaration.declarations.length !== 1) return null;
  const [declarator] = declaration.declarations;
  // Parentheses around a value would lose one of theirs.
  return declarator?.id.type === 'Identifier' && declarator.init?.type !== 'SequenceExpression' ? declarator : null;
}

function exportDefault(statement: TSESTree.ExportDefaultDeclaration, { ast, sourceCode }: Syntax, edits: Edits): void {
  const { declaration, range } = statement;
  const isOnly = ast.body.every((other) => other === statement || !other.type.startsWith('Export'));
  const place = isOnly ? 'module.exports' : 'exports.default';
  const declares = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
  const start = sourceCode.getTokens(statement)[2]?.range[0] ?? declaration.range[0];
  if (declares && declaration.id) {
    edits.replace([range[0], start], '');
    edits.after(statement, `\n${place} = ${declaration.id.name};`);
  } else {
    edits.replace([range[0], start], `${place} = `);
    if (!sourceCode.getText(statement).endsWith(';')) edits.after(statement, ';');
  }
}

function exportOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? `exports.${name.name}` : `exports[${name.raw}]`;
}

function nameOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}

function keyOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.raw;
}
