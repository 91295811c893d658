import type { TSESTree } from '@typescript-eslint/utils';
import { parseSync, visitorKeys } from 'oxc-parser';
import { literalString } from '../src/ast/nodes.ts';
import type { Node } from '../src/ast/nodes.ts';
import { walk } from '../src/ast/walk.ts';

/** A module that a program loads or takes types from. */
export interface Import {
  /** `null` where it is computed. */
  readonly specifier: string | null;
  readonly kind: 'types' | 'at start' | 'on demand';
}

/** Every import of a program, in whatever form: declarations, `export … from`, `import()`, `require()`, types. */
export function importsIn(code: string): Import[] {
  const { program, errors } = parseSync('module.ts', code, { astType: 'ts', sourceType: 'module' });
  if (errors[0]) throw new Error(errors[0].message);
  const imports: Import[] = [];
  walk(program as unknown as Node, visitorKeys, (node) => {
    const found = importAt(node);
    if (found) imports.push(found);
    return undefined;
  });
  return imports;
}

function importAt(node: Node): Import | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: node.source.value, kind: isOfTypes(node) ? 'types' : 'at start' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source && { specifier: node.source.value, kind: node.exportKind === 'type' ? 'types' : 'at start' };
    case 'ImportExpression':
      return { specifier: literalString(node.source), kind: 'on demand' };
    case 'TSImportType':
      return { specifier: node.source.value, kind: 'types' };
    case 'TSExternalModuleReference':
      return { specifier: literalString(node.expression), kind: 'at start' };
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require'
        ? { specifier: literalString(node.arguments[0]), kind: 'on demand' }
        : null;
    default:
      return null;
  }
}

function isOfTypes({ importKind, specifiers }: TSESTree.ImportDeclaration): boolean {
  if (importKind === 'type') return true;
  const isType = (one: TSESTree.ImportClause): boolean => one.type === 'ImportSpecifier' && one.importKind === 'type';
  return specifiers.length > 0 && specifiers.every(isType);
}
