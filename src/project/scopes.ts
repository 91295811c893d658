import type { TSESTree } from '@typescript-eslint/utils';
import { visitClass } from './scopes/classes.ts';
import { visitJsx } from './scopes/jsx.ts';
import { annotationOf, isPattern, visitPattern } from './scopes/patterns.ts';
import { meansType, meansValue, reads, writes } from './scopes/scope.ts';
import type { Scope } from './scopes/scope.ts';
import { firstOf, visitType } from './scopes/types.ts';
import { Walker } from './scopes/walker.ts';
import type { Child, Keys } from './scopes/walker.ts';

/**
 * The scopes of a module with their variables and references: the part of `@typescript-eslint/scope-manager` that the
 * analysis reads, in its order. That one takes as long as all the rest of reading a file; tests hold this one to it.
 */
export function scopesOf(program: TSESTree.Program, keys: Keys): readonly Scope[] {
  const walker = new Walker(program, keys, { visit, visitFunction });
  walker.open('variables', program);
  for (const statement of program.body) visit(statement, walker);
  walker.close();
  walker.close();
  return walker.scopes;
}

/** Walks through what runs. */
function visit(node: Child, walker: Walker): void {
  if (!node) return;
  switch (node.type) {
    case 'Identifier':
      walker.read(node);
      visitType(node.typeAnnotation, walker);
      break;
    case 'JSXIdentifier':
      walker.read(node);
      break;
    case 'MemberExpression':
      visit(node.object, walker);
      if (node.computed) visit(node.property, walker);
      break;
    case 'CallExpression':
    case 'NewExpression':
      visit(node.callee, walker);
      for (const argument of node.arguments) visit(argument, walker);
      visitType(node.typeArguments, walker);
      break;
    case 'Property':
      if (node.computed) visit(node.key, walker);
      visit(node.value, walker);
      break;
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      visitFunction(node, walker, false);
      break;
    case 'BlockStatement':
      walker.open('block', node);
      for (const statement of node.body) visit(statement, walker);
      walker.close();
      break;
    case 'VariableDeclaration':
      visitDeclaration(node, walker);
      break;
    case 'AssignmentExpression':
      visitAssignment(node, walker);
      break;
    case 'UpdateExpression':
      visitUpdate(node, walker);
      break;
    case 'ClassDeclaration':
    case 'ClassExpression':
      visitClass(node, walker);
      break;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      visit(node.expression, walker);
      visitType(node.typeAnnotation, walker);
      break;
    case 'TSInstantiationExpression':
      visit(node.expression, walker);
      visitType(node.typeArguments, walker);
      break;
    case 'TaggedTemplateExpression':
      visit(node.tag, walker);
      visit(node.quasi, walker);
      visitType(node.typeArguments, walker);
      break;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      visitType(node, walker);
      break;
    case 'LabeledStatement':
      visit(node.body, walker);
      break;
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ExportAllDeclaration':
    case 'ImportAttribute':
    case 'MetaProperty':
    case 'PrivateIdentifier':
      break;
    case 'ImportDeclaration':
      for (const specifier of node.specifiers) walker.define(specifier.local, 'ImportBinding', specifier, node);
      break;
    case 'TSImportEqualsDeclaration':
      walker.define(node.id, 'ImportBinding', node, node);
      visit(firstOf(node.moduleReference), walker);
      break;
    case 'ExportNamedDeclaration':
      if (node.declaration) visit(node.declaration, walker);
      else if (!node.source) visitExports(node, walker);
      break;
    case 'ExportDefaultDeclaration':
      if (node.declaration.type === 'Identifier') walker.read(node.declaration, meansType | meansValue);
      else visit(node.declaration, walker);
      break;
    case 'TSExportAssignment':
      if (node.expression.type === 'Identifier') walker.read(node.expression, meansType | meansValue);
      else visit(node.expression, walker);
      break;
    case 'CatchClause':
      visitCatch(node, walker);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      visitForIn(node, walker);
      break;
    case 'ForStatement':
      within('block', node, node.init?.type === 'VariableDeclaration' && node.init.kind !== 'var', walker, () => {
        walker.children(node, visit);
      });
      break;
    case 'SwitchStatement':
      visit(node.discriminant, walker);
      within('block', node, true, walker, () => {
        for (const each of node.cases) visit(each, walker);
      });
      break;
    case 'WithStatement':
      visit(node.object, walker);
      within('block', node, true, walker, () => {
        visit(node.body, walker);
      });
      break;
    case 'TSEnumDeclaration':
      visitEnum(node, walker);
      break;
    case 'TSModuleDeclaration':
      if (node.id.type === 'Identifier' && node.kind !== 'global') walker.define(node.id, 'TSModuleName', node);
      within('variables', node, true, walker, () => {
        visit(node.body, walker);
      });
      break;
    case 'JSXAttribute':
    case 'JSXClosingElement':
    case 'JSXFragment':
    case 'JSXMemberExpression':
    case 'JSXOpeningElement':
      visitJsx(node, walker);
      break;
    default:
      walker.children(node, visit);
  }
}

function within(type: Scope['type'], node: TSESTree.Node, isScope: boolean, walker: Walker, inside: () => void): void {
  if (isScope) walker.open(type, node);
  inside();
  if (isScope) walker.close();
}

/** A method's decorators of parameters belong to the class around it, which has seen to them. */
function visitFunction(node: TSESTree.FunctionLike, walker: Walker, isMethod: boolean): void {
  if (node.type === 'FunctionExpression') {
    if (node.id) {
      walker.open('block', node);
      walker.define(node.id, 'FunctionName', node);
    }
  } else if (node.id) walker.define(node.id, 'FunctionName', node);
  walker.open('function', node);
  for (const parameter of node.params) {
    visitPattern(parameter, walker, {
      name(name, defaults) {
        walker.define(name, 'Parameter', node);
        for (const value of defaults) walker.write(name, value, true);
      },
      expression: visit,
    });
    visitType(annotationOf(parameter), walker);
    if (!isMethod) for (const decorator of parameter.decorators) visit(decorator, walker);
  }
  visitType(node.returnType, walker);
  visitType(node.typeParameters, walker);
  if (node.body?.type === 'BlockStatement') for (const statement of node.body.body) visit(statement, walker);
  else visit(node.body, walker);
  walker.close();
  if (node.type === 'FunctionExpression' && node.id) walker.close();
}

function visitDeclaration(node: TSESTree.VariableDeclaration, walker: Walker): void {
  const scope = node.kind === 'var' ? walker.scope.variableScope : walker.scope;
  for (const declarator of node.declarations) {
    const { id, init } = declarator;
    visitPattern(id, walker, {
      name(name, defaults) {
        scope.define(name.name, name, 'Variable', declarator, node);
        for (const value of defaults) walker.write(name, value, true);
        if (init) walker.write(name, init, true);
      },
      expression: visit,
    });
    visit(init, walker);
    visitType(id.typeAnnotation, walker);
  }
}

function visitAssignment(node: TSESTree.AssignmentExpression, walker: Walker): void {
  const left = target(node.left, walker);
  if (!isPattern(left)) visit(left, walker);
  else if (node.operator === '=') assign(left, node.right, walker);
  else if (left.type === 'Identifier') walker.write(left, node.right, false, reads | writes);
  visit(node.right, walker);
}

function visitUpdate(node: TSESTree.UpdateExpression, walker: Walker): void {
  const argument = target(node.argument, walker);
  if (!isPattern(argument)) walker.children(node, visit);
  else
    visitPattern(argument, walker, {
      name(name) {
        walker.write(name, null, false, reads | writes);
      },
    });
}

function assign(pattern: TSESTree.Node, to: TSESTree.Node, walker: Walker): void {
  visitPattern(pattern, walker, {
    name(name, defaults) {
      for (const value of defaults) walker.write(name, value, false);
      walker.write(name, to, false);
    },
    expression: visit,
  });
}

/** What is written to, below a type. */
function target(node: TSESTree.Expression, walker: Walker): TSESTree.Expression {
  if (node.type === 'TSNonNullExpression') return node.expression;
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return node;
  visitType(node.typeAnnotation, walker);
  return node.expression;
}

function visitCatch(node: TSESTree.CatchClause, walker: Walker): void {
  walker.open('block', node);
  if (node.param)
    visitPattern(node.param, walker, {
      name(name, defaults) {
        walker.define(name, 'CatchClause', node);
        for (const value of defaults) walker.write(name, value, true);
      },
      expression: visit,
    });
  visit(node.body, walker);
  walker.close();
}

function visitForIn(node: TSESTree.ForInStatement | TSESTree.ForOfStatement, walker: Walker): void {
  const { left, right, body } = node;
  within('block', node, left.type === 'VariableDeclaration' && left.kind !== 'var', walker, () => {
    if (left.type === 'VariableDeclaration') {
      visit(left, walker);
      visitPattern(left.declarations[0].id, walker, {
        name: (name) => {
          walker.write(name, right, true);
        },
      });
    } else assign(left, right, walker);
    visit(right, walker);
    visit(body, walker);
  });
}

function visitEnum(node: TSESTree.TSEnumDeclaration, walker: Walker): void {
  walker.define(node.id, 'TSEnumName', node);
  walker.open('block', node);
  for (const member of node.body.members) {
    const { id } = member;
    if (id.type === 'Identifier') walker.define(id, 'TSEnumMemberName', member);
    else if (id.type === 'Literal' && typeof id.value === 'string')
      walker.scope.define(id.value, id, 'TSEnumMemberName', member, null);
    visit(member.initializer, walker);
  }
  walker.close();
}

function visitExports({ specifiers, exportKind }: TSESTree.ExportNamedDeclaration, walker: Walker): void {
  for (const specifier of specifiers) {
    const isType = exportKind === 'type' || specifier.exportKind === 'type';
    if (specifier.local.type === 'Identifier')
      walker.read(specifier.local, isType ? meansType : meansType | meansValue);
  }
}
