import ts from 'typescript';
import { nodesOf } from './sources.ts';
import type { Module } from './sources.ts';

/** A question that one module answers, where everybody else asks. */
export interface Question {
  readonly asks: string;
  /** What answers it, by its module. */
  readonly home: string;
  readonly answer: string;
  /** Modules that the answer is made of; a folder ends with a slash. */
  readonly parts: readonly string[];
  /** How one sees that a function answers it by hand. */
  readonly sign: string;
  readonly shows: (nodes: readonly ts.Node[]) => boolean;
}

/** Syntax, which answers nothing; scopes for the parser of the index; configurations, which are JSON; what is printed. */
const noAnswers: readonly string[] = ['ast/', 'catalog/', 'project/configs.ts', 'project/scopes', 'explain'];

export const questions: readonly Question[] = [
  {
    asks: 'What may this expression be?',
    home: 'facts/values.ts',
    answer: 'valuesOf',
    parts: ['facts/'],
    sign: 'goes from a name to what declares it: `soleValue`, `soleDefinition`, `.defs`',
    shows: (nodes) => nodes.some((node) => calls(node, 'soleValue', 'soleDefinition') || reads(node, 'defs')),
  },
  {
    asks: 'Where does this value go?',
    home: 'facts/flow.ts',
    answer: 'flowing',
    parts: ['facts/'],
    sign: 'goes through the uses of a variable, `referencesIn` or `.references`, or up from a node, by `.parent` in a loop',
    shows: (nodes) =>
      nodes.some((node) => calls(node, 'referencesIn') || reads(node, 'references')) ||
      (nodes.some(climbs) && !nodes.some(isDeciding)),
  },
  {
    asks: 'Under which test does this run?',
    home: 'facts/conditions.ts',
    answer: 'conditionsOf',
    parts: ['facts/'],
    sign: 'names the type of a statement that decides or leaves: `IfStatement`, `TryStatement`, …',
    shows: (nodes) => nodes.some(isDeciding),
  },
  {
    asks: 'Is this the same place?',
    home: 'facts/places.ts',
    answer: 'placeOf',
    parts: ['facts/', 'repairs/'],
    sign: 'takes the source text of a node, outside of repairs, which write it: `.slice(…range)`',
    shows: (nodes) => nodes.some(slicesByRange),
  },
  {
    asks: 'How often does this run?',
    home: 'analysis/execution.ts',
    answer: 'executionOf',
    parts: ['analysis/calls', 'analysis/registrations'],
    sign: 'looks at who calls or registers a function: `callGraphOf`, `registrationsOf`',
    shows: (nodes) => nodes.some((node) => calls(node, 'callGraphOf', 'registrationsOf')),
  },
  {
    asks: 'Which options is a call given?',
    home: 'analysis/options.ts',
    answer: 'optionOf',
    parts: ['facts/'],
    sign: 'looks into an object literal: `propertyOf`, `.properties`',
    shows: (nodes) => nodes.some((node) => calls(node, 'propertyOf') || reads(node, 'properties')),
  },
  {
    asks: 'What is it called in a sentence?',
    home: 'messages.ts',
    answer: 'nounOf',
    parts: [],
    sign: 'has a table of nouns: `Record<Holds, string>`',
    shows: (nodes) => nodes.some(isTableOfNouns),
  },
];

/** Who answers a question by hand, instead of asking its home: `analysis/usage.ts usesOf`. */
export function answerersOf({ home, parts, shows }: Question, modules: readonly Module[]): readonly string[] {
  const isPart = ({ file }: Module): boolean =>
    file === home || [...parts, ...noAnswers].some((part) => file.startsWith(part));
  return modules
    .filter((module) => !isPart(module))
    .flatMap((module) =>
      module.tree.statements
        .filter((statement) => shows(nodesOf(statement)))
        .map((statement) => `${module.file} ${namesOf(statement).join(', ')}`),
    );
}

/** What a statement of a module declares. */
export function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement.name?.text ?? ''] : [];
}

function calls(node: ts.Node, ...names: readonly string[]): boolean {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.includes(node.expression.text);
}

/** `variable.defs`, `const { defs } = variable`; no call of a method. */
function reads(node: ts.Node, ...names: readonly string[]): boolean {
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    return ts.isObjectBindingPattern(node.parent) && ts.isIdentifier(name) && names.includes(name.text);
  }
  if (!ts.isPropertyAccessExpression(node) || !names.includes(node.name.text)) return false;
  return !(ts.isCallExpression(node.parent) && node.parent.expression === node);
}

const decidingStatements = new Set([
  'CatchClause',
  'DoWhileStatement',
  'IfStatement',
  'SwitchCase',
  'SwitchStatement',
  'ThrowStatement',
  'TryStatement',
  'WhileStatement',
]);

function isDeciding(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && decidingStatements.has(node.text);
}

/** A loop in which something becomes its own parent, and a function that calls itself with one. */
function climbs(node: ts.Node): boolean {
  if (ts.isIterationStatement(node, false)) return nodesOf(node).some(isStepUp);
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const { text } = node.expression;
  return (
    node.arguments.some((argument) => ts.isPropertyAccessExpression(argument) && argument.name.text === 'parent') &&
    ts.findAncestor(node, (at) => ts.isFunctionDeclaration(at) && at.name?.text === text) !== undefined
  );
}

/** `at = at.parent`, `const { parent } = at` in a loop. */
function isStepUp(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return ts.isPropertyAccessExpression(node.right) && node.right.name.text === 'parent';
  return reads(node, 'parent') && ts.isBindingElement(node);
}

function slicesByRange(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return (
    node.expression.name.text === 'slice' &&
    node.arguments.some((argument) => nodesOf(argument).some((inner) => reads(inner, 'range')))
  );
}

function isTableOfNouns(node: ts.Node): boolean {
  if (!ts.isTypeReferenceNode(node) || node.typeName.getText() !== 'Record') return false;
  const [key, value] = node.typeArguments ?? [];
  return key?.getText() === 'Holds' && value?.kind === ts.SyntaxKind.StringKeyword;
}
